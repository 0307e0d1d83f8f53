import { Invalid, type Kalendertag, kalendertag } from '@verbundakte/kernel'

/** One line; null where nothing was typed. @throws Invalid where it is too long */
export function zeile(text: string | null | undefined, feld: string, laenge: number): string | null {
  const wert = (text ?? '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (wert.length > laenge)
    throw new Invalid('gewerbe.verfahren.lang', `Das sind mehr als ${laenge} Zeichen.`, { feld })
  return wert === '' ? null : wert
}

/** @throws Invalid `gewerbe.verfahren.fehlt` with this sentence where nothing was typed */
export function mussZeile(text: string | null | undefined, feld: string, laenge: number, satz: string): string {
  const wert = zeile(text, feld, laenge)
  if (wert === null) throw new Invalid('gewerbe.verfahren.fehlt', satz, { feld })
  return wert
}

/** Several lines as they were typed; null where nothing was. @throws Invalid where it is too long */
export function wortlaut(text: string | null | undefined, feld: string, laenge: number): string | null {
  const wert = (text ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim()
  if (wert.length > laenge || /[^\P{Cc}\n]/u.test(wert))
    throw new Invalid('gewerbe.verfahren.lang', `Bitte höchstens ${laenge} Zeichen, ohne Steuerzeichen.`, { feld })
  return wert === '' ? null : wert
}

/** @throws Invalid `gewerbe.verfahren.fehlt` with this sentence where nothing was typed */
export function mussWortlaut(text: string | null | undefined, feld: string, laenge: number, satz: string): string {
  const wert = wortlaut(text, feld, laenge)
  if (wert === null) throw new Invalid('gewerbe.verfahren.fehlt', satz, { feld })
  return wert
}

/** @throws Invalid for a word that is none of these */
export function mussWort<T extends string>(text: string, worte: readonly T[], feld: string): T {
  const wort = worte.find((each) => each === text)
  if (wort === undefined) throw new Invalid('gewerbe.verfahren.wort', 'Bitte wählen.', { feld })
  return wort
}

/** @throws Invalid for a day that is none, or lies after `bis` */
export function mussTag(
  text: string | null | undefined,
  feld: string,
  satz: string,
  bis: Kalendertag | null = null,
): Kalendertag {
  if (!text) throw new Invalid('gewerbe.verfahren.fehlt', satz, { feld })
  const tag = kalendertag(text)
  if (bis !== null && tag > bis)
    throw new Invalid('gewerbe.verfahren.zukunft', 'Dieser Tag liegt in der Zukunft.', { feld })
  return tag
}
