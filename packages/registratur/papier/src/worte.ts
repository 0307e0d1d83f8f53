import { Invalid } from '@verbundakte/kernel'

/** One line of a person, without what no line has; empty becomes absent. @throws Invalid */
export function kurz(text: string | null | undefined, feld: string, hoechstens: number): string | null {
  const rein = (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (rein.length > hoechstens) {
    throw new Invalid('papier.zu-lang', `Die Angabe hat ${rein.length} Zeichen, erlaubt sind ${hoechstens}.`, { feld })
  }
  return rein === '' ? null : rein
}
