import { useEffect, useRef } from 'react'
import type { PaneName } from './Panes.tsx'

/**
 * Where one pane is shown at a time, the focus goes along to the next one: what had it is no longer there. Into a list it
 * goes back to the row one was at.
 */
export function usePaneFocus(shown: PaneName, stacked: boolean): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    if (!stacked) return
    const focused = document.activeElement
    // Who has moved it already knows better where to.
    if (focused !== document.body && focused?.checkVisibility()) return
    const pane = document.getElementById(`spalte-${shown}`)
    const row = pane?.querySelector<HTMLElement>('tr[tabindex="0"]')
    if (row) row.focus()
    else if (pane) focusOnce(pane)
  }, [shown, stacked])
}

/** Made focusable for this once only: a tap into it later must not take the focus from anywhere. */
function focusOnce(pane: HTMLElement): void {
  pane.tabIndex = -1
  pane.addEventListener('blur', () => pane.removeAttribute('tabindex'), { once: true })
  pane.focus({ preventScroll: true })
}
