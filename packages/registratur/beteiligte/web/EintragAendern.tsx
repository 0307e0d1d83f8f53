import { DateField, InlineForm, TextField, useApi, useRefresh, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { EintragAendernDocument, type EintragVollFragment } from './generated/graphql.ts'

/** Corrects an entry in its place; taking back is offered at once. */
export function EintragAendern({ eintrag, onDone }: { eintrag: EintragVollFragment; onDone: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const [vorher] = useState(() => angabenOf(eintrag))
  const [neu, setNeu] = useState(vorher)
  const [geburtsdatum, setGeburtsdatum] = useState<string | null | undefined>(vorher.geburtsdatum)
  const person = eintrag.art === 'PERSON'
  const set = (feld: keyof Angaben) => (wert: string) => setNeu({ ...neu, [feld]: wert })
  const change = async (angaben: Angaben, bisher: Angaben) => {
    await api.graphql(EintragAendernDocument, { id: eintrag.id, angaben, bisher })
    await refresh('registereintrag', 'register', 'dubletten', 'dokumente', 'akte', 'vorgang')
  }
  const save = async () => {
    if (geburtsdatum === undefined) return
    const ganz = { ...neu, geburtsdatum }
    if (JSON.stringify(ganz) !== JSON.stringify(vorher)) {
      await change(ganz, vorher)
      undoable('Gespeichert.', () => change(vorher, ganz))
    }
    onDone()
  }
  return (
    <InlineForm label="Eintrag ändern" onCancel={onDone} onSubmit={save}>
      {person ? (
        <>
          <div className="va-form__row">
            <TextField label="Vornamen" name="vornamen" autoFocus value={neu.vornamen} onChange={set('vornamen')} />
            <TextField label="Name" name="name" required value={neu.name} onChange={set('name')} />
          </div>
          <div className="va-form__row">
            <TextField label="Geburtsname" name="geburtsname" value={neu.geburtsname} onChange={set('geburtsname')} />
            <DateField
              label="Geburtsdatum"
              name="geburtsdatum"
              value={geburtsdatum ?? null}
              onChange={setGeburtsdatum}
            />
          </div>
        </>
      ) : (
        <>
          <TextField label="Name" name="name" required autoFocus value={neu.name} onChange={set('name')} />
          <div className="va-form__row">
            <TextField label="Rechtsform" name="rechtsform" value={neu.rechtsform} onChange={set('rechtsform')} />
            <TextField
              label="Registernummer"
              name="registernummer"
              value={neu.registernummer}
              onChange={set('registernummer')}
            />
          </div>
        </>
      )}
      <TextField label="Anschrift" name="anschrift" value={neu.anschrift} onChange={set('anschrift')} />
      <TextField
        label="Erreichbarkeit"
        name="erreichbarkeit"
        hint="Telefon oder E-Mail"
        value={neu.erreichbarkeit}
        onChange={set('erreichbarkeit')}
      />
    </InlineForm>
  )
}

type Angaben = ReturnType<typeof angabenOf>

function angabenOf(eintrag: EintragVollFragment) {
  return {
    name: eintrag.name,
    vornamen: eintrag.vornamen,
    geburtsname: eintrag.geburtsname ?? '',
    geburtsdatum: eintrag.geburtsdatum,
    rechtsform: eintrag.rechtsform ?? '',
    registernummer: eintrag.registernummer ?? '',
    anschrift: eintrag.anschrift ?? '',
    erreichbarkeit: eintrag.erreichbarkeit ?? '',
  }
}
