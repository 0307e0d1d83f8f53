import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '../parts/Button.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
  /** false for the sign-in over a screen with unsaved input: there is no way past it */
  readonly closable?: boolean
}

/**
 * A native modal dialog: the browser keeps the focus inside and gives it back afterwards. It is open while mounted.
 * The first field with `autoFocus` gets the focus, otherwise the dialog itself.
 */
export function Dialog({ title, onClose, children, wide = false, closable = true }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = ref.current
    const before = withAncestors(document.activeElement)
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      dialog?.close()
      // React removes the element before the browser could give the focus back itself. The button that opened it may be
      // gone by what was done: then it is the nearest thing around it that takes the focus.
      before.find((element, n) => element.isConnected && (n === 0 || element.hasAttribute('tabindex')))?.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={`kern-dialog va-dialog${wide ? ' va-dialog--wide' : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        // The event of a file input inside bubbles under the same name.
        if (event.target !== ref.current) return
        event.preventDefault()
        if (closable) onClose()
      }}
    >
      <div className="va-dialog__header">
        <h2 id={heading}>{title}</h2>
        {closable && <IconButton icon="close" label="Schließen" onClick={onClose} />}
      </div>
      <div className="va-dialog__body">{children}</div>
    </dialog>
  )
}

function withAncestors(element: Element | null): HTMLElement[] {
  const all: HTMLElement[] = []
  for (let each = element; each instanceof HTMLElement; each = each.parentElement) all.push(each)
  return all
}
