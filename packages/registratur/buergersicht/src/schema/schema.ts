import { resolveCursorConnection } from '@pothos/plugin-relay'
import { DokumentType, dokumentLaden } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import { eintraege, eintragLaden, RegistereintragType } from '@verbundakte/beteiligte'
import { type Builder, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { bereiche, type Papier, papierSeite, papierstelle } from '../buergersicht.ts'
import { buergersichtOeffnen, nachGeburtsdatumSuchen } from '../oeffnen.ts'
import { geltenderZweck, letzterZweck } from '../zweck.ts'
import { BereichType, BuergersichtType, PapierartType, PapierType, ZweckangabeType, ZweckType } from './types.ts'

export function schema(builder: Builder): void {
  typen(builder)
  const ZweckEingabe = builder.inputType('ZweckEingabe', {
    fields: (t) => ({ zweck: t.field({ type: ZweckType(builder), required: true }), erlaeuterung: t.string() }),
  })
  builder.queryFields((t) => ({
    buergersicht: t.field({
      type: BuergersichtType(builder),
      description: 'Woran jemand beteiligt ist: in den eigenen Ämtern, oder mit einer Zweckangabe in allen',
      permission: ['lesen', 'Registereintrag'],
      args: { eintrag: t.arg.id({ required: true }), zweck: t.arg.id({ description: 'Id einer Zweckangabe' }) },
      async resolve(_root, args, ctx) {
        const { id: eintrag } = await load(ctx, eintraege, args.eintrag)
        const zweck = args.zweck ? await geltenderZweck(ctx, args.zweck, eintrag) : null
        return { eintrag, amtsuebergreifend: zweck !== null, endetAm: zweck?.endetAm ?? null }
      },
    }),
    letzterZweck: t.field({
      type: ZweckangabeType(builder),
      nullable: true,
      description: 'Was die Person heute zuletzt angegeben hat',
      permission: ['lesen', 'Zweckangabe'],
      resolve: (_root, _args, ctx) => letzterZweck(ctx),
    }),
  }))
  builder.mutationFields((t) => ({
    buergersichtOeffnen: t.field({
      type: ZweckangabeType(builder),
      description:
        'Gibt an, wozu alle Unterlagen einer Person gebraucht werden; gilt eine halbe Stunde und wird protokolliert',
      permission: ['anlegen', 'Zweckangabe'],
      args: { eintrag: t.arg.id({ required: true }), zweck: t.arg({ type: ZweckEingabe, required: true }) },
      resolve: (_root, { eintrag, zweck }, ctx) => buergersichtOeffnen(ctx, eintrag, zweck),
    }),
    nachGeburtsdatumSuchen: t.field({
      type: [RegistereintragType(builder)],
      description: 'Wer an diesem Tag geboren ist; nur zu einem Zweck, und jedes Mal protokolliert',
      permission: ['anlegen', 'Zweckangabe'],
      args: {
        geburtsdatum: t.arg({ type: 'Kalendertag', required: true }),
        zweck: t.arg({ type: ZweckEingabe, required: true }),
      },
      resolve: (_root, { geburtsdatum, zweck }, ctx) => nachGeburtsdatumSuchen(ctx, geburtsdatum, zweck),
    }),
  }))
}

function typen(builder: Builder): void {
  builder.objectType(PapierType(builder), {
    description: 'Ein Dokument, oder ein Vorgang oder eine Akte ohne lesbare Dokumente',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.expose('art', { type: PapierartType(builder) }),
      titel: t.exposeString('titel'),
      kennzeichen: t.exposeString('kennzeichen'),
      tag: t.expose('tag', { type: 'Kalendertag' }),
      bereich: t.exposeString('bereich'),
      rollen: t.stringList({ resolve: ({ rollen }) => [...rollen] }),
      pfad: t.string({
        description: 'wo es steht, ohne die Gemeinde',
        resolve: ({ akte, vorgang, dokument }) =>
          [`akte/${akte}`, vorgang && `vorgang/${vorgang}`, dokument && `dokument/${dokument}`]
            .filter(Boolean)
            .join('/'),
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (p, _args, ctx) => (p.dokument === null ? null : dokumentLaden(ctx).load(p.dokument)),
      }),
    }),
  })
  builder.objectType(BereichType(builder), {
    description: 'Ein Zweig des Aktenplans, mit der Zahl der Unterlagen darin',
    fields: (t) => ({
      kennzeichen: t.exposeString('kennzeichen'),
      titel: t.exposeString('titel'),
      anzahl: t.exposeInt('anzahl'),
    }),
  })
  builder.objectType(BuergersichtType(builder), {
    fields: (t) => ({
      eintrag: t.field({
        type: RegistereintragType(builder),
        resolve: async ({ eintrag }, _args, ctx) => (await eintragLaden(ctx).load(eintrag)) ?? fehlt(),
      }),
      amtsuebergreifend: t.exposeBoolean('amtsuebergreifend'),
      endetAm: t.expose('endetAm', { type: 'Zeitpunkt', nullable: true }),
      bereiche: t.field({ type: [BereichType(builder)], resolve: (sicht, _args, ctx) => bereiche(ctx, sicht) }),
      papiere: t.connection({
        type: PapierType(builder),
        args: { bereich: t.arg.string() },
        resolve: (sicht, { bereich, first, after }, ctx) =>
          resolveCursorConnection<Promise<Papier[]>>(
            { args: { first, after }, defaultSize: PAGE, maxSize: PAGE_MAX, toCursor: papierstelle },
            ({ limit, after: nach }) => papierSeite(ctx, sicht, { limit, nach, bereich }),
          ),
      }),
    }),
  })
  builder.objectType(ZweckangabeType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      zweck: t.expose('zweck', { type: ZweckType(builder) }),
      erlaeuterung: t.exposeString('erlaeuterung', { nullable: true }),
      endetAm: t.expose('endetAm', { type: 'Zeitpunkt' }),
    }),
  })
}

function fehlt(): never {
  throw new NotFound()
}
