import { beteiligtenLaden, DokumentType, dokumentLaden } from '@verbundakte/akte'
import { type Builder, type Context, perBuilder } from '@verbundakte/graphql'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { vorlageLaden } from '../lesen.ts'
import { HandwertType } from '../schema/types.ts'
import { BRIEFSTATUS, SERIENSTATUS, type Serie, type Serienbrief } from '../tables.ts'
import { serieAbbrechen, serieZuruecknehmen } from './beenden.ts'
import { serieBeginnen } from './beginnen.ts'
import { darfSerie, type Stand, wiederholbar } from './darf.ts'
import { serieAufgeben, serieFortsetzen, serieWiederholen } from './fortsetzen.ts'
import { briefeDerSerie, serienDesVorgangs } from './lesen.ts'
import { ruht } from './ruhen.ts'

const SerieType = perBuilder((b) => b.objectRef<Serie>('Serie'))
const BriefType = perBuilder((b) => b.objectRef<Serienbrief>('Serienbrief'))

export function seriensSchema(builder: Builder): void {
  typen(builder)
  const id = { required: true } as const
  builder.queryFields((t) => ({
    serien: t.field({
      type: [SerieType(builder)],
      description: 'die des Vorgangs, die neueste zuerst',
      permission: ['lesen', 'Serie'],
      args: { vorgang: t.arg.id(id) },
      resolve: (_root, { vorgang }, ctx) => serienDesVorgangs(ctx, vorgang),
    }),
  }))
  const SerienbriefEingabe = builder.inputType('SerienbriefEingabe', {
    fields: (t) => ({
      beteiligter: t.id({ required: true }),
      werte: t.field({ type: [HandwertType(builder)], required: true, description: 'was die Akte nicht kennt' }),
    }),
  })
  builder.mutationFields((t) => ({
    serieBeginnen: t.field({
      type: SerieType(builder),
      description: 'Je Person ein Schreiben, nacheinander, auch wenn niemand mehr zusieht',
      permission: ['anlegen', 'Serie'],
      args: {
        vorgang: t.arg.id(id),
        vorlage: t.arg.id(id),
        betreff: t.arg.string(),
        schluessel: t.arg.id({ required: true, description: 'derselbe noch einmal: dieselbe Serie' }),
        briefe: t.arg({ type: [SerienbriefEingabe], required: true }),
      },
      resolve: (_root, { vorgang, ...eingabe }, ctx) => serieBeginnen(ctx, vorgang, eingabe),
    }),
    serieAbbrechen: t.field({
      type: SerieType(builder),
      permission: ['aendern', 'Serie'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => serieAbbrechen(ctx, args.id),
    }),
    serieWiederholen: t.field({
      type: SerieType(builder),
      description: 'Was gescheitert ist, noch einmal',
      permission: ['aendern', 'Serie'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => serieWiederholen(ctx, args.id),
    }),
    serieFortsetzen: t.field({
      type: SerieType(builder),
      description: 'Nimmt das Abbrechen zurück: Was deshalb entfiel, wird doch noch erstellt',
      permission: ['aendern', 'Serie'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => serieFortsetzen(ctx, args.id),
    }),
    serieAufgeben: t.field({
      type: SerieType(builder),
      description: 'Was gescheitert ist, wird nicht mehr gebraucht; mit „zurueck“ doch',
      permission: ['aendern', 'Serie'],
      args: { id: t.arg.id(id), zurueck: t.arg.boolean() },
      resolve: (_root, { id: serie, zurueck }, ctx) => serieAufgeben(ctx, serie, zurueck ?? false),
    }),
    serieZuruecknehmen: t.field({
      type: SerieType(builder),
      permission: ['aendern', 'Serie'],
      args: { id: t.arg.id(id), grund: t.arg.string() },
      resolve: (_root, { id: serie, grund }, ctx) => serieZuruecknehmen(ctx, serie, grund),
    }),
  }))
}

function typen(builder: Builder): void {
  const Serienstatus = builder.enumType('Serienstatus', { values: SERIENSTATUS })
  const Briefstatus = builder.enumType('Serienbriefstatus', { values: BRIEFSTATUS })
  builder.objectType(BriefType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      nummer: t.exposeInt('nummer'),
      status: t.expose('status', { type: Briefstatus }),
      satz: t.exposeString('satz', { nullable: true, description: 'warum nicht' }),
      an: t.string({
        nullable: true,
        description: 'nichts: nicht mehr zu sehen',
        resolve: async (brief, _args, ctx) => (await beteiligtenLaden(ctx).load(brief.beteiligter))?.name ?? null,
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (brief, _args, ctx) => (brief.dokument === null ? null : dokumentLaden(ctx).load(brief.dokument)),
      }),
    }),
  })
  builder.objectType(SerieType(builder), {
    description: 'Ein Schreiben an viele: je Person eines',
    fields: (t) => ({
      id: t.exposeID('id'),
      betreff: t.exposeString('betreff'),
      status: t.expose('status', { type: Serienstatus }),
      anzahl: t.exposeInt('anzahl'),
      erstellt: t.int({ resolve: async (serie, _args, ctx) => (await zahlen(ctx, serie)).erstellt }),
      gescheitert: t.int({ resolve: async (serie, _args, ctx) => (await zahlen(ctx, serie)).gescheitert }),
      entfallen: t.int({
        description: 'was nach dem Abbrechen nicht mehr erstellt wurde',
        resolve: async (serie, _args, ctx) => (await zahlen(ctx, serie)).abgebrochen,
      }),
      ruht: t.boolean({
        description:
          'Der Vorgang wurde erledigt, bevor alles erstellt war; wieder aufgenommen, lässt sie sich fortsetzen',
        resolve: (serie) => ruht(serie) && wiederholbar(serie),
      }),
      vorlage: t.string({
        nullable: true,
        resolve: async (serie, _args, ctx) => (await vorlageLaden(ctx).load(serie.vorlage))?.titel ?? null,
      }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (serie, _args, ctx) => mitarbeiterLaden(ctx, serie.angelegtVon),
      }),
      beendetAm: t.expose('beendetAm', { type: 'Zeitpunkt', nullable: true }),
      briefe: t.field({
        type: [BriefType(builder)],
        resolve: (serie, _args, ctx) => briefeDerSerie(ctx).load(serie.id),
      }),
      darf: t.stringList({
        description: 'abbrechen, wiederholen, aufgeben, fortsetzen, zuruecknehmen',
        resolve: async (serie, _args, ctx) => darfSerie(ctx, serie, await zahlen(ctx, serie)),
      }),
    }),
  })
}

async function zahlen(ctx: Context, { id }: Serie): Promise<Stand> {
  const briefe = await briefeDerSerie(ctx).load(id)
  const zahl = (gemeint: (brief: Serienbrief) => boolean) => briefe.filter(gemeint).length
  return {
    erstellt: zahl(({ status }) => status === 'ERSTELLT'),
    gescheitert: zahl(({ status }) => status === 'GESCHEITERT'),
    abgebrochen: zahl(({ status, code }) => status === 'ENTFAELLT' && code === null),
  }
}
