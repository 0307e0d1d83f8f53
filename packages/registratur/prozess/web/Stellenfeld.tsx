import { SelectField, TextField, useGemeinde } from '@verbundakte/ui'
import { STELLEN } from './words.ts'

interface StellenfeldProps {
  readonly name: string
  readonly error: string | null
  readonly value: string
  readonly onChange: (stelle: string) => void
}

/** Who does it: a way to say it, and for two of them which branch or office. */
export function Stellenfeld({ name, error, value, onChange }: StellenfeldProps) {
  const { aemter } = useGemeinde()
  const [art = '', was = ''] = value.split(':')
  return (
    <>
      <SelectField
        label="Wer"
        name={name}
        error={art === 'plan' ? null : error}
        required
        value={art}
        options={STELLEN}
        onChange={(neu) => onChange(neu === 'plan' ? 'plan:' : neu === 'amt' ? `amt:${aemter[0]?.kuerzel ?? ''}` : neu)}
      />
      {art === 'plan' && (
        <TextField
          label="Bereich"
          name={`${name}.plan`}
          error={error}
          hint="zum Beispiel 92"
          required
          value={was}
          onChange={(text) => onChange(`plan:${text.trim()}`)}
        />
      )}
      {art === 'amt' && (
        <SelectField
          label="Amt"
          name={`${name}.amt`}
          required
          value={was}
          options={aemter.map(({ kuerzel, name: titel }) => ({ wert: kuerzel, titel }))}
          onChange={(kuerzel) => onChange(`amt:${kuerzel}`)}
        />
      )}
    </>
  )
}
