import { Field, pickFiles } from '@verbundakte/ui'

interface DateifeldProps {
  readonly value: File | null
  readonly onChange: (file: File) => void
  readonly autoFocus?: boolean
}

/** The Word document. Dropped or chosen; what is wrong with it is said below it. */
export function Dateifeld({ value, onChange, autoFocus = false }: DateifeldProps) {
  const choose = async () => {
    const [file] = await pickFiles({ multiple: false })
    if (file) onChange(file)
  }
  return (
    <Field label="Word-Dokument" name="datei" required hint="Eine .docx mit höchstens 2 MB.">
      {({ id, 'aria-describedby': described }) => (
        <button
          type="button"
          id={id}
          className="va-btn va-btn--secondary"
          aria-describedby={described}
          data-autofocus={autoFocus || undefined}
          onClick={() => void choose()}
        >
          <span>{value ? `${value.name} (andere wählen)` : 'Datei wählen'}</span>
        </button>
      )}
    </Field>
  )
}
