import type { Builder } from '@verbundakte/graphql'
import type { Gebuehrensatz } from '../tables.ts'

const known = new WeakMap<Builder, ReturnType<typeof make>>()

/** One type for those who ask and those who set. */
export function SatzType(builder: Builder) {
  const type = known.get(builder) ?? make(builder)
  known.set(builder, type)
  return type
}

function make(builder: Builder) {
  return builder.objectRef<Gebuehrensatz>('Gewerbegebuehr').implement({
    description: 'Was eine Anzeige von einem Tag an kostet',
    fields: (t) => ({
      id: t.exposeID('id'),
      tatbestand: t.exposeString('tatbestand'),
      cent: t.exposeInt('cent'),
      gueltigAb: t.expose('gueltigAb', { type: 'Kalendertag' }),
      rechtsgrundlage: t.exposeString('rechtsgrundlage'),
    }),
  })
}
