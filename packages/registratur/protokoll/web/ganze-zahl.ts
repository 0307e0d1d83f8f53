/** A whole number as people type it, with or without points between the thousands; null for anything else. */
export function ganzeZahl(text: string): number | null {
  const typed = text.trim()
  return /^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(typed) ? Number(typed.replaceAll('.', '')) : null
}
