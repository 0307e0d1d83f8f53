import { EintragFeld, type EintragszeileFragment } from '@verbundakte/beteiligte/web'
import { DateField, FormDialog, SelectField, TextField, useApi, useGemeinde, useRefresh } from '@verbundakte/ui'
import { useState } from 'react'
import { BeteiligteHinzufuegenDocument, type Beteiligtenart } from './generated/graphql.ts'
import { chosenOf, optionsOf } from './words.ts'

const ART_NAMEN: Readonly<Record<Beteiligtenart, string>> = { PERSON: 'Person', ORGANISATION: 'Firma oder Behörde' }

interface BeteiligteHinzufuegenProps {
  readonly an: { readonly akte: string } | { readonly vorgang: string }
  readonly refresh: readonly string[]
  readonly onClose: () => void
}

/** Names somebody: from the register as the name is typed, as a new entry of it, or by name alone. */
export function BeteiligteHinzufuegen({ an, refresh: names, onClose }: BeteiligteHinzufuegenProps) {
  const api = useApi()
  const refresh = useRefresh()
  const { darf } = useGemeinde()
  const registerDa = darf('anlegen', 'Registereintrag')
  const [name, setName] = useState('')
  const [eintrag, setEintrag] = useState<EintragszeileFragment | null>(null)
  const [rolle, setRolle] = useState('Antragsteller')
  const [art, setArt] = useState<string>('PERSON')
  const [anschrift, setAnschrift] = useState('')
  const [geburtsdatum, setGeburtsdatum] = useState<string | null | undefined>(null)
  const [insRegister, setInsRegister] = useState(true)
  const choose = (next: EintragszeileFragment | null) => {
    setEintrag(next)
    if (!next) return
    setName(next.anzeige)
    setArt(next.art)
    setAnschrift(next.anschrift ?? '')
  }
  const save = async () => {
    if (geburtsdatum === undefined) return
    const eingabe = {
      name,
      rolle,
      art: chosenOf(ART_NAMEN, art) ?? 'PERSON',
      anschrift: anschrift || null,
      ...(eintrag ? { eintrag: eintrag.id } : registerDa && insRegister ? { insRegister, geburtsdatum } : {}),
    }
    await api.graphql(BeteiligteHinzufuegenDocument, { ...an, eingabe })
    await refresh(...names, 'register', 'dubletten')
    onClose()
  }
  return (
    <FormDialog title="Beteiligte hinzufügen" submit="Hinzufügen" onClose={onClose} onSubmit={save}>
      <EintragFeld
        label="Name"
        name="name"
        required
        text={name}
        onText={setName}
        chosen={eintrag}
        onChoose={choose}
        active={registerDa}
      />
      <div className="va-form__row">
        <TextField label="Rolle" name="rolle" required value={rolle} onChange={setRolle} suggestions={ROLLEN} />
        <SelectField label="Art" name="art" required value={art} options={optionsOf(ART_NAMEN)} onChange={setArt} />
      </div>
      <TextField label="Anschrift" name="anschrift" value={anschrift} onChange={setAnschrift} />
      {registerDa && !eintrag && (
        <>
          <label className="beteiligte__neu">
            <input type="checkbox" checked={insRegister} onChange={(event) => setInsRegister(event.target.checked)} />
            <span>Neu ins Beteiligtenregister aufnehmen</span>
          </label>
          {insRegister && art === 'PERSON' && (
            <DateField label="Geburtsdatum" name="geburtsdatum" value={null} onChange={setGeburtsdatum} />
          )}
        </>
      )}
    </FormDialog>
  )
}

const ROLLEN = [
  'Antragsteller',
  'Inhaber',
  'Eigentümer',
  'Nachbar',
  'Bevollmächtigter',
  'Sorgeberechtigt',
  'Zahlungspflichtig',
]
