import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { sentenceFor } from '../api/api-error.ts'
import { Button, IconButton } from '../parts/Button.tsx'
import { useShortcuts } from '../shortcuts/ShortcutProvider.tsx'
import './toast.css'

export interface Toast {
  readonly text: string
  /** Takes back what was done. Undo instead of "Are you sure?". */
  readonly undo?: () => void
}

type ShowToast = (toast: Toast) => void

const Context = createContext<ShowToast | null>(null)
/** Long enough to read a sentence twice and to reach the button (WCAG 2.2.1 is met by the action staying in the screen). */
const SHOWN_MS = 8000
/** With something to decide it takes longer. */
const UNDO_MS = 12_000

/** Short news at the edge of the screen. They are read out politely, and stay while the pointer or the focus is on them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { id: number }) | null>(null)
  const show = useCallback<ShowToast>((next) => setToast({ ...next, id: performance.now() }), [])
  return (
    <Context value={show}>
      {children}
      <div className="va-toasts" role="status" aria-label="Meldungen">
        {toast && <ToastCard key={toast.id} toast={toast} onClose={() => setToast(null)} />}
      </div>
    </Context>
  )
}

export function useToast(): ShowToast {
  const show = useContext(Context)
  if (!show) throw new Error('useToast stands outside of ToastProvider')
  return show
}

/** Says what was done and offers to take it back. What stands against that is said in the same place. */
export function useUndoToast(): (text: string, undo: () => Promise<unknown>) => void {
  const toast = useToast()
  return (text, undo) => {
    const takeBack = () =>
      undo().then(
        () => toast({ text: 'Rückgängig gemacht.' }),
        (error: unknown) => toast({ text: sentenceFor(error) }),
      )
    toast({ text, undo: () => void takeBack() })
  }
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const undo = () => {
    toast.undo?.()
    onClose()
  }
  useShortcuts('Meldung', [toast.undo ? { keys: 'mod+z', titel: 'Rückgängig', run: undo } : null])
  return (
    <div className="va-toast">
      <p>{toast.text}</p>
      {toast.undo && (
        <Button onClick={undo} keys="mod+z">
          Rückgängig
        </Button>
      )}
      <IconButton icon="close" label="Meldung schließen" onClick={onClose} />
      {/* The animation is the clock: hover and focus pause it, and its end closes the card. */}
      <span
        className="va-toast__clock"
        style={{ animationDuration: `${toast.undo ? UNDO_MS : SHOWN_MS}ms` }}
        onAnimationEnd={onClose}
      />
    </div>
  )
}
