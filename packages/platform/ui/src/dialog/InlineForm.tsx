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
  useEffect(() => {
    const before = document.activeElement
    box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      // The button that opened the form may be gone; then the list goes on where it was.
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null
      const list = document.querySelector<HTMLElement>('#spalte-mitte tr[tabindex="0"]')
      ;(back ?? list)?.focus()
    }
  }, [])
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
