import type { Kalendertag } from '@verbundakte/kernel'
import { blatt } from './blatt.ts'
import { absatz, KLEIN, kopf, type Stelle, TEXT, ueberschrift } from './kopf.ts'
import { tagSchreiben } from './worte.ts'
import { type Zelle, zellen } from './zellen.ts'

/** What a letter is made of, in its order. */
export type Briefteil =
  | { readonly ueberschrift: string }
  | { readonly absatz: string }
  /** several paragraphs as they were typed */
  | { readonly wortlaut: string }
  | { readonly zellen: readonly Zelle[] }

export interface Brief {
  readonly gemeinde: Stelle
  readonly titel: string
  readonly grundlage: string
  /** name and address, as on the envelope */
  readonly an: readonly string[]
  readonly zeichen: string
  /** what the file says of itself: never a name */
  readonly kennung: string
  readonly tag: Kalendertag
  readonly teile: readonly Briefteil[]
  /** who signs, as it is to be printed */
  readonly bearbeiter: string
}

/** A letter of the office on a tagged PDF; the same input gives the same bytes. */
export function briefPdf({ gemeinde, titel, grundlage, an, zeichen, kennung, tag, teile, bearbeiter }: Brief) {
  const hier = blatt({ titel, stelle: gemeinde.name, kennung, tag })
  kopf(hier, gemeinde, titel, grundlage, '')
  for (const zeile of an) absatz(hier, zeile, TEXT)
  hier.doc.y += 8
  absatz(hier, `${gemeinde.name}, den ${tagSchreiben(tag)} · Zeichen: ${zeichen}`, KLEIN)
  hier.doc.y += 8
  for (const teil of teile) {
    if ('ueberschrift' in teil) ueberschrift(hier, teil.ueberschrift)
    else if ('absatz' in teil) absatz(hier, teil.absatz, TEXT)
    else if ('zellen' in teil) {
      zellen(hier, [...teil.zellen])
      hier.doc.y += 6
    } else for (const text of teil.wortlaut.split('\n')) if (text.trim() !== '') absatz(hier, text, TEXT)
  }
  hier.platz(60)
  hier.doc.y += 20
  absatz(hier, 'Im Auftrag', TEXT)
  absatz(hier, bearbeiter, { ...TEXT, fett: true })
  return hier.fertig([titel, gemeinde.name, zeichen].join(' · '))
}
