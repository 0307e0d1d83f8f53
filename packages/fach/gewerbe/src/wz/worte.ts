import { fold } from '@verbundakte/kernel'

const FUELLWORTE = new Set(
  'und oder von mit fuer der die das des den dem ein eine einer im in an auf aus zu zum zur sowie als ohne bei nach durch sonstige sonstiger sonstigen sonstiges usw ang aehnliche aller art'.split(
    ' ',
  ),
)

/** Folded words of a German text in a rough base form, without those that say nothing. */
export function worte(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((wort) => wort.length > 2 && !FUELLWORTE.has(wort))
    .map(stamm)
}

/** Endings off, as far as that cannot merge what differs: enough to bring „Friseurin“ and „Friseure“ together. */
export function stamm(wort: string): string {
  // Plural and derived words change their vowel (Umzug, Umzüge); folded, that is an e too many.
  const grund = wort.replace(/([aou])e/g, '$1')
  for (const endung of ['innen', 'in', 'en', 'es', 'er', 'e', 'n', 's']) {
    if (grund.endsWith(endung) && grund.length - endung.length >= 4) return grund.slice(0, -endung.length)
  }
  return grund
}

/** How well a typed word meets a word of the list: 1 the same, less for a beginning or a part of a compound, 0 not at all. */
export function naehe(getippt: string, wort: string): number {
  if (getippt === wort) return 1
  if (getippt.length >= 3 && wort.startsWith(getippt)) return 0.45 + 0.4 * (getippt.length / wort.length)
  if (wort.length >= 4 && getippt.startsWith(wort)) return 0.5
  if (wort.length >= 5 && getippt.endsWith(wort)) return 0.55
  if (getippt.length >= 5 && wort.endsWith(getippt)) return 0.5
  if (getippt.length >= 6 && wort.includes(getippt)) return 0.3
  return 0
}
