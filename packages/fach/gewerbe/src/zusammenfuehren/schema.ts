import { type Builder, loader } from '@verbundakte/graphql'
import { isUuid, NotFound } from '@verbundakte/kernel'
import { betriebLaden } from '../faelle/lesen.ts'
import type { Typen } from '../schema/inhalt.ts'
import type { Betrieb } from '../tables.ts'
import { aufgegangenIn, type Vergleich, vergleichen } from './vergleichen.ts'
import { zusammenfuehren, zusammenfuehrungAufheben } from './zusammenfuehren.ts'

const aufgegangene = loader<string, Betrieb[]>(async (ctx, ids) => {
  const found = await aufgegangenIn(ctx, ids)
  return ids.map((id) => found.filter(({ zusammengefuehrtMit }) => zusammengefuehrtMit === id))
})

export function zusammenSchema(builder: Builder, { BetriebType }: Typen): void {
  builder.objectFields(BetriebType, (t) => ({
    zusammengefuehrtMit: t.field({
      type: BetriebType,
      nullable: true,
      description: 'der Betrieb, in dem dieser aufgegangen ist',
      resolve: (each, _args, ctx) =>
        each.zusammengefuehrtMit ? betriebLaden(ctx).load(each.zusammengefuehrtMit) : null,
    }),
    aufgegangen: t.field({
      type: [BetriebType],
      description: 'Betriebe, die in diesem aufgegangen sind',
      resolve: (each, _args, ctx) => aufgegangene(ctx).load(each.id),
    }),
  }))
  const DanachType = builder.objectRef<NonNullable<Vergleich['danach']>>('Gewerbebetriebdanach').implement({
    description: 'Die Zeile des Registers, wie sie nach dem Zusammenführen wäre',
    fields: (t) => ({
      name: t.exposeString('name'),
      geschaeftsbezeichnung: t.exposeString('geschaeftsbezeichnung', { nullable: true }),
      strasse: t.exposeString('strasse', { nullable: true }),
      hausnummer: t.exposeString('hausnummer', { nullable: true }),
      plz: t.exposeString('plz', { nullable: true }),
      ort: t.exposeString('ort', { nullable: true }),
      taetigkeit: t.exposeString('taetigkeit'),
      status: t.exposeString('status'),
      beginn: t.expose('beginn', { type: 'Kalendertag' }),
      ende: t.expose('ende', { type: 'Kalendertag', nullable: true }),
    }),
  })
  const VergleichType = builder.objectRef<Vergleich>('Gewerbebetriebsvergleich').implement({
    fields: (t) => ({
      bleibt: t.field({ type: BetriebType, resolve: ({ bleibt }) => bleibt }),
      gehtAuf: t.field({ type: BetriebType, resolve: ({ gehtAuf }) => gehtAuf }),
      danach: t.field({ type: DanachType, nullable: true, resolve: ({ danach }) => danach }),
      hindernis: t.string({ nullable: true, resolve: ({ hindernis }) => hindernis?.satz ?? null }),
      hinweise: t.stringList({ resolve: ({ hinweise }) => [...hinweise] }),
    }),
  })
  builder.queryFields((t) => ({
    gewerbebetriebsvergleich: t.field({
      type: VergleichType,
      description: 'Zwei Betriebe nebeneinander, und was aus ihnen würde; nichts wird geändert',
      permission: ['aendern', 'Gewerbebetrieb'],
      args: { bleibt: t.arg.id({ required: true }), gehtAuf: t.arg.id({ required: true }) },
      resolve: (_root, { bleibt, gehtAuf }, ctx) => vergleichen(ctx, alsId(bleibt), alsId(gehtAuf)),
    }),
  }))
  builder.mutationFields((t) => ({
    gewerbebetriebeZusammenfuehren: t.field({
      type: BetriebType,
      permission: ['aendern', 'Gewerbebetrieb'],
      args: { bleibt: t.arg.id({ required: true }), gehtAuf: t.arg.id({ required: true }) },
      resolve: (_root, { bleibt, gehtAuf }, ctx) => zusammenfuehren(ctx, alsId(bleibt), alsId(gehtAuf)),
    }),
    gewerbezusammenfuehrungAufheben: t.field({
      type: BetriebType,
      permission: ['aendern', 'Gewerbebetrieb'],
      args: { id: t.arg.id({ required: true, description: 'der Betrieb, der aufgegangen war' }) },
      resolve: (_root, { id }, ctx) => zusammenfuehrungAufheben(ctx, alsId(id)),
    }),
  }))
}

function alsId(id: string): string {
  if (!isUuid(id)) throw new NotFound()
  return id.toLowerCase()
}
