import { useEffect, useRef } from 'react'

/**
 * Takes files that are pasted anywhere on the page, as a screenshot or from a file manager. Text that somebody pastes
 * into a field stays theirs, and nothing is taken behind an open dialog.
 *
 * @param take null: takes nothing here
 */
export function useFilePaste(take: ((files: readonly File[]) => void) | null): void {
  const latest = useRef(take)
  latest.current = take
  const takes = take !== null
  useEffect(() => {
    if (!takes) return
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const elsewhere =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], dialog')
      if (files.length === 0 || elsewhere || document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current?.(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [takes])
}
