import { perBuilder } from '@verbundakte/graphql'
import type { Dublette } from '../dubletten.ts'
import type { Eintrag } from '../tables.ts'
import { ARTEN } from '../worte.ts'

export const RegistereintragType = perBuilder((b) => b.objectRef<Eintrag>('Registereintrag'))
export const DubletteType = perBuilder((b) => b.objectRef<Dublette>('Registerdublette'))
export const EintragsartType = perBuilder((b) => b.enumType('Eintragsart', { values: ARTEN }))
