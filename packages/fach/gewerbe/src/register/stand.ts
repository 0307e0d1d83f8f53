import { type Kalendertag, plusTage } from '@verbundakte/kernel'
import type { Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import type { Person } from '../anzeige/werte.ts'

/** An Anzeige as it lies in the register. `erfasst` is an instant in ISO 8601 (UTC, fixed length), so that texts compare like times. */
export interface Vermerk {
  readonly anzeige: Anzeige
  readonly erfasst: string
  /** key of the person as whom the one in this Anzeige counts, where somebody has said that the two are one */
  readonly als?: string | undefined
}

/** What of an Anzeige describes the business and not a person or the event. */
export const BETRIEBSTEILE = [
  'eingetragenerName',
  'rechtsform',
  'inGruendung',
  'register',
  'geschaeftsbezeichnung',
  'anzahlVertreter',
  'oeffentlicheHand',
  'vertretung',
  'betriebsstaette',
  'hauptniederlassung',
  'taetigkeiten',
  'nebenerwerb',
  'betriebsart',
  'beschaeftigte',
  'niederlassung',
  'reisegewerbe',
  'erlaubnis',
  'handwerkskarte',
] as const satisfies readonly (keyof Inhalt)[]

export type Betriebsteile = Pick<Inhalt, (typeof BETRIEBSTEILE)[number]>

/** A trader, or the representatives of the one company: what one chain of Anzeigen is about. */
export interface Beteiligung {
  readonly person: Person | undefined
  /** by which the same person is known again */
  readonly schluessel: string
  readonly weitereVertreter: readonly Person[]
  readonly seit: Kalendertag
  /** uuid of the Anzeige that said so last */
  readonly anzeige: string
}

/** What the register says of one Betrieb on one day, as far as it was known at one instant. */
export interface Registerstand {
  readonly betrieb: string
  readonly status: 'aktiv' | 'abgemeldet'
  readonly seit: Kalendertag
  /** last day of business; null while it goes on */
  readonly bis: Kalendertag | null
  readonly teile: Betriebsteile
  /** several in a Personengesellschaft, each by an Anzeige of its own */
  readonly beteiligte: readonly Beteiligung[]
  /** uuids of Anzeigen that fit nothing (an end before a beginning, an unknown partner): for a person to look at */
  readonly ungeklaert: readonly string[]
  readonly letzteAnzeige: string
}

/** First day on which an Anzeige shows. The day of an Abmeldung is the last day of business. */
export function wirksamAb({ art, inhalt }: Anzeige): Kalendertag | undefined {
  return inhalt.stichtag && art === 'abmeldung' ? plusTage(inhalt.stichtag, 1) : inhalt.stichtag
}
