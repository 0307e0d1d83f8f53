import { perBuilder } from '@verbundakte/graphql'
import { ARTEN, AUFTRAGSSTATUS, type Ausleihe, type Papierort, type Papierteil, type Scanauftrag } from '../tables.ts'

export const PapierortType = perBuilder((b) => b.objectRef<Papierort>('Papierort'))
export const PapierteilType = perBuilder((b) => b.objectRef<Papierteil>('Papierteil'))
export const AusleiheType = perBuilder((b) => b.objectRef<Ausleihe>('Ausleihe'))
export const ScanauftragType = perBuilder((b) => b.objectRef<Scanauftrag>('Scanauftrag'))
export const PapierteilartType = perBuilder((b) => b.enumType('Papierteilart', { values: ARTEN }))
export const ScanauftragstatusType = perBuilder((b) => b.enumType('Scanauftragstatus', { values: AUFTRAGSSTATUS }))
