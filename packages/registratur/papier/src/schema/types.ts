import { perBuilder } from '@verbundakte/graphql'
import {
  ARTEN,
  AUFTRAGSSTATUS,
  type Ausleihe,
  type Papierort,
  type Papierteil,
  type Scanauftrag,
  VERNICHTUNGSSTAND,
} from '../tables.ts'
import type { Wartezeit } from '../vernichtung/regel.ts'

export const PapierortType = perBuilder((b) => b.objectRef<Papierort>('Papierort'))
export const PapierteilType = perBuilder((b) => b.objectRef<Papierteil>('Papierteil'))
export const AusleiheType = perBuilder((b) => b.objectRef<Ausleihe>('Ausleihe'))
export const ScanauftragType = perBuilder((b) => b.objectRef<Scanauftrag>('Scanauftrag'))
export const PapierteilartType = perBuilder((b) => b.enumType('Papierteilart', { values: ARTEN }))
export const ScanauftragstatusType = perBuilder((b) => b.enumType('Scanauftragstatus', { values: AUFTRAGSSTATUS }))
export const VernichtungType = perBuilder((b) => b.objectRef<Papierteil>('Papiervernichtung'))
export const VernichtungsregelType = perBuilder((b) => b.objectRef<Wartezeit>('Vernichtungsregel'))
export const VernichtungsstandType = perBuilder((b) => b.enumType('Vernichtungsstand', { values: VERNICHTUNGSSTAND }))
