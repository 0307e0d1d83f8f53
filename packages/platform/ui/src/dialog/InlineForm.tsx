import { type ReactNode, useEffect, useRef } from 'react'
import { SaveForm } from './SaveForm.tsx'

interface InlineFormProps {
  readonly label: string
  readonly onCancel: () => void
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

/** Edits in the place where the thing is shown. Esc leaves it as it was. */
export function InlineForm({ label, onCancel, onSubmit, children }: InlineFormProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  return (
    <section
      ref={box}
      className="va-inline-form"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onCancel()
      }}
    >
      <SaveForm submit="Speichern" onCancel={onCancel} onSubmit={onSubmit}>
        {children}
      </SaveForm>
    </section>
  )
}
