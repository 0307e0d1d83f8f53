import { perBuilder } from '@verbundakte/graphql'
import { SCHUTZKLASSEN } from '@verbundakte/kernel'
import type { Position } from './tables.ts'

export const PositionType = perBuilder((builder) => builder.objectRef<Position>('Position'))
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
