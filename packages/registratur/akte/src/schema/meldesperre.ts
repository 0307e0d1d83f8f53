import { type Builder, keysetPage } from '@verbundakte/graphql'
import { darfMitSperre, meldesperreLaden, meldesperrenSeite } from '../meldesperre/lesen.ts'
import {
  type GesperrteAngaben,
  meldesperreAufheben,
  meldesperreOeffnen,
  meldesperreSetzen,
} from '../meldesperre/sperren.ts'
import type { Meldesperre } from '../tables.ts'

/** Locked Akten of the register office (§ 13 BMG). */
export function meldesperre(builder: Builder): void {
  const Sperre = builder.objectRef<Meldesperre>('Meldesperre').implement({
    description: 'Dass eine Meldeakte gesperrt ist; von ihr selbst nur das Zeichen',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'die der Akte' }),
      aktenzeichen: t.exposeString('aktenzeichen'),
      gesperrtAm: t.expose('gesperrtAm', { type: 'Zeitpunkt' }),
      bis: t.expose('bis', { type: 'Kalendertag', nullable: true, description: 'nichts: ohne Ende, nach § 13 BMG' }),
      darf: t.stringList({
        description: 'oeffnen, aufheben; verlaengern, was bis zu einem Tag gilt',
        resolve: (s, _args, ctx) => darfMitSperre(ctx, s),
      }),
    }),
  })
  const Beteiligter = builder.objectRef<GesperrteAngaben['beteiligte'][number]>('GesperrterBeteiligter').implement({
    fields: (t) => ({
      name: t.exposeString('name'),
      anschrift: t.exposeString('anschrift', { nullable: true }),
      rolle: t.exposeString('rolle'),
    }),
  })
  const Angaben = builder.objectRef<GesperrteAngaben>('GesperrteAngaben').implement({
    description: 'Was von einer gesperrten Meldeakte verwendet werden darf (§ 13 Abs. 2 BMG)',
    fields: (t) => ({
      aktenzeichen: t.exposeString('aktenzeichen'),
      betreff: t.exposeString('betreff'),
      laufzeitBeginn: t.expose('laufzeitBeginn', { type: 'Kalendertag' }),
      laufzeitEnde: t.expose('laufzeitEnde', { type: 'Kalendertag', nullable: true }),
      beteiligte: t.field({ type: [Beteiligter], resolve: ({ beteiligte }) => [...beteiligte] }),
    }),
  })
  builder.queryFields((t) => ({
    meldesperren: t.connection({
      type: Sperre,
      permission: ['lesen', 'Meldesperre'],
      resolve: (_root, args, ctx) => keysetPage(args, (page) => meldesperrenSeite(ctx, page)),
    }),
    meldesperre: t.field({
      type: Sperre,
      nullable: true,
      permission: ['lesen', 'Meldesperre'],
      args: { akte: t.arg.id({ required: true }) },
      resolve: (_root, { akte }, ctx) => meldesperreLaden(ctx).load(akte),
    }),
  }))
  builder.mutationFields((t) => ({
    meldesperreSetzen: t.field({
      type: Sperre,
      permission: ['anlegen', 'Meldesperre'],
      args: {
        akte: t.arg.id({ required: true }),
        grund: t.arg.string({ required: true }),
        bis: t.arg({ type: 'Kalendertag', description: 'der letzte Tag einer Sperre von Hand; sonst nach § 13 BMG' }),
      },
      resolve: (_root, { akte, grund, bis }, ctx) => meldesperreSetzen(ctx, akte, grund, bis),
    }),
    meldesperreOeffnen: t.field({
      type: Angaben,
      description: 'Zeigt die wenigen Angaben einmal, zu einem Grund, der protokolliert wird',
      permission: ['oeffnen', 'Meldesperre'],
      args: { akte: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { akte, grund }, ctx) => meldesperreOeffnen(ctx, akte, grund),
    }),
    meldesperreAufheben: t.boolean({
      permission: ['aufheben', 'Meldesperre'],
      args: { akte: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: async (_root, { akte, grund }, ctx) => {
        await meldesperreAufheben(ctx, akte, grund)
        return true
      },
    }),
  }))
}
