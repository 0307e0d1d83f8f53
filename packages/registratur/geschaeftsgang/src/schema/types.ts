import { perBuilder } from '@verbundakte/graphql'
import type { Postkorbeintrag } from '../postkorb.ts'
import { WEGE } from '../postkorb.ts'
import type { Abwesenheit, Aufgabe, Kommentar, Laufweg, Schritt, Wiedervorlage } from '../tables.ts'
import {
  ANTWORTEN,
  AUFGABENSTATUS,
  ERGEBNISSE,
  HINDERNISSE,
  LAUFWEGSTATUS,
  SCHRITTSTATUS,
  VERFUEGUNGEN,
} from '../worte.ts'

export const LaufwegType = perBuilder((b) => b.objectRef<Laufweg>('Laufweg'))
export const SchrittType = perBuilder((b) => b.objectRef<Schritt>('Schritt'))
export const WiedervorlageType = perBuilder((b) => b.objectRef<Wiedervorlage>('Wiedervorlage'))
export const AufgabeType = perBuilder((b) => b.objectRef<Aufgabe>('Aufgabe'))
export const KommentarType = perBuilder((b) => b.objectRef<Kommentar>('Kommentar'))
export const AbwesenheitType = perBuilder((b) => b.objectRef<Abwesenheit>('Abwesenheit'))
export const PostkorbeintragType = perBuilder((b) => b.objectRef<Postkorbeintrag>('Postkorbeintrag'))

export const VerfuegungType = perBuilder((b) => b.enumType('Verfuegung', { values: VERFUEGUNGEN }))
export const LaufwegstatusType = perBuilder((b) => b.enumType('Laufwegstatus', { values: LAUFWEGSTATUS }))
export const SchrittstatusType = perBuilder((b) => b.enumType('Schrittstatus', { values: SCHRITTSTATUS }))
export const AufgabenstatusType = perBuilder((b) => b.enumType('Aufgabenstatus', { values: AUFGABENSTATUS }))
export const ErgebnisType = perBuilder((b) => b.enumType('Schrittergebnis', { values: ERGEBNISSE }))
export const AntwortType = perBuilder((b) => b.enumType('Antwort', { values: ANTWORTEN }))
export const HindernisType = perBuilder((b) => b.enumType('Hindernis', { values: HINDERNISSE }))
export const WegType = perBuilder((b) => b.enumType('Postkorbweg', { values: WEGE }))
