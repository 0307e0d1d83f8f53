import { Invalid } from '@verbundakte/kernel'

const HOECHSTENS = 4000

/** A few sentences of a person: line breaks stay, other control characters do not. Empty becomes absent. @throws Invalid */
export function saetze(text: string | null | undefined, feld: string): string | null {
  const rein = (text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim()
  if (rein.length > HOECHSTENS) {
    throw new Invalid('geschaeftsgang.zu-lang', `Der Text hat ${rein.length} Zeichen, erlaubt sind ${HOECHSTENS}.`, {
      feld,
    })
  }
  return rein === '' ? null : rein
}
