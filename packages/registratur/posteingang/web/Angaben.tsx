import { DateField, TextField } from '@verbundakte/ui'
import type { EingangQuery, Eingangsangaben } from './generated/graphql.ts'
import type { Notiz } from './use-notizen.ts'

type Eingang = NonNullable<EingangQuery['eingang']>

interface AngabenProps {
  readonly eingang: Eingang
  readonly angaben: Eingangsangaben
  readonly onNotiz: (neu: Partial<Notiz>) => void
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
export function Angaben({ eingang, angaben, onNotiz }: AngabenProps) {
  const onChange = (neu: Eingangsangaben) => onNotiz({ angaben: { ...angaben, ...neu } })
  const { datumDesSchreibens: geaendert } = angaben
  return (
    <div className="post-angaben">
      <TextField
        label="Betreff"
        name="betreff"
        required
        value={angaben.betreff ?? eingang.betreff}
        onChange={(betreff) => onChange({ betreff })}
      />
      <TextField
        label="Absender"
        name="absender"
        value={angaben.absender ?? eingang.absender ?? ''}
        onChange={(absender) => onChange({ absender })}
      />
      <div className="va-form__row">
        <TextField
          label="Art"
          name="typ"
          required
          value={angaben.typ ?? eingang.typ ?? 'Schreiben'}
          suggestions={TYPEN}
          onChange={(typ) => onChange({ typ })}
        />
        <DateField
          label="Datum des Schreibens"
          name="datumDesSchreibens"
          value={geaendert === undefined ? eingang.datumDesSchreibens : geaendert}
          onChange={(tag) =>
            tag === undefined
              ? onNotiz({ datumFalsch: true })
              : onNotiz({ angaben: { ...angaben, datumDesSchreibens: tag }, datumFalsch: false })
          }
        />
      </div>
    </div>
  )
}
