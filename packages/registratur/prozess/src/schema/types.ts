import { perBuilder } from '@verbundakte/graphql'
import type { Angebot, Fassung, Lauf, Unterlage, Vorlage } from '../tables.ts'
import type { Befund } from '../vorlage/pruefen.ts'
import { LAUFSTATUS } from '../worte.ts'

export const VorlageType = perBuilder((b) => b.objectRef<Vorlage>('Prozessvorlage'))
export const FassungType = perBuilder((b) => b.objectRef<Fassung>('Prozessfassung'))
export const AngebotType = perBuilder((b) => b.objectRef<Angebot>('Prozessangebot'))
export const LaufType = perBuilder((b) => b.objectRef<Lauf>('Prozesslauf'))
export const UnterlageType = perBuilder((b) => b.objectRef<Unterlage>('Unterlage'))
export const BefundType = perBuilder((b) =>
  b.objectRef<Befund>('Vorlagenbefund').implement({
    description: 'Was an einer Vorlage nicht stimmt, und wo',
    fields: (t) => ({ ort: t.exposeString('ort'), satz: t.exposeString('satz') }),
  }),
)
export const LaufstatusType = perBuilder((b) => b.enumType('Prozesslaufstatus', { values: LAUFSTATUS }))
