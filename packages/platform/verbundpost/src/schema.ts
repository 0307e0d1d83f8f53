import type { Builder, Context } from '@verbundakte/graphql'
import { keysetPage } from '@verbundakte/graphql'
import { artNamens } from './arten.ts'
import { type Ausgangszeile, ausgangSeite, type Eingangszeile, eingangSeite } from './lesen.ts'

/** What went out and came in. Only that, never the content. */
export function schema(builder: Builder): void {
  const AusgangType = builder.objectRef<Ausgangszeile>('Verbundpostausgang').implement({
    description: 'Eine Nachricht an eine andere Gemeinde',
    fields: (t) => ({
      id: t.exposeID('id'),
      an: t.string({ resolve: ({ an }, _args, ctx) => nameVon(ctx, an) }),
      art: t.string({ resolve: ({ art }, _args, ctx) => artNamens(ctx, art)?.titel ?? art }),
      zustand: t.exposeString('zustand', { description: 'UNTERWEGS, ZUGESTELLT oder UNZUSTELLBAR' }),
      hindernis: t.exposeString('hindernis', { nullable: true, description: 'warum sie noch nicht angekommen ist' }),
      personenbezogenNach: t.string({ nullable: true, resolve: grundlage }),
      gesendetAm: t.expose('gesendetAm', { type: 'Zeitpunkt' }),
      zugestelltAm: t.expose('zugestelltAm', { type: 'Zeitpunkt', nullable: true }),
    }),
  })
  const EingangType = builder.objectRef<Eingangszeile>('Verbundposteingang').implement({
    description: 'Eine Nachricht von einer anderen Gemeinde',
    fields: (t) => ({
      id: t.exposeID('id'),
      von: t.string({ resolve: ({ von }, _args, ctx) => nameVon(ctx, von) }),
      art: t.string({ resolve: ({ art }, _args, ctx) => artNamens(ctx, art)?.titel ?? art }),
      zustand: t.exposeString('zustand', { description: 'EINGEGANGEN oder VERARBEITET' }),
      hindernis: t.exposeString('hindernis', { nullable: true }),
      personenbezogenNach: t.string({ nullable: true, resolve: grundlage }),
      eingegangenAm: t.expose('eingegangenAm', { type: 'Zeitpunkt' }),
      verarbeitetAm: t.expose('verarbeitetAm', { type: 'Zeitpunkt', nullable: true }),
    }),
  })
  builder.queryFields((t) => ({
    verbundpostausgang: t.connection({
      type: AusgangType,
      description: 'Was diese Gemeinde anderen gesendet hat, das Neueste zuerst',
      permission: ['lesen', 'Verbundpostausgang'],
      resolve: (_root, args, ctx) => keysetPage(args, (page) => ausgangSeite(ctx, page)),
    }),
    verbundposteingang: t.connection({
      type: EingangType,
      description: 'Was andere Gemeinden gesendet haben, das Neueste zuerst',
      permission: ['lesen', 'Verbundposteingang'],
      resolve: (_root, args, ctx) => keysetPage(args, (page) => eingangSeite(ctx, page)),
    }),
  }))
}

/** On what law personal data in a message of the kind rests; null: there is none in it. */
function grundlage({ art }: { readonly art: string }, _args: object, ctx: Context): string | null {
  return artNamens(ctx, art)?.personenbezogenNach ?? null
}

function nameVon(ctx: Context, gemeinde: string): string {
  return ctx.services.verbund.gemeinden.find(({ id }) => id === gemeinde)?.name ?? gemeinde
}
