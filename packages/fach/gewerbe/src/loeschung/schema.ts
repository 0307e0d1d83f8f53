import { reachable, visible } from '@verbundakte/authz'
import { type Builder, type Context, keyset, keysetPage, type Page } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import { betriebLaden } from '../faelle/lesen.ts'
import type { Typen } from '../schema/inhalt.ts'
import { loeschungenAusnehmen, loeschungenBestaetigen, loeschungenZuruecknehmen } from './entscheiden.ts'
import { gegenstand } from './ohne-betrieb.ts'
import { LOESCHSTAENDE, type Loeschung, loeschungen } from './tables.ts'
import { loeschungenVollziehen } from './vollziehen.ts'

export function loeschungenSeite(ctx: Context, stand: Loeschung['stand'], page: Page): Promise<Loeschung[]> {
  const { where, orderBy } = keyset(loeschungen.id, page, false)
  return ctx.tx
    .select(visible(ctx, loeschungen))
    .from(loeschungen)
    .where(and(reachable(ctx, 'lesen', loeschungen), eq(loeschungen.stand, stand), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
}

export function loeschungSchema(builder: Builder, { BetriebType }: Typen): void {
  const Stand = builder.enumType('Gewerbeloeschstand', { values: LOESCHSTAENDE })
  const LoeschungType = builder.objectRef<Loeschung>('Gewerbeloeschung').implement({
    description: 'Ein Betrieb, den das Register vergessen kann',
    fields: (t) => ({
      id: t.exposeID('id'),
      stand: t.expose('stand', { type: Stand }),
      faelligAm: t.expose('faelligAm', { type: 'Kalendertag' }),
      grund: t.exposeString('grund', { nullable: true }),
      ausgenommenBis: t.expose('ausgenommenBis', { type: 'Kalendertag', nullable: true }),
      vollzogenAm: t.expose('vollzogenAm', { type: 'Zeitpunkt', nullable: true }),
      betrieb: t.field({
        type: BetriebType,
        nullable: true,
        description: 'leer, sobald er gelöscht ist',
        resolve: ({ betrieb }, _args, ctx) => betriebLaden(ctx).load(betrieb),
      }),
      gegenstand: t.string({
        nullable: true,
        description: 'was es ist, wenn nie ein Betrieb daraus wurde',
        resolve: ({ betrieb }, _args, ctx) => gegenstand(ctx).load(betrieb),
      }),
      darf: t.stringList({
        description: 'aendern, vollziehen',
        resolve: (each, _args, ctx) => [
          ...(ctx.rights.can('aendern', loeschungen, each) ? ['aendern'] : []),
          ...(ctx.rights.can('vollziehen', loeschungen, each) && each.bestaetigtVon !== ctx.person?.id
            ? ['vollziehen']
            : []),
        ],
      }),
    }),
  })
  builder.queryField('gewerbeloeschungen', (t) =>
    t.connection({
      type: LoeschungType,
      permission: ['lesen', 'Gewerbeloeschung'],
      args: { stand: t.arg({ type: Stand, required: true }) },
      resolve: (_root, { first, after, stand }, ctx) =>
        keysetPage({ first, after }, (page) => loeschungenSeite(ctx, stand, page)),
    }),
  )
  builder.mutationFields((t) => {
    const ids = () => t.arg.idList({ required: true })
    return {
      gewerbeloeschungenBestaetigen: t.int({
        permission: ['aendern', 'Gewerbeloeschung'],
        args: { ids: ids(), grund: t.arg.string({ required: true }) },
        resolve: (_root, args, ctx) => loeschungenBestaetigen(ctx, args.ids, args.grund),
      }),
      gewerbeloeschungenAusnehmen: t.int({
        permission: ['aendern', 'Gewerbeloeschung'],
        args: {
          ids: ids(),
          grund: t.arg.string({ required: true }),
          bis: t.arg({ type: 'Kalendertag', required: true, description: 'dann wird er wieder vorgeschlagen' }),
        },
        resolve: (_root, args, ctx) => loeschungenAusnehmen(ctx, args.ids, args.grund, args.bis),
      }),
      gewerbeloeschungenZuruecknehmen: t.int({
        permission: ['aendern', 'Gewerbeloeschung'],
        args: { ids: ids(), was: t.arg({ type: Stand, required: true, description: 'BESTAETIGT, AUSGENOMMEN' }) },
        resolve: (_root, args, ctx) => loeschungenZuruecknehmen(ctx, args.ids, args.was),
      }),
      gewerbeloeschungenVollziehen: t.int({
        description: 'Löscht endgültig, was eine andere Person bestätigt hat',
        permission: ['vollziehen', 'Gewerbeloeschung'],
        args: { ids: ids() },
        resolve: (_root, args, ctx) => loeschungenVollziehen(ctx, args.ids),
      }),
    }
  })
}
