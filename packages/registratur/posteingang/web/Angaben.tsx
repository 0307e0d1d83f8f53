import { DateField, TextField } from '@verbundakte/ui'
import type { EingangQuery, Eingangsangaben } from './generated/graphql.ts'

type Eingang = NonNullable<EingangQuery['eingang']>

interface AngabenProps {
  readonly eingang: Eingang
  readonly angaben: Eingangsangaben
  readonly onChange: (angaben: Eingangsangaben) => void
}

const TYPEN = [
  'Schreiben',
  'E-Mail',
  'Antrag',
  'Rechnung',
  'Widerspruch',
  'Bescheid',
  'Stellungnahme',
  'Vertrag',
  'Anzeige',
  'Mahnung',
]

/** What the letter says of itself, to be corrected where the scan misread it. Goes along when it is filed. */
export function Angaben({ eingang, angaben, onChange }: AngabenProps) {
  return (
    <div className="post-angaben">
      <TextField
        label="Betreff"
        name="betreff"
        required
        value={angaben.betreff ?? eingang.betreff}
        onChange={(betreff) => onChange({ ...angaben, betreff })}
      />
      <TextField
        label="Absender"
        name="absender"
        value={angaben.absender ?? eingang.absender ?? ''}
        onChange={(absender) => onChange({ ...angaben, absender })}
      />
      <div className="va-form__row">
        <TextField
          label="Art"
          name="typ"
          required
          value={angaben.typ ?? eingang.typ ?? 'Schreiben'}
          suggestions={TYPEN}
          onChange={(typ) => onChange({ ...angaben, typ })}
        />
        <DateField
          label="Datum des Schreibens"
          name="datumDesSchreibens"
          value={eingang.datumDesSchreibens}
          onChange={(tag) => tag !== undefined && onChange({ ...angaben, datumDesSchreibens: tag })}
        />
      </div>
    </div>
  )
}
