import { useSearchParams } from 'react-router'
import type { Wahl } from './use-stapel.ts'
import { LISTEN } from './words.ts'

/** Whose post and which of it, as the address says: so that it can be kept as a view, and a letter keeps its list. */
export function useWahl(): { readonly wahl: Wahl; readonly suche: string } {
  const [params] = useSearchParams()
  const liste = LISTEN.find(({ wert }) => wert === params.get('liste'))?.wert ?? 'OFFEN'
  const wahl = { amt: params.get('amt'), liste }
  return { wahl, suche: alsSuche(wahl) }
}

export function alsSuche({ amt, liste }: Wahl): string {
  const params = new URLSearchParams({
    ...(amt !== null && { amt }),
    ...(liste !== 'OFFEN' && { liste }),
  })
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
