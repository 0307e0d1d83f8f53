import type { KeyboardEvent } from 'react'

/** Ctrl+Enter saves from every field of a form, text areas included. */
export function saveOnModEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
