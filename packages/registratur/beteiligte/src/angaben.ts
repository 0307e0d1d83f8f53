import { heute, Invalid, kalendertag } from '@verbundakte/kernel'

/** One line of text; empty becomes absent. @throws Invalid past 255 characters */
export function zeile(text: string | null | undefined, feld: string): string | null {
  // Control characters come along when a text is copied from a PDF.
  const eine = (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (eine.length > 255) {
    throw new Invalid('beteiligte.zu-lang', 'Die Angabe ist länger als 255 Zeichen.', { feld })
  }
  return eine === '' ? null : eine
}

/** @throws Invalid for an empty name, or one without a letter or figure: nobody would find it again */
export function name(text: string, feld = 'name'): string {
  const eine = zeile(text, feld)
  if (!eine || !/[\p{L}\p{N}]/u.test(eine)) throw new Invalid('beteiligte.name', 'Bitte einen Namen angeben.', { feld })
  return eine
}

/** @throws Invalid for a day to come, or one before which nobody was born who lives */
export function geburtsdatum(tag: string | null | undefined): string | null {
  if (!tag) return null
  if (kalendertag(tag) > heute() || tag < '1850-01-01') {
    throw new Invalid('beteiligte.geburtsdatum', 'Dieses Geburtsdatum kann nicht stimmen.', { feld: 'geburtsdatum' })
  }
  return tag
}

/** A reason in a sentence. @throws Invalid */
export function grund(text: string): string {
  const satz = zeile(text, 'grund')
  if (!satz || satz.length < 3) {
    throw new Invalid('beteiligte.grund', 'Bitte einen Grund angeben; er steht im Protokoll.', { feld: 'grund' })
  }
  return satz
}
