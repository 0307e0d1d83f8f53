import { TextArea, TextField } from '@verbundakte/ui'
import { befundVon, type FormularProps, ohneLeere } from './formular.ts'

/** What the Vorlage is called, where its Akten belong, and how its Vorgänge are named. */
export function KopfFormular({ inhalt, onChange, befunde }: FormularProps) {
  const setzen = (change: object) => {
    const { titel, betreff } = { ...inhalt, ...change }
    // Both must stay, also while they are empty: what is missing is said, not lost.
    onChange({ ...ohneLeere({ ...inhalt, ...change }), titel, betreff })
  }
  const platzhalter = inhalt.angaben.filter((angabe) => angabe.in === undefined).map(({ name }) => `{${name}}`)
  const feld = (name: string) => ({ name, error: befundVon(befunde, name) })
  return (
    <div className="va-form">
      <TextField
        {...feld('titel')}
        label="Titel"
        required
        value={inhalt.titel}
        onChange={(titel) => setzen({ titel })}
      />
      <TextArea
        {...feld('beschreibung')}
        label="Beschreibung"
        value={inhalt.beschreibung ?? ''}
        onChange={(beschreibung) => setzen({ beschreibung })}
      />
      <TextField
        {...feld('aktenplan')}
        label="Position im Aktenplan"
        hint="Kennzeichen, an dem eine neue Akte angelegt wird. Leer: nur in Akten, die es schon gibt."
        value={inhalt.aktenplan ?? ''}
        onChange={(aktenplan) => setzen({ aktenplan })}
      />
      <TextField
        {...feld('betreff')}
        label="Betreff der Vorgänge"
        hint={
          platzhalter.length > 0
            ? `Darin stehen für Angaben vom Anfang: ${platzhalter.join(', ')}`
            : 'Angaben vom Anfang können darin stehen; noch gibt es keine.'
        }
        required
        value={inhalt.betreff}
        onChange={(betreff) => setzen({ betreff })}
      />
    </div>
  )
}
