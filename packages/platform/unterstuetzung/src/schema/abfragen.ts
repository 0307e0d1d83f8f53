import { load } from '@verbundakte/authz'
import type { Builder } from '@verbundakte/graphql'
import { desc, eq } from 'drizzle-orm'
import { auftraegeLesen, bewilligungVorbereiten, schalterLesen, werIstDa, zuPruefen } from '../lesen.ts'
import { notfallVorbereiten, type OffenerNotfall, offeneNotfaelle } from '../notfall.ts'
import { handelnd } from '../schritte.ts'
import { auftraege } from '../tables.ts'
import { inWorten, NOTFAELLE } from '../worte.ts'
import { AuftragType, SchalterType } from './types.ts'

const LESEN = ['lesen', 'Unterstuetzungsauftrag'] as const

export function abfragen(builder: Builder): void {
  const Notfall = builder.objectRef<OffenerNotfall>('OffenerNotfall').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      antragstellerName: t.exposeString('antragstellerName'),
      ticket: t.exposeString('ticket'),
      zweck: t.exposeString('zweck'),
      fall: t.exposeString('fall'),
      fallInWorten: t.string({ resolve: ({ fall }) => inWorten(fall) ?? fall }),
      beantragtAm: t.expose('beantragtAm', { type: 'Zeitpunkt' }),
    }),
  })
  const Notfallart = builder.objectRef<{ fall: string; worte: string }>('Notfallart').implement({
    fields: (t) => ({ fall: t.exposeString('fall'), worte: t.exposeString('worte') }),
  })
  builder.queryFields((t) => ({
    unterstuetzungsauftraege: t.field({
      type: [AuftragType(builder)],
      description: 'Anträge, laufende und frühere Aufträge dieser Gemeinde, die neuesten zuerst',
      permission: LESEN,
      resolve: (_root, _args, ctx) => auftraegeLesen(ctx),
    }),
    unterstuetzungsauftrag: t.field({
      type: AuftragType(builder),
      permission: LESEN,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => load(ctx, auftraege, id),
    }),
    werIstGeradeBeiUns: t.field({
      type: [AuftragType(builder)],
      description: 'Wer in diesem Augenblick mit einem Auftrag in der Gemeinde arbeitet',
      permission: LESEN,
      resolve: (_root, _args, ctx) => werIstDa(ctx),
    }),
    unterstuetzungZuPruefen: t.field({
      type: [AuftragType(builder)],
      permission: ['pruefen', 'Unterstuetzungsauftrag'],
      resolve: (_root, _args, ctx) => zuPruefen(ctx),
    }),
    meineUnterstuetzungsauftraege: t.field({
      type: [AuftragType(builder)],
      description: 'Die eigenen Anträge und Aufträge in allen Gemeinden',
      permission: LESEN,
      resolve: async (_root, _args, ctx) => {
        const { id } = handelnd(ctx)
        // One question per Gemeinde, each at the visitors' login of that Gemeinde, merged for the screen.
        const alle = await ctx.services.besuche.ueberall(id, (tx) =>
          tx.select().from(auftraege).where(eq(auftraege.antragsteller, id)).orderBy(desc(auftraege.id)).limit(50),
        )
        return alle.flat().sort((a, b) => b.beantragtAm.getTime() - a.beantragtAm.getTime())
      },
    }),
    unterstuetzungsschalter: t.field({
      type: SchalterType(builder),
      nullable: true,
      description: 'Ob die Gemeinde die Unterstützung abgeschaltet hat; null: noch nie geschaltet, also an',
      permission: ['lesen', 'Notschalter'],
      resolve: (_root, _args, ctx) => schalterLesen(ctx),
    }),
    offeneNotfaelle: t.field({
      type: [Notfall],
      description: 'Notfälle, die auf die Zustimmung einer zweiten Person der Supportstelle warten',
      permission: LESEN,
      resolve: (_root, _args, ctx) => offeneNotfaelle(ctx),
    }),
    notfallarten: t.field({
      type: [Notfallart],
      permission: LESEN,
      resolve: () => Object.entries(NOTFAELLE).map(([fall, worte]) => ({ fall, worte })),
    }),
  }))
  builder.mutationFields((t) => ({
    bewilligungVorbereiten: t.string({
      description: 'Optionen für navigator.credentials.get, als JSON; unterschrieben wird genau dieser Auftrag',
      permission: ['bewilligen', 'Unterstuetzungsauftrag'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => bewilligungVorbereiten(ctx, id),
    }),
    notfallVorbereiten: t.string({
      permission: LESEN,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => notfallVorbereiten(ctx, id),
    }),
  }))
}
