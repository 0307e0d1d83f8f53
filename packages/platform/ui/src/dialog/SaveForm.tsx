import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiError, sentenceFor } from '../api/api-error.ts'
import { FieldErrors } from '../fields/field-errors.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Kbd } from '../shortcuts/Kbd.tsx'

interface SaveFormProps {
  readonly submit: string
  readonly onCancel: () => void
  /** Saves. What it throws is shown: at the field it names, else above the buttons; what was typed stays. */
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

/** Some fields, saved by Ctrl+Enter from any of them, text areas included; in a dialog from wherever the focus is in it. */
export function SaveForm({ submit, onCancel, onSubmit, children }: SaveFormProps) {
  const ref = useRef<HTMLFormElement>(null)
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
  useEffect(() => {
    const form = ref.current
    // A dialog without a field has its focus at the button that closes it, outside of the form.
    const place: HTMLElement | null = form?.closest('dialog') ?? form
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(event.target instanceof Element)) return
      if ((event.target.closest('form') ?? place?.querySelector('form') ?? form) !== form) return
      event.preventDefault()
      form?.requestSubmit()
    }
    place?.addEventListener('keydown', onKey)
    return () => place?.removeEventListener('keydown', onKey)
  }, [])
  const feld = error instanceof ApiError ? error.feld : null
  return (
    <form
      ref={ref}
      className="va-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!saving) void save()
      }}
    >
      <FieldErrors value={feld ? { [feld]: sentenceFor(error) } : {}}>{children}</FieldErrors>
      {error !== null && !feld && <Notice kind="danger">{sentenceFor(error)}</Notice>}
      <footer className="va-form__footer">
        <Button onClick={onCancel}>Abbrechen</Button>
        <Button kind="primary" type="submit" busy={saving}>
          {submit} <Kbd keys="mod+Enter" />
        </Button>
      </footer>
    </form>
  )
}
