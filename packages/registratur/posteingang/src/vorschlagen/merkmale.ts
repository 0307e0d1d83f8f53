import { VERBORGEN } from '@verbundakte/kernel'
import { namensform, orteIn, worteIn } from '../erkennen/worte.ts'
import { fremdeZeichen } from '../erkennen/zeichen.ts'

/** W: word of a letter, A: who wrote it, Z: sign of the sender, B: word of a Betreff or a name in it, N: whoever takes part, T: the name of the Vorgang, O: a place in a letter, P: one in its Betreff. */
export type Merkmalsart = 'W' | 'A' | 'Z' | 'B' | 'N' | 'T' | 'O' | 'P'

export interface Merkmal {
  readonly art: Merkmalsart
  readonly wert: string
  readonly anzahl: number
}

const WORTE_JE_BRIEF = 120

/** What is kept of a letter that was filed. */
export function merkmaleVon(brief: { readonly text: string; readonly absender: string | null }): Merkmal[] {
  return [
    ...worteIn(brief.text, WORTE_JE_BRIEF).map(({ form, anzahl }) => ({
      art: 'W' as const,
      wert: form,
      anzahl: Math.min(anzahl, 3),
    })),
    ...[...orteIn(brief.text).keys()].slice(0, 20).map((wert) => ({ art: 'O' as const, wert, anzahl: 1 })),
    ...absenderformen(brief.absender).map((wert) => ({ art: 'A' as const, wert, anzahl: 1 })),
    ...[...new Set(fremdeZeichen(brief.text).map(({ form }) => form))]
      .filter((form) => form !== '')
      .map((wert) => ({ art: 'Z' as const, wert, anzahl: 1 })),
  ]
}

/** Forms under which a sender is known again: the address of a mail, and the name. */
export function absenderformen(absender: string | null): string[] {
  const [, name = absender ?? '', adresse = ''] = /^(.*?)<([^>]+)>\s*$/.exec(absender ?? '') ?? []
  const allein = /^\S+@\S+$/.test(name.trim()) ? name.trim() : adresse
  const form = allein === name.trim() ? '' : namensform(name)
  return [form, allein.toLowerCase()].filter((each) => each.length > 3)
}

/** A hidden class learns from its own letters only, and no other from them: not even the rarity of a word tells. */
export function bereichVon(schutzklasse: string): string {
  const verborgen: readonly string[] = VERBORGEN
  return verborgen.includes(schutzklasse) ? schutzklasse : ''
}
