import { AkteType, akteLaden, DokumentType, dokumentLaden, VorgangType, vorgangLaden } from '@verbundakte/akte'
import type { Builder } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { auftraegeDesPapiers, ausleihenDesPapiers, ortLaden, papierLaden } from '../lesen.ts'
import { ortName } from '../ort.ts'
import { darfMitPapier } from '../vernichtung/lesen.ts'
import {
  AusleiheType,
  PapierortType,
  PapierteilartType,
  PapierteilType,
  ScanauftragstatusType,
  ScanauftragType,
  VernichtungType,
} from './types.ts'

export function inhalt(builder: Builder): void {
  builder.objectType(PapierortType(builder), {
    description: 'Raum, Regal, Kiste',
    fields: (t) => ({
      id: t.exposeID('id'),
      raum: t.exposeString('raum'),
      regal: t.exposeString('regal'),
      kiste: t.exposeString('kiste'),
      name: t.string({ resolve: (ort) => ortName(ort) }),
      aufgehoben: t.boolean({ resolve: ({ aufgehobenAm }) => aufgehobenAm !== null }),
    }),
  })
  builder.objectType(PapierteilType(builder), {
    description: 'Ein Band der Akte, oder Papier eines Vorgangs, von dem es keine Datei gibt',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.expose('art', { type: PapierteilartType(builder) }),
      nummer: t.exposeInt('nummer'),
      titel: t.exposeString('titel'),
      hinweis: t.exposeString('hinweis', { nullable: true }),
      akteId: t.exposeID('akte'),
      akte: t.field({
        type: AkteType(builder),
        nullable: true,
        resolve: (p, _args, ctx) => akteLaden(ctx).load(p.akte),
      }),
      vorgangId: t.exposeID('vorgang', { nullable: true }),
      ort: t.field({
        type: PapierortType(builder),
        nullable: true,
        resolve: (p, _args, ctx) => ortLaden(ctx).load(p.ort),
      }),
      fuehrt: t.boolean({
        description: 'das Papier, solange kein Dokument es ersetzt',
        resolve: ({ ersetztDurch }) => ersetztDurch === null,
      }),
      ersetztDurch: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (p, _args, ctx) => (p.ersetztDurch === null ? null : dokumentLaden(ctx).load(p.ersetztDurch)),
      }),
      vernichtung: t.field({ type: VernichtungType(builder), resolve: (papier) => papier }),
      ausleihen: t.field({
        type: [AusleiheType(builder)],
        description: 'die letzte zuerst',
        resolve: (p, _args, ctx) => ausleihenDesPapiers(ctx).load(p.id),
      }),
      scanauftraege: t.field({
        type: [ScanauftragType(builder)],
        resolve: (p, _args, ctx) => auftraegeDesPapiers(ctx).load(p.id),
      }),
      darf: t.stringList({
        description: 'aendern, ausleihen, freigeben, vernichten',
        resolve: (p, _args, ctx) => darfMitPapier(ctx, p),
      }),
    }),
  })
  builder.objectType(AusleiheType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      papierteil: t.field({
        type: PapierteilType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => papierLaden(ctx).load(a.papierteil),
      }),
      person: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.person),
      }),
      auswaerts: t.exposeString('auswaerts', { nullable: true }),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        description: 'wofür es geholt wurde',
        resolve: (a, _args, ctx) => (a.vorgang === null ? null : vorgangLaden(ctx).load(a.vorgang)),
      }),
      bis: t.expose('bis', { type: 'Kalendertag' }),
      ueberfaellig: t.boolean({ resolve: ({ bis, zurueckAm }) => zurueckAm === null && bis < heute() }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      zurueckAm: t.expose('zurueckAm', { type: 'Zeitpunkt', nullable: true }),
    }),
  })
  builder.objectType(ScanauftragType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      was: t.exposeString('was'),
      status: t.expose('status', { type: ScanauftragstatusType(builder) }),
      grund: t.exposeString('grund', { nullable: true }),
      vorgangId: t.exposeID('vorgang'),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => vorgangLaden(ctx).load(s.vorgang),
      }),
      papierteil: t.field({
        type: PapierteilType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => papierLaden(ctx).load(s.papierteil),
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => (s.dokument === null ? null : dokumentLaden(ctx).load(s.dokument)),
      }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => mitarbeiterLaden(ctx, s.angelegtVon),
      }),
    }),
  })
}
