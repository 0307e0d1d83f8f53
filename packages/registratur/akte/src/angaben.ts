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

/** Control characters come along when a text is copied from a PDF; Postgres keeps no NUL at all. */
function einzeilig(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
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

/** Leaves out what was not given; null stands for "empty it". */
export function gegeben<T extends object>(werte: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Object.fromEntries forgets the keys; they are those of `werte`.
  return Object.fromEntries(Object.entries(werte).filter(([, wert]) => wert !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
