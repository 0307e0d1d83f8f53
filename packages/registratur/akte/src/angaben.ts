import { type Amt, Invalid, istSchutzklasse, type Schutzklasse } from '@verbundakte/kernel'

/** A subject line: trimmed, on one line, 1 to 255 characters. @throws Invalid */
export function betreff(text: string): string {
  // A line break from a pasted text is no reason to refuse it.
  const eine = einzeilig(text)
  if (eine === '') throw new Invalid('akte.betreff', 'Bitte einen Betreff angeben.', { feld: 'betreff' })
  if (eine.length > 255) {
    throw new Invalid('akte.betreff', `Der Betreff hat ${eine.length} Zeichen, erlaubt sind 255.`, { feld: 'betreff' })
  }
  return eine
}

/**
 * Control characters come along when a text is copied from a PDF; Postgres keeps no NUL at all. Marks that turn the
 * direction of writing come from whoever wants `exe.Rechnung` to be read as another name.
 */
function einzeilig(text: string): string {
  return text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** @throws Invalid for an office the Gemeinde does not have */
export function amtKuerzel(aemter: readonly Amt[], kuerzel: string): string {
  if (!aemter.some((amt) => amt.kuerzel === kuerzel)) {
    throw new Invalid('akte.amt', 'Dieses Amt gibt es in der Gemeinde nicht.', { feld: 'federfuehrung' })
  }
  return kuerzel
}

/** @throws Invalid */
export function schutzklasse(text: string): Schutzklasse {
  if (!istSchutzklasse(text))
    throw new Invalid('akte.schutzklasse', 'Diese Schutzklasse gibt es nicht.', { feld: 'schutzklasse' })
  return text
}

/** An optional line of text: empty becomes absent. @throws Invalid past 500 characters */
export function zeile(text: string | null | undefined, feld: string): string | null {
  const eine = einzeilig(text ?? '')
  if (eine.length > 500) throw new Invalid('akte.zu-lang', 'Die Angabe ist länger als 500 Zeichen.', { feld })
  return eine === '' ? null : eine
}

/** A key of LeiKa or FIM, which people write in groups: `99 050 012 104 000`. @throws Invalid */
export function leistungsschluessel(text: string | null | undefined): string | null {
  const ziffern = (text ?? '').replace(/[\s.\p{Cc}]+/gu, '')
  if (ziffern === '' || /^[0-9]{14}$/.test(ziffern)) return ziffern || null
  throw new Invalid('akte.leistung', 'Ein Leistungsschlüssel (LeiKa, FIM) hat 14 Ziffern.', { feld: 'leistung' })
}

/** Leaves out what was not given; null stands for "empty it". */
export function gegeben<T extends object>(werte: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Object.fromEntries forgets the keys; they are those of `werte`.
  return Object.fromEntries(Object.entries(werte).filter(([, wert]) => wert !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
