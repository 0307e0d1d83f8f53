import { CORE_EVENTS } from '@verbundakte/audit'
import { ANGEMELDET, type Builder } from '@verbundakte/graphql'
import type { Module } from './module.ts'

/** Adds `ereignisarten`: what any module records, in the words of its own folder. */
export function addEventField(builder: Builder, modules: readonly Module[]): void {
  const arten = [CORE_EVENTS, ...modules.map((module) => module.events)].flatMap((events) =>
    Object.entries(events).map(([ereignis, { titel }]) => ({ ereignis, titel: titel ?? ereignis })),
  )
  const Ereignisart = builder.objectRef<(typeof arten)[number]>('Ereignisart').implement({
    fields: (t) => ({ ereignis: t.exposeString('ereignis'), titel: t.exposeString('titel') }),
  })
  builder.queryField('ereignisarten', (t) =>
    t.field({ type: [Ereignisart], permission: ANGEMELDET, resolve: () => arten }),
  )
}
