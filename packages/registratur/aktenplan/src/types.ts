import { perBuilder } from '@verbundakte/graphql'
import { type Amt, SCHUTZKLASSEN } from '@verbundakte/kernel'
import type { Position } from './tables.ts'

export const PositionType = perBuilder((builder) => builder.objectRef<Position>('Position'))
export const AmtType = perBuilder((builder) => builder.objectRef<Amt>('Amt'))
export const SchutzklasseType = perBuilder((builder) => builder.enumType('Schutzklasse', { values: SCHUTZKLASSEN }))
export const AussonderungsartType = perBuilder((builder) =>
  builder.enumType('Aussonderungsart', {
    values: {
      A: { description: 'archivwürdig: wird dem Archiv übergeben' },
      B: { description: 'zu bewerten: das Archiv entscheidet im Einzelfall' },
      V: { description: 'zu vernichten' },
    } as const,
  }),
)
