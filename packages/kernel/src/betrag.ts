import { Invalid } from './errors.ts'

declare const marke: unique symbol

/** Money in whole cents. Never a float with a fraction, never another currency than Euro. */
export type Betrag = number & { readonly [marke]: 'Betrag' }

/** @param cents a safe integer @throws Invalid otherwise */
export function betrag(cents: number): Betrag {
  if (!Number.isSafeInteger(cents)) {
    throw new Invalid('betrag.form', 'Ein Betrag hat höchstens zwei Nachkommastellen.', { feld: 'betrag' })
  }
  // Checked just above.
  return cents as Betrag
}

/** Reads what a person typed: `1.234,56`, `1234,5`, `-12`. @throws Invalid with the text that was not understood */
export function betragLesen(text: string): Betrag {
  const teile = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?(?:\s*€)?$/.exec(text.trim())
  if (!teile) {
    throw new Invalid('betrag.form', `„${text.slice(0, 40)}“ ist kein Betrag. Bitte so: 1.234,56.`, { feld: 'betrag' })
  }
  const euro = Number((teile[2] ?? '').replaceAll('.', ''))
  const cents = Number((teile[3] ?? '').padEnd(2, '0'))
  return betrag((teile[1] ? -1 : 1) * (euro * 100 + cents))
}

const DEUTSCH = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })

/** `1.234,56 €` */
export function betragSchreiben(wert: Betrag): string {
  return DEUTSCH.format(wert / 100)
}
