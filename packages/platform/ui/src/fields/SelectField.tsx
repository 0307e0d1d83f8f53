import { Field, type FieldProps } from './Field.tsx'

export interface Option {
  readonly wert: string
  readonly titel: string
}

interface SelectFieldProps extends FieldProps {
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
}

export function SelectField({ value, options, onChange, autoFocus, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          data-autofocus={autoFocus || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.wert} value={option.wert}>
              {option.titel}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
