import { ANGEMELDET, type Builder, type Context } from '@verbundakte/graphql'
import type { Gemeinde } from '@verbundakte/kernel'
import { AmtType, amt, MitarbeiterType } from './core-types.ts'

/** Adds what every screen begins with: who I am here, what I may do, who my colleagues are. */
export function addCoreFields(builder: Builder): void {
  builder.objectType(AmtType(builder), {
    fields: (t) => ({ kuerzel: t.exposeString('kuerzel'), name: t.exposeString('name') }),
  })
  builder.objectType(MitarbeiterType(builder), {
    fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
  })
  const GemeindeInfo = builder.objectRef<Gemeinde>('GemeindeInfo').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      art: t.exposeString('art'),
      aemter: t.field({ type: [AmtType(builder)], resolve: (gemeinde) => [...gemeinde.aemter] }),
    }),
  })
  const Recht = builder.objectRef<{ aktion: string; gegenstand: string }>('Recht').implement({
    description: 'Etwas, das die Person vielleicht darf: welche Zeilen gemeint sind, entscheidet sich an der Zeile',
    fields: (t) => ({ aktion: t.exposeString('aktion'), gegenstand: t.exposeString('gegenstand') }),
  })
  const Ich = builder.objectRef<NonNullable<Context['person']>>('Ich').implement({
    fields: (t) => ({
      person: t.field({ type: MitarbeiterType(builder), resolve: ({ id, name }) => ({ id, name }) }),
      gemeinde: t.field({ type: GemeindeInfo, resolve: (_person, _args, ctx) => ctx.profil }),
      aemter: t.field({
        type: [AmtType(builder)],
        resolve: (person, _args, ctx) => person.aemter.map((k) => amt(ctx, k)),
      }),
      rollen: t.stringList({ resolve: (person) => [...person.rollen].sort() }),
      darf: t.field({ type: [Recht], resolve: (_person, _args, ctx) => possible(ctx) }),
    }),
  })
  builder.queryFields((t) => ({
    ich: t.field({
      type: Ich,
      permission: ANGEMELDET,
      // The door lets only persons with a role through.
      resolve: (_root, _args, ctx) => ctx.person ?? Promise.reject(new Error('no person')),
    }),
    mitarbeiter: t.field({
      type: [MitarbeiterType(builder)],
      permission: ANGEMELDET,
      resolve: async (_root, _args, ctx) => [...(await ctx.services.staff.of(ctx.gemeinde))],
    }),
  }))
}

function possible(ctx: Context): { aktion: string; gegenstand: string }[] {
  const seen = new Set<string>()
  // Accounts live where sign-in lives, apart from the rows that rules speak of; the gateway asks for the same.
  const konten = ctx.person?.rollen.has('benutzerpflege') && ctx.person.heimat === ctx.gemeinde
  const beside = konten ? [{ aktion: 'pflegen', gegenstand: 'Konto' }] : []
  return [...beside, ...ofRules(ctx, seen)]
}

function ofRules(ctx: Context, seen: Set<string>): { aktion: string; gegenstand: string }[] {
  return ctx.rights.rules.flatMap(({ action, subject, inverted }) => {
    const key = `${action} ${subject}`
    if (inverted || seen.has(key)) return []
    seen.add(key)
    return [{ aktion: action, gegenstand: subject }]
  })
}
