import type { Anzeige, Art, Inhalt } from './anzeige.ts'
import { feldWert } from './felder.ts'
import { istUebergabe, istUebernahme, type Lage, lage } from './lage.ts'

type Frage = (lage: Lage, inhalt: Inhalt) => boolean

const immer: Frage = () => true
const person: Frage = (l) => !l.ohnePerson

/** Fields that are asked under a condition; those not named are not asked (signature, and what a reason excludes). */
const GEMEINSAM: Readonly<Record<number, Frage>> = {
  1: immer,
  2: (l) => l.eingetragen,
  3: immer,
  4: person,
  5: person,
  6: person,
  7: person,
  8: person,
  9: person,
  10: person,
  11: person,
  12: (l) => l.hatVertreter,
  13: immer,
  14: (l, i) => l.ohnePerson || l.nebenstelle || i.grund === 'gesellschafteraustritt',
  15: immer,
  16: (l) => l.nebenstelle,
}

const FRAGEN: Readonly<Record<Art, Readonly<Record<number, Frage>>>> = {
  anmeldung: {
    ...GEMEINSAM,
    17: (_, i) => i.grund === 'verlegung',
    18: immer,
    19: immer,
    20: immer,
    21: immer,
    22: immer,
    23: (_, i) => i.reisegewerbe !== true || i.niederlassung !== undefined,
    24: (_, i) => i.niederlassung === undefined || i.reisegewerbe !== undefined,
    25: immer,
    26: (_, i) => istUebernahme(i),
    27: (_, i) => i.grund !== undefined && i.grund !== 'neugruendung',
    28: immer,
    29: (l) => l.handwerk,
    30: (l) => l.titelNoetig,
    31: (_, i) => hatTitel(i),
    32: immer,
  },
  ummeldung: {
    ...GEMEINSAM,
    17: (_, i) => i.ummeldung?.verlegung === true || i.andereBetriebsstaette !== undefined,
    18: immer,
    19: (_, i) => i.taetigkeiten !== undefined || i.weiterhin !== undefined,
    20: immer,
    21: immer,
    22: immer,
    23: (_, i) => i.reisegewerbe !== true || i.niederlassung !== undefined,
    24: (_, i) => i.niederlassung === undefined || i.reisegewerbe !== undefined,
    25: immer,
    26: (l) => l.handwerk,
    27: (l) => l.titelNoetig,
    28: (_, i) => hatTitel(i),
    29: immer,
  },
  abmeldung: {
    ...GEMEINSAM,
    17: (_, i) => i.grund === 'verlegung',
    18: immer,
    19: immer,
    20: immer,
    21: immer,
    22: immer,
    23: (_, i) => i.reisegewerbe !== true || i.niederlassung !== undefined,
    24: (_, i) => i.niederlassung === undefined || i.reisegewerbe !== undefined,
    25: (_, i) => i.grund?.startsWith('uebergabe-') !== true,
    26: (_, i) => i.grund === undefined || i.grund.startsWith('uebergabe-'),
    27: (_, i) => istUebergabe(i),
    28: (_, i) => i.grund === 'vollstaendige-aufgabe',
    29: immer,
  },
}

function hatTitel(inhalt: Inhalt): boolean {
  return [inhalt.person, ...(inhalt.weitereVertreter ?? [])].some((each) => each?.aufenthaltstitel?.vorhanden === true)
}

/**
 * The field numbers that this business has to look at, in the order of the form. Grows and shrinks with the answers; a field
 * that holds an answer is shown even where it does not apply, or nobody could take the answer back.
 */
export function gefragt({ art, inhalt }: Pick<Anzeige, 'art' | 'inhalt'>): number[] {
  const hier = lage(inhalt)
  return Object.entries(FRAGEN[art]).flatMap(([nummer, frage]) =>
    frage(hier, inhalt) || feldWert(art, inhalt, Number(nummer)) ? [Number(nummer)] : [],
  )
}
