import { askedFor } from '@verbundakte/authz'
import { type Builder, columnsOf, keysetPage } from '@verbundakte/graphql'
import { isUuid } from '@verbundakte/kernel'
import { dokumenttypen } from '../dokumenttypen.ts'
import { akteLaden, aktenSeite, dokumentLaden, vorgangLaden } from '../lesen.ts'
import { akten, dokumente, vorgaenge } from '../tables.ts'
import { MediumType } from './enums.ts'
import { AkteType, DokumentType, VorgangType } from './types.ts'

export function abfragen(builder: Builder): void {
  builder.queryFields((t) => ({
    akten: t.connection({
      type: AkteType(builder),
      description: 'Akten, die neuesten zuerst',
      permission: ['lesen', 'Akte'],
      args: {
        position: t.arg.id(),
        amt: t.arg.string(),
        eigene: t.arg.boolean(),
        medium: t.arg({ type: MediumType(builder) }),
      },
      resolve: (_root, args, ctx, info) =>
        keysetPage(args, (page) => aktenSeite(ctx, args, page, columnsOf(info, akten))),
    }),
    aktenMitIds: t.field({
      type: [AkteType(builder)],
      description: 'Akten in der Reihenfolge der Ids, höchstens 50; was die Person nicht lesen darf, fehlt',
      permission: ['lesen', 'Akte'],
      args: { ids: t.arg.idList({ required: true }) },
      resolve: async (_root, { ids }, ctx) => {
        const wanted = ids.filter(isUuid).slice(0, 50)
        const found = await Promise.all(wanted.map((id) => akteLaden(ctx).load(id)))
        return found.filter((akte) => akte !== null)
      },
    }),
    dokumenttypen: t.stringList({
      description: 'Arten von Dokumenten zur Auswahl: die in der Gemeinde gebräuchlichen zuerst, dann die üblichen',
      permission: ['lesen', 'Dokument'],
      resolve: (_root, _args, ctx) => dokumenttypen(ctx),
    }),
    akte: t.field({
      type: AkteType(builder),
      nullable: true,
      permission: ['lesen', 'Akte'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => askedFor(ctx, akten, id, akteLaden(ctx).load(id)),
    }),
    vorgang: t.field({
      type: VorgangType(builder),
      nullable: true,
      permission: ['lesen', 'Vorgang'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => askedFor(ctx, vorgaenge, id, vorgangLaden(ctx).load(id)),
    }),
    dokument: t.field({
      type: DokumentType(builder),
      nullable: true,
      permission: ['lesen', 'Dokument'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => askedFor(ctx, dokumente, id, dokumentLaden(ctx).load(id)),
    }),
  }))
}
