import { DokumentType, dokumentLaden } from '@verbundakte/akte'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { betriebLaden } from '../faelle/lesen.ts'
import type { Typen } from '../schema/inhalt.ts'
import { type Auskunftseinstellung, auskunftEinstellen, auskunftseinstellung } from './einstellung.ts'
import { auskunftErteilen, auskunftVorschau } from './erteilen.ts'
import { type Angabe, FELDER, GRUNDLAGEN } from './felder.ts'
import { auskuenfteSeite, stichprobePruefen, stichprobeZiehen } from './protokoll.ts'
import { abrufSchema } from './schema-abruf.ts'
import { AUSKUNFTSARTEN, AUSKUNFTSERGEBNISSE, type Auskunft, auskuenfte, STICHPROBENBEFUNDE } from './tables.ts'

export function auskunftSchema(builder: Builder, { BetriebType }: Typen): void {
  abrufSchema(builder)
  const Art = builder.enumType('Gewerbeauskunftsart', { values: AUSKUNFTSARTEN })
  const Ergebnis = builder.enumType('Gewerbeauskunftsergebnis', { values: AUSKUNFTSERGEBNISSE })
  const Befund = builder.enumType('Gewerbestichprobenbefund', { values: STICHPROBENBEFUNDE })
  const AngabeType = builder.objectRef<Angabe>('Gewerbeangabe').implement({
    description: 'Was zu einem Betrieb mitgeteilt werden kann',
    fields: (t) => ({
      feld: t.exposeString('feld'),
      titel: t.exposeString('titel'),
      werte: t.stringList({ resolve: ({ werte }) => [...werte] }),
    }),
  })
  const AuskunftType = builder.objectRef<Auskunft>('Gewerbeauskunft').implement({
    description: 'Eine Zeile des Protokolls der Auskünfte; nach sechs Monaten ist sie gelöscht',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.expose('art', { type: Art }),
      ergebnis: t.expose('ergebnis', { type: Ergebnis }),
      anfragend: t.exposeString('anfragend'),
      grundlage: t.string({ nullable: true, resolve: ({ grundlage }) => (grundlage && GRUNDLAGEN[grundlage]) || null }),
      zweck: t.exposeString('zweck'),
      fremdzeichen: t.exposeString('fremdzeichen', { nullable: true }),
      glaubhaft: t.exposeString('glaubhaft', { nullable: true }),
      abwaegung: t.exposeString('abwaegung', { nullable: true }),
      felder: t.stringList({ resolve: ({ felder }) => felder.map((feld) => FELDER[feld].titel) }),
      gefragt: t.string({
        nullable: true,
        description: 'von einem Abruf: wonach gesucht wurde',
        resolve: ({ gefragt }) => gefragt && [gefragt.name, gefragt.anschrift].filter(Boolean).join(', '),
      }),
      gezeigt: t.field({
        type: [BetriebType],
        description: 'von einem Abruf: welche Betriebe; nur solche, die Sie selbst lesen dürfen',
        resolve: async ({ treffer }, _args, ctx) =>
          (await betriebLaden(ctx).loadMany(treffer ?? [])).flatMap((each) =>
            each === null || each instanceof Error ? [] : each,
          ),
      }),
      treffer: t.int({ nullable: true, resolve: ({ treffer }) => treffer?.length ?? null }),
      grund: t.exposeString('grund', { nullable: true }),
      gebuehrCent: t.exposeInt('gebuehrCent', { nullable: true, description: 'leer: noch nicht festgesetzt' }),
      am: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      stichprobeAm: t.expose('stichprobeAm', { type: 'Zeitpunkt', nullable: true }),
      geprueftAm: t.expose('geprueftAm', { type: 'Zeitpunkt', nullable: true }),
      befund: t.expose('befund', { type: Befund, nullable: true }),
      notiz: t.exposeString('notiz', { nullable: true }),
      betrieb: t.field({
        type: BetriebType,
        nullable: true,
        resolve: ({ betrieb }, _args, ctx) => (betrieb ? betriebLaden(ctx).load(betrieb) : null),
      }),
      akteId: t.id({ nullable: true, resolve: ({ akte }) => akte }),
      vorgangId: t.id({ nullable: true, resolve: ({ vorgang }) => vorgang }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => (each.dokument ? dokumentLaden(ctx).load(each.dokument) : null),
      }),
      darf: t.stringList({
        description: 'pruefen',
        resolve: (each, _args, ctx) =>
          ctx.rights.can('pruefen', auskuenfte, each) && each.angelegtVon !== ctx.person?.id ? ['pruefen'] : [],
      }),
    }),
  })
  const EinstellungType = builder.objectRef<Auskunftseinstellung>('Gewerbeauskunftseinstellung').implement({
    fields: (t) => ({
      felder: t.stringList({
        description: 'Grunddaten, die hier jede Person erfährt',
        resolve: ({ felder }) => [...felder],
      }),
      loeschfristJahre: t.exposeInt('loeschfristJahre', { description: 'nach der Abmeldung' }),
    }),
  })
  const Eingabe = builder.inputType('Gewerbeauskunfteingabe', {
    fields: (t) => ({
      id: t.id({ required: true, description: 'auf dem Gerät erzeugt' }),
      betrieb: t.id({ required: true }),
      art: t.field({ type: Art, required: true }),
      anfragend: t.string({ required: true }),
      anschrift: t.string(),
      zweck: t.string({ required: true }),
      grundlage: t.string(),
      fremdzeichen: t.string(),
      glaubhaft: t.string({ description: 'womit das rechtliche Interesse glaubhaft gemacht ist' }),
      abwaegung: t.string(),
      felder: t.stringList({ required: true }),
      verweigert: t.string({ description: 'warum nichts mitgeteilt wird' }),
    }),
  })
  builder.queryFields((t) => ({
    gewerbeauskunftsangaben: t.field({
      type: [AngabeType],
      permission: ['anlegen', 'Gewerbeauskunft'],
      args: { betrieb: t.arg.id({ required: true }), art: t.arg({ type: Art, required: true }) },
      resolve: (_root, { betrieb, art }, ctx) => auskunftVorschau(ctx, betrieb, art),
    }),
    gewerbeauskuenfte: t.connection({
      type: AuskunftType,
      permission: ['lesen', 'Gewerbeauskunft'],
      args: { monat: t.arg.string(), zuPruefen: t.arg.boolean() },
      resolve: (_root, { first, after, monat, zuPruefen }, ctx) =>
        keysetPage({ first, after }, (page) => auskuenfteSeite(ctx, { monat, zuPruefen }, page)),
    }),
    gewerbeauskunftseinstellung: t.field({
      type: EinstellungType,
      permission: ['lesen', 'Gewerbeauskunftseinstellung'],
      resolve: (_root, _args, ctx) => auskunftseinstellung(ctx),
    }),
  }))
  builder.mutationFields((t) => ({
    gewerbeauskunftErteilen: t.field({
      type: AuskunftType,
      permission: ['anlegen', 'Gewerbeauskunft'],
      args: { auskunft: t.arg({ type: Eingabe, required: true }) },
      resolve: (_root, { auskunft }, ctx) => auskunftErteilen(ctx, auskunft),
    }),
    gewerbestichprobeZiehen: t.int({
      description: 'wie viele es gab',
      permission: ['pruefen', 'Gewerbeauskunft'],
      args: { monat: t.arg.string({ required: true }), anzahl: t.arg.int({ required: true }) },
      resolve: (_root, { monat, anzahl }, ctx) => stichprobeZiehen(ctx, monat, anzahl),
    }),
    gewerbestichprobePruefen: t.field({
      type: AuskunftType,
      permission: ['pruefen', 'Gewerbeauskunft'],
      args: {
        id: t.arg.id({ required: true }),
        befund: t.arg({ type: Befund, required: true }),
        notiz: t.arg.string(),
      },
      resolve: (_root, { id, befund, notiz }, ctx) => stichprobePruefen(ctx, id, { befund, notiz }),
    }),
    gewerbeauskunftEinstellen: t.field({
      type: EinstellungType,
      permission: ['aendern', 'Gewerbeauskunftseinstellung'],
      args: { felder: t.arg.stringList({ required: true }), loeschfristJahre: t.arg.int({ required: true }) },
      resolve: (_root, eingabe, ctx) => auskunftEinstellen(ctx, eingabe),
    }),
  }))
}
