import { type ReactNode, useState } from 'react'
import { ApiError, sentenceFor } from '../api/api-error.ts'
import { FieldErrors } from '../fields/field-errors.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Kbd } from '../shortcuts/Kbd.tsx'
import { Dialog } from './Dialog.tsx'
import { saveOnModEnter } from './save-key.ts'

interface FormDialogProps {
  readonly title: string
  readonly submit: string
  readonly onClose: () => void
  /** Saves. What it throws is shown: at the field it names, else above the buttons. */
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

/** A dialog that asks for a few things and saves them with Ctrl+Enter. */
export function FormDialog({ title, submit, onClose, onSubmit, children }: FormDialogProps) {
  const [error, setError] = useState<unknown>(null)
  const [saving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    setError(null)
    try {
      await onSubmit()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setSaving(false)
    }
  }
  const feld = error instanceof ApiError ? error.feld : null
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="va-form"
        noValidate
        onKeyDown={saveOnModEnter}
        onSubmit={(event) => {
          event.preventDefault()
          if (!saving) void save()
        }}
      >
        <FieldErrors value={feld ? { [feld]: sentenceFor(error) } : {}}>{children}</FieldErrors>
        {error !== null && !feld && <Notice kind="danger">{sentenceFor(error)}</Notice>}
        <footer className="va-form__footer">
          <Button onClick={onClose}>Abbrechen</Button>
          <Button kind="primary" type="submit" busy={saving}>
            {submit} <Kbd keys="mod+Enter" />
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
