import { Field, type FieldProps } from './Field.tsx'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
  readonly type?: 'text' | 'password'
  readonly autoComplete?: string
  /** digits on the keyboard of a telephone */
  readonly numeric?: boolean
  readonly placeholder?: string
  /** words to choose from; any other may be written */
  readonly suggestions?: readonly string[]
}

export function TextField({
  value,
  onChange,
  autoFocus,
  type = 'text',
  autoComplete = 'off',
  numeric = false,
  placeholder,
  suggestions,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            type={type}
            value={value}
            placeholder={placeholder}
            autoComplete={autoComplete}
            inputMode={numeric ? 'numeric' : undefined}
            list={suggestions && `${control.id}-list`}
            data-autofocus={autoFocus || undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          {suggestions && (
            <datalist id={`${control.id}-list`}>
              {suggestions.map((word) => (
                <option key={word} value={word} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
}

export function TextArea({ value, onChange, autoFocus, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          value={value}
          data-autofocus={autoFocus || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
