import { AussonderungsartType, PositionType, positionLaden, SchutzklasseType } from '@verbundakte/aktenplan'
import { eintragLaden, RegistereintragType } from '@verbundakte/beteiligte'
import { type Builder, columnsOf, keysetPage } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { AmtType, amt, MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { laufendeBearbeitung } from '../bearbeitung/laufend.ts'
import {
  akteLaden,
  aktuelleVersion,
  anlagenDesDokuments,
  beteiligteDerAkte,
  beteiligteDesVorgangs,
  dokumenteDesVorgangs,
  dokumenteNachMedium,
  dokumentLaden,
  versionenDesDokuments,
  vorgaengeNachMedium,
  vorgangLaden,
} from '../lesen.ts'
import { ruecknehmbar } from '../ruecknahme.ts'
import { akten, beteiligte, dokumente, vorgaenge } from '../tables.ts'
import { darf } from './darf.ts'
import {
  AktenstatusType,
  AktentypType,
  BeteiligtenartType,
  DokumentstatusType,
  MediumType,
  RichtungType,
  VorgangsstatusType,
} from './enums.ts'
import { AkteType, BearbeitungType, BeteiligterType, DokumentType, VersionType, VorgangType } from './types.ts'
import { versionen } from './versionen.ts'

export function inhalt(builder: Builder): void {
  builder.objectType(AkteType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      aktenzeichen: t.exposeString('aktenzeichen'),
      betreff: t.exposeString('betreff'),
      position: t.field({
        type: PositionType(builder),
        columns: ['position'],
        resolve: (a, _args, ctx) => positionLaden(ctx).load(a.position),
      }),
      typ: t.expose('typ', { type: AktentypType(builder) }),
      status: t.expose('status', { type: AktenstatusType(builder) }),
      medium: t.expose('medium', { type: MediumType(builder) }),
      standort: t.exposeString('standort', { nullable: true }),
      schutzklasse: t.expose('schutzklasse', { type: SchutzklasseType(builder) }),
      federfuehrung: t.field({
        type: AmtType(builder),
        columns: ['federfuehrung'],
        resolve: (a, _args, ctx) => amt(ctx, a.federfuehrung),
      }),
      laufzeitBeginn: t.expose('laufzeitBeginn', { type: 'Kalendertag' }),
      laufzeitEnde: t.expose('laufzeitEnde', { type: 'Kalendertag', nullable: true }),
      fristJahre: t.exposeInt('fristJahre', { nullable: true, description: 'leer: unbefristet' }),
      fristbeginn: t.exposeString('fristbeginn', {
        nullable: true,
        description: 'womit die Frist nach dem Aktenplan beginnt; leer: mit dem Schließen der Akte',
      }),
      aussonderung: t.expose('aussonderung', { type: AussonderungsartType(builder) }),
      bemerkung: t.exposeString('bemerkung', { nullable: true }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        columns: ['angelegtVon'],
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.angelegtVon),
      }),
      geaendertAm: t.expose('geaendertAm', { type: 'Zeitpunkt' }),
      beteiligte: t.field({
        type: [BeteiligterType(builder)],
        columns: ['id'],
        resolve: (a, _args, ctx) => beteiligteDerAkte(ctx).load(a.id),
      }),
      darf: t.stringList({ resolve: (a, _args, ctx) => darf(ctx, akten, a, ['aendern', 'einstufen']) }),
      vorgaenge: t.connection({
        type: VorgangType(builder),
        args: { medium: t.arg({ type: MediumType(builder) }) },
        columns: ['id'],
        resolve: (a, args, ctx, info) =>
          keysetPage(args, (page) =>
            vorgaengeNachMedium(args.medium)(ctx).load({ parent: a.id, page, columns: columnsOf(info, vorgaenge) }),
          ),
      }),
    }),
  })

  builder.objectType(VorgangType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      kennzeichen: t.exposeString('kennzeichen'),
      nummer: t.exposeInt('nummer'),
      betreff: t.exposeString('betreff'),
      akte: t.field({
        type: AkteType(builder),
        columns: ['akte'],
        resolve: async (v, _args, ctx) => (await akteLaden(ctx).load(v.akte)) ?? fehlt(),
      }),
      status: t.expose('status', { type: VorgangsstatusType(builder) }),
      bearbeiter: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        columns: ['bearbeiter'],
        resolve: (v, _args, ctx) => mitarbeiterLaden(ctx, v.bearbeiter),
      }),
      wiedervorlage: t.expose('wiedervorlage', { type: 'Kalendertag', nullable: true }),
      leistung: t.exposeString('leistung', {
        nullable: true,
        description: 'Leistungsschlüssel nach LeiKa oder FIM',
      }),
      fremdzeichen: t.exposeString('fremdzeichen', {
        nullable: true,
        description: 'unter dem andere die Sache führen',
      }),
      medium: t.expose('medium', { type: MediumType(builder), description: 'was gilt' }),
      eigenesMedium: t.expose('eigenesMedium', {
        type: MediumType(builder),
        nullable: true,
        description: 'leer: wie die Akte',
      }),
      standort: t.string({
        nullable: true,
        description: 'des Papiers, wenn es nicht beim Papier der Akte liegt',
        columns: ['standort', 'medium'],
        resolve: ({ standort, medium }) => (medium === 'ELEKTRONISCH' ? null : standort),
      }),
      schutzklasse: t.expose('schutzklasse', { type: SchutzklasseType(builder) }),
      federfuehrung: t.field({
        type: AmtType(builder),
        columns: ['federfuehrung'],
        resolve: (v, _args, ctx) => amt(ctx, v.federfuehrung),
      }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        columns: ['angelegtVon'],
        resolve: (v, _args, ctx) => mitarbeiterLaden(ctx, v.angelegtVon),
      }),
      geaendertAm: t.expose('geaendertAm', { type: 'Zeitpunkt' }),
      beteiligte: t.field({
        type: [BeteiligterType(builder)],
        columns: ['id'],
        resolve: (v, _args, ctx) => beteiligteDesVorgangs(ctx).load(v.id),
      }),
      darf: t.stringList({ resolve: (v, _args, ctx) => darf(ctx, vorgaenge, v, ['aendern']) }),
      dokumente: t.connection({
        type: DokumentType(builder),
        args: { medium: t.arg({ type: MediumType(builder) }) },
        columns: ['id'],
        resolve: (v, args, ctx, info) =>
          keysetPage(args, (page) =>
            dokumenteNachMedium(args.medium)(ctx).load({ parent: v.id, page, columns: columnsOf(info, dokumente) }),
          ),
      }),
      neuesteDokumente: t.field({
        type: [DokumentType(builder)],
        args: { first: t.arg.int() },
        columns: ['id'],
        resolve: (v, args, ctx, info) => {
          const limit = Math.min(Math.max(args.first ?? 3, 1), 20)
          const page = { limit, after: undefined, before: undefined, inverted: false }
          return dokumenteDesVorgangs(ctx).load({ parent: v.id, page, columns: columnsOf(info, dokumente) })
        },
      }),
    }),
  })

  builder.objectType(DokumentType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      kennzeichen: t.exposeString('kennzeichen'),
      nummer: t.exposeInt('nummer'),
      betreff: t.exposeString('betreff'),
      vorgang: t.field({
        type: VorgangType(builder),
        columns: ['vorgang'],
        resolve: async (d, _args, ctx) => (await vorgangLaden(ctx).load(d.vorgang)) ?? fehlt(),
      }),
      typ: t.exposeString('typ'),
      richtung: t.expose('richtung', { type: RichtungType(builder) }),
      status: t.expose('status', { type: DokumentstatusType(builder) }),
      datumDesSchreibens: t.expose('datumDesSchreibens', { type: 'Kalendertag', nullable: true }),
      posteingang: t.expose('posteingang', { type: 'Kalendertag', nullable: true }),
      absender: t.exposeString('absender', { nullable: true }),
      empfaenger: t.exposeString('empfaenger', { nullable: true }),
      fremdzeichen: t.exposeString('fremdzeichen', {
        nullable: true,
        description: 'unter dem die Gegenseite die Sache führt',
      }),
      medium: t.expose('medium', { type: MediumType(builder), description: 'was gilt' }),
      eigenesMedium: t.expose('eigenesMedium', {
        type: MediumType(builder),
        nullable: true,
        description: 'leer: wie der Vorgang',
      }),
      standort: t.string({
        nullable: true,
        description: 'des Papiers, wenn es nicht beim Papier der Akte liegt',
        columns: ['standort', 'medium'],
        resolve: ({ standort, medium }) => (medium === 'ELEKTRONISCH' ? null : standort),
      }),
      schutzklasse: t.expose('schutzklasse', { type: SchutzklasseType(builder) }),
      federfuehrung: t.field({
        type: AmtType(builder),
        columns: ['federfuehrung'],
        resolve: (d, _args, ctx) => amt(ctx, d.federfuehrung),
      }),
      aktuelleVersion: t.field({
        type: VersionType(builder),
        columns: ['id'],
        resolve: async (d, _args, ctx) => (await aktuelleVersion(ctx).load(d.id)) ?? fehlt(),
      }),
      versionen: t.field({
        type: [VersionType(builder)],
        columns: ['id'],
        resolve: (d, _args, ctx) => versionenDesDokuments(ctx).load(d.id),
      }),
      anlagen: t.field({
        type: [DokumentType(builder)],
        columns: ['id'],
        resolve: (d, _args, ctx) => anlagenDesDokuments(ctx).load(d.id),
      }),
      anlageZu: t.field({
        type: DokumentType(builder),
        nullable: true,
        columns: ['anlageZu'],
        resolve: (d, _args, ctx) => (d.anlageZu === null ? null : dokumentLaden(ctx).load(d.anlageZu)),
      }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        description: 'leer: von einem Programm',
        columns: ['angelegtVon'],
        resolve: (d, _args, ctx) => mitarbeiterLaden(ctx, d.angelegtVon),
      }),
      geaendertAm: t.expose('geaendertAm', { type: 'Zeitpunkt' }),
      bearbeitung: t.field({
        type: BearbeitungType(builder),
        nullable: true,
        description: 'bei wem das Dokument gerade in Bearbeitung liegt',
        columns: ['id'],
        resolve: (d, _args, ctx) => laufendeBearbeitung(ctx).load(d.id),
      }),
      darf: t.stringList({
        description: '„zuruecknehmen“: die eigene Ablage, kurz danach',
        resolve: (d, _args, ctx) => {
          const rechte = d.status === 'ZURUECKGENOMMEN' ? [] : darf(ctx, dokumente, d, ['aendern'])
          return rechte.includes('aendern') && ruecknehmbar(ctx, d) ? [...rechte, 'zuruecknehmen'] : rechte
        },
      }),
    }),
  })

  versionen(builder)

  builder.objectType(BeteiligterType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      rolle: t.exposeString('rolle'),
      art: t.expose('art', { type: BeteiligtenartType(builder) }),
      name: t.exposeString('name'),
      anschrift: t.exposeString('anschrift', { nullable: true }),
      eintrag: t.field({
        type: RegistereintragType(builder),
        nullable: true,
        description: 'der Eintrag im Register, soweit die Person ihn kennt',
        // Visitors have no way to the register.
        resolve: (b, _args, ctx) =>
          b.eintrag === null || !ctx.rights.perhaps('lesen', 'Registereintrag')
            ? null
            : eintragLaden(ctx).load(b.eintrag),
      }),
      darf: t.stringList({ resolve: (b, _args, ctx) => darf(ctx, beteiligte, b, ['aendern']) }),
    }),
  })
}

function fehlt(): never {
  throw new NotFound()
}
