import { type ReactNode, useId } from 'react'
import { useFieldError } from './field-errors.ts'
import './fields.css'

export interface FieldProps {
  readonly label: string
  /** the input's name in the API, by which the server's refusals find it */
  readonly name: string
  readonly hint?: string
  readonly error?: string | null
  readonly required?: boolean
}

export interface ControlProps {
  readonly id: string
  readonly name: string
  readonly required: boolean | undefined
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-describedby': string | undefined
}

/** Label, hint and error around one control, tied together for screen readers. Optional fields say so, required ones do not. */
export function Field({
  label,
  name,
  hint,
  error,
  required,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const refused = useFieldError(name)
  const sentence = error ?? refused
  const described = [hint && `${id}-hint`, sentence && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`va-field${sentence ? ' va-field--error' : ''}`}>
      <label htmlFor={id}>
        {label}
        {!required && <span className="va-field__optional"> (freiwillig)</span>}
      </label>
      {children({
        id,
        name,
        required,
        'aria-invalid': sentence ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <p className="va-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {sentence && (
        <p className="va-field__error" id={`${id}-error`} role="alert">
          {sentence}
        </p>
      )}
    </div>
  )
}
