import { loadLocked, reachable, update, visible } from '@verbundakte/authz'
import type { Builder, Context } from '@verbundakte/graphql'
import { and, count, desc, eq, ne } from 'drizzle-orm'
import { ausgaenge } from './tables.ts'

const TAGE_30 = 30 * 24 * 3_600_000

type Zeile = Awaited<ReturnType<typeof aufgegebene>>[number]

/** Whether mails go out, and which did not. Never to whom. */
export function schema(builder: Builder): void {
  const Aufgegeben = builder.objectRef<Zeile>('Mailausgang').implement({
    description: 'Eine E-Mail, die nicht angekommen ist; an wen, steht nicht da',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.exposeString('art'),
      versuche: t.exposeInt('versuche'),
      fehler: t.exposeString('fehler', { nullable: true }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
    }),
  })
  const Versand = builder.objectRef<object>('Mailversand').implement({
    fields: (t) => ({
      absender: t.string({
        nullable: true,
        description: 'nichts: Der Betrieb hat keinen Mailserver eingerichtet, es wird nichts gesendet',
        resolve: (_v, _args, ctx) => ctx.services.mailserver?.absender ?? null,
      }),
      wartend: t.int({ resolve: (_v, _args, ctx) => wartende(ctx) }),
      aufgegeben: t.field({ type: [Aufgegeben], resolve: (_v, _args, ctx) => aufgegebene(ctx) }),
    }),
  })
  builder.queryField('mailversand', (t) =>
    t.field({ type: Versand, permission: ['lesen', 'Mailausgang'], resolve: () => ({}) }),
  )
  builder.mutationField('mailNochEinmal', (t) =>
    t.field({
      type: Versand,
      permission: ['aendern', 'Mailausgang'],
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_root, { id }, ctx) => {
        await nochEinmal(ctx, id)
        return {}
      },
    }),
  )
}

export async function nochEinmal(ctx: Context, id: string): Promise<void> {
  const { stand, art, erledigtAm } = await loadLocked(ctx, ausgaenge, id, 'aendern')
  // What is emptied after 30 days has nobody to go to.
  if (stand !== 'AUFGEGEBEN' || (erledigtAm && Date.now() - erledigtAm.getTime() > TAGE_30)) return
  const neu = { stand: 'WARTET', versuche: 0, naechsterAm: new Date(), erledigtAm: null } as const
  const mail = await update(ctx, ausgaenge, id, neu)
  ctx.record('mail.noch-einmal', mail, { art })
}

async function wartende(ctx: Context): Promise<number> {
  const [zahl] = await ctx.tx
    .select({ n: count() })
    .from(ausgaenge)
    .where(and(eq(ausgaenge.stand, 'WARTET'), reachable(ctx, 'lesen', ausgaenge)))
  return zahl?.n ?? 0
}

export function aufgegebene(ctx: Context) {
  return ctx.tx
    .select(visible(ctx, ausgaenge))
    .from(ausgaenge)
    .where(and(eq(ausgaenge.stand, 'AUFGEGEBEN'), ne(ausgaenge.an, ''), reachable(ctx, 'lesen', ausgaenge)))
    .orderBy(desc(ausgaenge.id))
    .limit(100)
}
