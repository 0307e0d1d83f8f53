import {
  CheckGroup,
  Combobox,
  type ComboOption,
  FormDialog,
  Notice,
  Progress,
  TextField,
  useApiQuery,
} from '@verbundakte/ui'
import { useState } from 'react'
import { SchreibempfaengerDocument, SchreibentwuerfeDocument, SchreibvorlagenDocument } from './generated/graphql.ts'
import { offeneFelder, schluessel, werteVon } from './offene-felder.ts'
import { useErstellen } from './use-erstellen.ts'
import { Werte } from './Werte.tsx'
import './schreibvorlage.css'

interface SchreibenDialogProps {
  readonly vorgang: string
  readonly onClose: () => void
}

/** Which Vorlage, to whom, what goes in and what is missing: then the letter is there, once for each who was chosen. */
export function SchreibenDialog({ vorgang, onClose }: SchreibenDialogProps) {
  const vorlagen = useApiQuery(['schreibvorlagen'], SchreibvorlagenDocument, {})
  const leute = useApiQuery(['schreibempfaenger', vorgang], SchreibempfaengerDocument, { vorgang })
  const [vorlage, setVorlage] = useState<ComboOption | null>(null)
  const [gewaehlt, setGewaehlt] = useState<readonly string[] | null>(null)
  const [betreff, setBetreff] = useState<string | null>(null)
  const [vonHand, setVonHand] = useState<Readonly<Record<string, string>>>({})
  const [leer, setLeer] = useState(false)
  const alle = leute.data?.schreibempfaenger ?? []
  // The only one there is, is meant.
  const an = gewaehlt ?? (alle.length === 1 ? alle.map(({ id }) => id) : [])
  const entwurf = useApiQuery(
    ['schreibentwuerfe', vorgang, vorlage?.id, an],
    SchreibentwuerfeDocument,
    { vorgang, vorlage: vorlage?.id ?? '', beteiligte: an.slice(0, HOECHSTENS) },
    { enabled: vorlage !== null, gcTime: 0 },
  )
  const entwuerfe = vorlage ? (entwurf.data?.schreibentwuerfe ?? []) : []
  const offen = offeneFelder(entwuerfe)
  const erstellen = useErstellen(vorgang, onClose)
  const options = (vorlagen.data?.schreibvorlagen ?? [])
    .filter(({ stillgelegtAm }) => !stillgelegtAm)
    .map(({ id, titel, amt }) => ({ id, text: titel, view: `${titel} · ${amt?.name ?? 'ganzes Haus'}` }))
  const save = async () => {
    if (!vorlage || entwuerfe.length === 0) return
    const briefe = entwuerfe.map((each) => ({ an: each.an?.id ?? null, werte: werteVon(each, vonHand, leer) }))
    await erstellen(vorlage.id, betreff, briefe)
  }
  const anzahl = Math.max(1, an.length)
  return (
    <FormDialog
      title="Schreiben aus Vorlage"
      submit={anzahl > 1 ? `${anzahl} Schreiben erstellen` : 'Schreiben erstellen'}
      wide
      onClose={onClose}
      onSubmit={save}
    >
      <Combobox
        label="Vorlage"
        name="vorlage"
        required
        autoFocus
        value={vorlage}
        search={(text) => gesucht(options, text)}
        onChange={(option) => {
          setVorlage(option)
          setBetreff(null)
        }}
        nothing="Keine Vorlage heißt so."
      />
      {alle.length > 0 && (
        <CheckGroup
          label="An"
          name="beteiligter"
          alle={alle.length > 3}
          hint={alle.length > 1 ? 'Mehrere: je Person ein eigenes Schreiben, höchstens 100.' : ''}
          options={alle.map(({ id, name, rolle }) => ({ wert: id, titel: `${name}, ${rolle}` }))}
          value={an}
          onChange={setGewaehlt}
        />
      )}
      {leute.data && alle.length === 0 && (
        <p>An diesem Vorgang ist niemand beteiligt. Name und Anschrift können Sie hier eintragen.</p>
      )}
      {an.length > HOECHSTENS && <Notice kind="warning">Auf einmal gehen höchstens 100 Schreiben hinaus.</Notice>}
      {vorlage && entwurf.isPending && <Progress label="Werte werden gelesen" />}
      {entwuerfe[0] && (
        <>
          <TextField
            label="Betreff"
            name="betreff"
            required
            value={betreff ?? entwuerfe[0].betreff}
            onChange={setBetreff}
          />
          <Werte entwuerfe={entwuerfe} />
          {offen.map((feld) => (
            <TextField
              key={schluessel(feld)}
              label={feld.an ? `${feld.titel} (${feld.an.name})` : feld.titel}
              name={feld.name}
              required
              value={vonHand[schluessel(feld)] ?? ''}
              onChange={(wert) => setVonHand({ ...vonHand, [schluessel(feld)]: wert })}
            />
          ))}
          {offen.length > 0 && (
            <label className="schreiben-leer">
              <input type="checkbox" checked={leer} onChange={(event) => setLeer(event.target.checked)} />
              Was ich nicht ausfülle, bleibt im Schreiben leer
            </label>
          )}
        </>
      )}
    </FormDialog>
  )
}

const HOECHSTENS = 100

function gesucht(options: readonly ComboOption[], text: string): readonly ComboOption[] {
  const words = text.toLocaleLowerCase('de').split(/\s+/)
  return options.filter((option) => words.every((word) => String(option.view).toLocaleLowerCase('de').includes(word)))
}
