import { perBuilder } from '@verbundakte/graphql'
import type { Bereich, Papier } from '../buergersicht.ts'
import { PAPIERARTEN } from '../buergersicht.ts'
import { ZWECKE, type Zweckangabe } from '../tables.ts'
import type { Umfang } from '../umfang.ts'

export interface Sicht extends Umfang {
  readonly endetAm: Date | null
}

export const BuergersichtType = perBuilder((b) => b.objectRef<Sicht>('Buergersicht'))
export const BereichType = perBuilder((b) => b.objectRef<Bereich>('Papierbereich'))
export const PapierType = perBuilder((b) => b.objectRef<Papier>('Papier'))
export const PapierartType = perBuilder((b) => b.enumType('Papierart', { values: PAPIERARTEN }))
export const ZweckangabeType = perBuilder((b) => b.objectRef<Zweckangabe>('Zweckangabe'))
export const ZweckType = perBuilder((b) => b.enumType('Zweck', { values: ZWECKE }))
