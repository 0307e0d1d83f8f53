import { heute, Invalid, type Kalendertag, kalendertag } from '@verbundakte/kernel'
import type { Versandweg } from './worte.ts'

export interface Versandangaben {
  readonly weg: Versandweg
  /** today unless given; never a day to come, for nobody knows whether it will go */
  readonly am?: string | null | undefined
  /** as it stands at the Dokument unless given */
  readonly empfaenger?: string | null | undefined
  readonly sendungsnummer?: string | null | undefined
}

/** @throws Invalid */
export function versandtag(am: string | null | undefined): Kalendertag {
  const tag = am ? kalendertag(am) : heute()
  if (tag > heute()) {
    throw new Invalid('postausgang.tag', 'Der Tag liegt in der Zukunft. Bitte erst vermerken, wenn es versandt ist.', {
      feld: 'am',
    })
  }
  return tag
}

/** One line, without control characters; empty becomes absent. @throws Invalid */
export function einzeilig(text: string | null | undefined, feld: string, hoechstens: number): string | null {
  const rein = (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (rein.length > hoechstens) {
    throw new Invalid('postausgang.zu-lang', `Der Text hat ${rein.length} Zeichen, erlaubt sind ${hoechstens}.`, {
      feld,
    })
  }
  return rein === '' ? null : rein
}
