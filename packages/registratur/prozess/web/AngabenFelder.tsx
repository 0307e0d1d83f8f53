import { DateField, SelectField, TextField } from '@verbundakte/ui'
import type { Angabe } from '../src/vorlage/form.ts'

interface AngabenFelderProps {
  readonly angaben: readonly Angabe[]
  readonly werte: Readonly<Record<string, string>>
  /** in a dialog, which is there for nothing else */
  readonly autoFocus?: boolean
  readonly onChange: (werte: Readonly<Record<string, string>>) => void
}

/** One field for each Angabe, of its kind. */
export function AngabenFelder({ angaben, werte, autoFocus = false, onChange }: AngabenFelderProps) {
  return angaben.map((angabe, stelle) => {
    const { name, titel, art, pflicht, wahl = [] } = angabe
    const setzen = (wert: string) => onChange({ ...werte, [name]: wert })
    const feld = { label: titel, name, required: pflicht ?? false }
    if (art === 'TAG') {
      return (
        <DateField
          key={name}
          {...feld}
          value={werte[name] || null}
          onChange={(tag) => tag !== undefined && setzen(tag ?? '')}
        />
      )
    }
    if (art === 'JANEIN' || art === 'WAHL') {
      const werteliste = art === 'WAHL' ? wahl.map((wert) => ({ wert, titel: wert })) : JA_NEIN
      return (
        <SelectField
          key={name}
          {...feld}
          value={werte[name] ?? ''}
          options={[{ wert: '', titel: 'Bitte wählen' }, ...werteliste]}
          onChange={setzen}
        />
      )
    }
    return (
      <TextField
        key={name}
        {...feld}
        value={werte[name] ?? ''}
        numeric={art === 'ZAHL'}
        autoFocus={autoFocus && stelle === 0}
        onChange={setzen}
      />
    )
  })
}

const JA_NEIN = [
  { wert: 'ja', titel: 'Ja' },
  { wert: 'nein', titel: 'Nein' },
]

/** As the interface takes them: those that were asked, also the ones that were emptied. */
export function antworten(angaben: readonly Angabe[], werte: Readonly<Record<string, string>>) {
  return angaben.flatMap(({ name }) => (werte[name] === undefined ? [] : [{ name, wert: werte[name] }]))
}
