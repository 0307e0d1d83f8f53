import { ANTWORTFRIST, type Art, MINUTE, type Urteil, ZU_ZWEIT, type Zustand } from './worte.ts'

/** What a grant lets see and do. Narrower is free, wider is another request. */
export interface Umfang {
  readonly module: readonly string[]
  readonly klassen: readonly string[]
  readonly aktionen: readonly string[]
  readonly schreiben: boolean
  readonly ausfuhr: boolean
  /** null: everything of the modules and classes */
  readonly objekte: readonly string[] | null
}

/** A grant as the machine sees it: no database, no clock of its own. */
export interface Stand extends Umfang {
  readonly art: Art
  readonly zustand: Zustand
  readonly antragsteller: string
  readonly noetig: number
  readonly beantragtAm: Date
  readonly ab: Date
  readonly bis: Date
  readonly dauerMinuten: number | null
  readonly begonnenAm: Date | null
  readonly endetAm: Date | null
  readonly urteil: Urteil | null
  /** who has agreed so far */
  readonly zustimmungen: readonly string[]
}

/** Who does something: a person of the Gemeinde with the right to it, of the support desk's operation, or the guest. */
export type Schritt =
  | { readonly was: 'bewilligen'; readonly person: string; readonly als: 'GEMEINDE' | 'BETRIEB' }
  | { readonly was: 'ablehnen' | 'widerrufen'; readonly person: string }
  | { readonly was: 'beginnen' | 'beenden'; readonly person: string }
  | { readonly was: 'einengen'; readonly person: string; readonly umfang: Partial<Umfang>; readonly bis?: Date }
  | { readonly was: 'pruefen'; readonly person: string; readonly urteil: Urteil }
  | { readonly was: 'uhr' }

/** Refused: the code of the reason. */
export class Abgewiesen extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Persons who must agree beside the one who asks. */
export function noetig(art: Art, { schreiben, klassen }: Pick<Umfang, 'schreiben' | 'klassen'>): number {
  // Of a Notfall the second operator; the one who asks is the first.
  if (art === 'NOTFALL') return 1
  return schreiben || klassen.some((klasse) => (ZU_ZWEIT as readonly string[]).includes(klasse)) ? 2 : 1
}

/** The state at this moment: the clock moves a grant even when nobody touches it. */
export function zustandJetzt(stand: Pick<Stand, 'zustand' | 'beantragtAm' | 'bis' | 'endetAm'>, jetzt: Date): Zustand {
  const now = jetzt.getTime()
  if (stand.zustand === 'BEANTRAGT') {
    return now >= stand.beantragtAm.getTime() + ANTWORTFRIST || now >= stand.bis.getTime() ? 'VERFALLEN' : 'BEANTRAGT'
  }
  if (stand.zustand === 'BEWILLIGT') return now >= stand.bis.getTime() ? 'ABGELAUFEN' : 'BEWILLIGT'
  if (stand.zustand === 'AKTIV') return now >= (stand.endetAm?.getTime() ?? 0) ? 'ABGELAUFEN' : 'AKTIV'
  return stand.zustand
}

/** Whether the grant opens anything at this moment. The database asks the same of its own rows and its own clock. */
export function lebt(stand: Stand, jetzt: Date, aus: boolean): boolean {
  return !aus && zustandJetzt(stand, jetzt) === 'AKTIV'
}

/**
 * The grant after a step. @param aus the Gemeinde has switched support off
 * @throws Abgewiesen when the step is not to be had in this state, at this time, by this person
 */
export function weiter(alt: Stand, schritt: Schritt, jetzt: Date, aus: boolean): Stand {
  const stand = { ...alt, zustand: zustandJetzt(alt, jetzt) }
  switch (schritt.was) {
    case 'uhr':
      return stand
    case 'bewilligen': {
      if (aus) throw new Abgewiesen('unterstuetzung.aus')
      nur(stand, 'BEANTRAGT')
      if (schritt.person === stand.antragsteller) throw new Abgewiesen('unterstuetzung.eigener-antrag')
      if ((schritt.als === 'BETRIEB') !== (stand.art === 'NOTFALL')) throw new Abgewiesen('nicht-erlaubt')
      if (stand.zustimmungen.includes(schritt.person)) throw new Abgewiesen('unterstuetzung.schon-bewilligt')
      const zustimmungen = [...stand.zustimmungen, schritt.person]
      return { ...stand, zustimmungen, zustand: zustimmungen.length >= stand.noetig ? 'BEWILLIGT' : 'BEANTRAGT' }
    }
    case 'ablehnen':
      nur(stand, 'BEANTRAGT')
      return { ...stand, zustand: 'ABGELEHNT' }
    case 'beginnen': {
      if (aus) throw new Abgewiesen('unterstuetzung.aus')
      nur(stand, 'BEWILLIGT')
      if (schritt.person !== stand.antragsteller) throw new Abgewiesen('nicht-gefunden')
      if (jetzt < stand.ab) throw new Abgewiesen('unterstuetzung.zu-frueh')
      const ende = stand.dauerMinuten === null ? stand.bis.getTime() : jetzt.getTime() + stand.dauerMinuten * MINUTE
      return { ...stand, zustand: 'AKTIV', begonnenAm: jetzt, endetAm: new Date(Math.min(ende, stand.bis.getTime())) }
    }
    case 'beenden':
      nur(stand, 'BEANTRAGT', 'BEWILLIGT', 'AKTIV')
      if (schritt.person !== stand.antragsteller) throw new Abgewiesen('nicht-gefunden')
      return { ...stand, zustand: 'BEENDET' }
    case 'widerrufen':
      nur(stand, 'BEWILLIGT', 'AKTIV')
      return { ...stand, zustand: 'WIDERRUFEN' }
    case 'einengen':
      nur(stand, 'BEANTRAGT', 'BEWILLIGT', 'AKTIV')
      return enger(stand, schritt, jetzt)
    case 'pruefen':
      nur(stand, 'BEENDET', 'ABGELAUFEN', 'WIDERRUFEN')
      return { ...stand, zustand: 'GEPRUEFT', urteil: schritt.urteil }
  }
}

function enger(stand: Stand, schritt: Schritt & { was: 'einengen' }, jetzt: Date): Stand {
  const bis = schritt.bis ?? stand.bis
  const umfang: Umfang = { ...stand, ...schritt.umfang }
  if (!enthaelt(stand, umfang) || bis > stand.bis) throw new Abgewiesen('unterstuetzung.erweitert')
  if (umfang.module.length === 0 || umfang.klassen.length === 0 || umfang.objekte?.length === 0 || bis <= jetzt)
    throw new Abgewiesen('unterstuetzung.leer')
  const endetAm = stand.endetAm && new Date(Math.min(stand.endetAm.getTime(), bis.getTime()))
  return { ...stand, ...umfang, bis, endetAm }
}

/** Whether everything of the second scope lies within the first. */
export function enthaelt(weit: Umfang, eng: Umfang): boolean {
  const in_ = (kleiner: readonly string[], groesser: readonly string[]) =>
    kleiner.every((each) => groesser.includes(each))
  return (
    in_(eng.module, weit.module) &&
    in_(eng.klassen, weit.klassen) &&
    in_(eng.aktionen, weit.aktionen) &&
    eng.aktionen.includes('lesen') &&
    (eng.schreiben || eng.aktionen.length === 1) &&
    (weit.schreiben || !eng.schreiben) &&
    (weit.ausfuhr || !eng.ausfuhr) &&
    (weit.objekte === null || (eng.objekte !== null && in_(eng.objekte, weit.objekte)))
  )
}

function nur(stand: Stand, ...zustaende: readonly Zustand[]): void {
  if (!zustaende.includes(stand.zustand)) throw new Abgewiesen('unterstuetzung.zustand')
}
