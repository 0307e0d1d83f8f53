import { sentenceFor } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'

/** Something a person has asked for: one at a time, and what went wrong is said. */
export function useBusy() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(sentenceFor(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, setError, run }
}

/** What comes after a step begins where the person goes on: at the first field, else at the heading. */
export function useFocusOf(step: unknown) {
  const root = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what the focus follows
  useEffect(() => {
    const field = root.current?.querySelector<HTMLElement>('[data-autofocus]')
    const target = field ?? root.current?.querySelector<HTMLElement>('h2')
    target?.focus()
  }, [step])
  return root
}
