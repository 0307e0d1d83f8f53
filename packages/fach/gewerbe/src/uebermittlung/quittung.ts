export type Quittung =
  | { readonly angenommen: true }
  | { readonly angenommen: false; readonly grund: string }
  | { readonly angenommen: null }

/** `angenommen`, or `abgelehnt` with the reason after it; anything else is none. */
export function quittungLesen(bytes: Uint8Array): Quittung {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { angenommen: null }
  }
  const [erste = '', ...rest] = text.trim().split(/\r?\n/)
  const [, wort = '', gleich = ''] = /^(angenommen|abgelehnt)\b:?\s*(.*)$/i.exec(erste.trim()) ?? []
  if (wort.toLowerCase() === 'angenommen') return { angenommen: true }
  if (wort === '') return { angenommen: null }
  const grund = [gleich, ...rest]
    .join(' ')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 500)
  return { angenommen: false, grund: grund || 'ohne Angabe eines Grundes' }
}
