import { type Explanation, explain, load } from '@verbundakte/authz'
import { ANGEMELDET, type Builder } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import type { Module } from './module.ts'

/**
 * Adds `warum`: why the person sees a thing, and why they may do something with it or not. Only for who may see it:
 * anything else is answered as an unknown id.
 */
export function addWhyField(builder: Builder, modules: readonly Module[]): void {
  const tables = new Map(modules.flatMap((module) => Object.entries(module.subjects)))
  const Begruendung = builder.objectRef<Explanation & { aktion: string }>('Begruendung').implement({
    description: 'Welche Regel über eine Aktion an einer Zeile entscheidet',
    fields: (t) => ({
      aktion: t.exposeString('aktion'),
      erlaubt: t.exposeBoolean('erlaubt'),
      grund: t.exposeString('grund'),
      regel: t.exposeString('regel', { nullable: true, description: 'wo die Regel im Programm steht' }),
    }),
  })
  builder.queryField('warum', (t) =>
    t.field({
      type: Begruendung,
      description: '„Warum sehe ich das?“ – und warum darf ich es (nicht) ändern',
      permission: ANGEMELDET,
      args: {
        gegenstand: t.arg.string({ required: true, description: 'wie ihn das Glossar nennt' }),
        id: t.arg.id({ required: true }),
        aktion: t.arg.string({ description: 'sonst lesen' }),
      },
      async resolve(_root, { gegenstand, id, aktion }, ctx) {
        const table = tables.get(gegenstand)
        if (!table) throw new NotFound()
        const row = await load(ctx, table, id)
        return { aktion: aktion ?? 'lesen', ...explain(ctx, aktion ?? 'lesen', table, row) }
      },
    }),
  )
}
