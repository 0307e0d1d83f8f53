import { perBuilder } from '@verbundakte/graphql'
import type { MitSchluessel } from '../mitnehmen.ts'
import type { Mitnahmeregel } from '../regel.ts'
import type { Geraet, Mitnahme } from '../tables.ts'
import type { Gesendet } from '../vermerk.ts'

export interface Abgleich {
  readonly jetzt: Date
  readonly mitnahmen: readonly MitSchluessel[]
}

export const MitnahmeType = perBuilder((b) => b.objectRef<Mitnahme>('Mitnahme'))
export const MitnahmegeraetType = perBuilder((b) => b.objectRef<Geraet>('Mitnahmegeraet'))
export const MitnahmeregelType = perBuilder((b) => b.objectRef<Mitnahmeregel>('Mitnahmeregel'))
export const MitnahmeschluesselType = perBuilder((b) => b.objectRef<MitSchluessel>('Mitnahmeschluessel'))
export const MitnahmeabgleichType = perBuilder((b) => b.objectRef<Abgleich>('Mitnahmeabgleich'))
export const GesendeterVermerkType = perBuilder((b) => b.objectRef<Gesendet>('GesendeterVermerk'))
