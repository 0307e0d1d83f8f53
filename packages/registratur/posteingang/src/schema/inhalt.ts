import {
  AkteType,
  DokumentType,
  dokumente,
  hatVorschau,
  PruefungType,
  TextstatusType,
  VorgangType,
} from '@verbundakte/akte'
import { PositionType, positionLaden, SchutzklasseType } from '@verbundakte/aktenplan'
import { reachable, visible } from '@verbundakte/authz'
import type { Builder } from '@verbundakte/graphql'
import { AmtType, amt, MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { and, eq } from 'drizzle-orm'
import { beilagenVon } from '../beilagen.ts'
import { durchsichtVon } from '../deckblatt/durchsehen.ts'
import { dublettenLaden, vorschlaegeLaden } from '../lesen.ts'
import type { Eingang } from '../tables.ts'
import { transfervermerkVon } from '../transfervermerk.ts'
import { POSTSTELLE } from '../worte.ts'
import {
  BeilageType,
  DeckblattType,
  DubletteType,
  DurchsichtType,
  EingangsstatusType,
  EingangType,
  HerkunftType,
  PostfachType,
  StapelType,
  TransfervermerkType,
  VorschlagType,
} from './types.ts'

export const DIE_POSTSTELLE = { kuerzel: POSTSTELLE, name: 'Poststelle', zustaendig: [] }

const SELBST_NICHT: Readonly<Record<NonNullable<Eingang['selbstNicht']>, string>> = {
  ABGEWIESEN:
    'Die Zuordnung war sicher genug, der vorgeschlagene Vorgang nahm die Post aber nicht auf, etwa weil sie besonders geschützt ist und er nicht. Bitte entscheiden Sie.',
  ZURUECKGENOMMEN: 'Die Entscheidung wurde zurückgenommen. Selbst abgelegt wird diese Post nicht mehr.',
}

export function inhalt(builder: Builder): void {
  builder.objectType(EingangType(builder), {
    description: 'Post, die angekommen ist und noch in keiner Akte liegt',
    fields: (t) => ({
      id: t.exposeID('id'),
      herkunft: t.expose('herkunft', { type: HerkunftType(builder) }),
      status: t.expose('status', { type: EingangsstatusType(builder) }),
      amt: t.field({
        type: AmtType(builder),
        columns: ['federfuehrung'],
        resolve: (e, _args, ctx) => (e.federfuehrung === POSTSTELLE ? DIE_POSTSTELLE : amt(ctx, e.federfuehrung)),
      }),
      schutzklasse: t.expose('schutzklasse', { type: SchutzklasseType(builder) }),
      betreff: t.exposeString('betreff'),
      typ: t.exposeString('typ', { nullable: true }),
      absender: t.exposeString('absender', { nullable: true }),
      datumDesSchreibens: t.expose('datumDesSchreibens', { type: 'Kalendertag', nullable: true }),
      fremdzeichen: t.exposeString('fremdzeichen', { nullable: true }),
      strichcodes: t.stringList({
        description: 'auf der ersten Seite gelesen; wer sie druckte, weiß niemand',
        columns: ['strichcodes'],
        resolve: (e) => [...e.strichcodes],
      }),
      eingegangenAm: t.expose('eingegangenAm', { type: 'Zeitpunkt' }),
      dateiname: t.exposeString('dateiname'),
      mime: t.exposeString('mime'),
      groesse: t.exposeFloat('groesse', { description: 'Bytes' }),
      hinweis: t.exposeString('hinweis', { nullable: true }),
      seiten: t.exposeInt('seiten', { nullable: true }),
      durchsicht: t.field({
        type: DurchsichtType(builder),
        nullable: true,
        description: 'solange nach Deckblättern gesucht wird; bis dahin wird es nicht geteilt und nicht abgelegt',
        columns: ['status', 'durchgesehen', 'seiten'],
        resolve: (e) => durchsichtVon(e),
      }),
      textstatus: t.expose('textstatus', { type: TextstatusType(builder) }),
      texthinweis: t.exposeString('texthinweis', { nullable: true }),
      pruefung: t.expose('pruefung', { type: PruefungType(builder) }),
      pruefhinweis: t.exposeString('pruefhinweis', { nullable: true }),
      dateiPfad: t.string({ resolve: (e) => `/eingaenge/${e.id}/datei?gemeinde=${e.gemeinde}` }),
      vorschauPfad: t.string({
        nullable: true,
        resolve: (e) => (hatVorschau(e) ? `/eingaenge/${e.id}/vorschau?gemeinde=${e.gemeinde}` : null),
      }),
      scanDurch: t.exposeString('scanDurch', { nullable: true }),
      scanGeraet: t.exposeString('scanGeraet', { nullable: true }),
      scanAm: t.expose('scanAm', { type: 'Zeitpunkt', nullable: true }),
      scanVollstaendig: t.exposeBoolean('scanVollstaendig', { nullable: true }),
      scanBemerkung: t.exposeString('scanBemerkung', { nullable: true }),
      transfervermerk: t.field({
        type: TransfervermerkType(builder),
        nullable: true,
        description: 'nur von dem, was aus einem Scanner kam',
        columns: [
          'herkunft',
          'scanDurch',
          'scanAm',
          'scanGeraet',
          'scanEinstellungen',
          'scanVollstaendig',
          'scanBemerkung',
        ],
        resolve: (e) => transfervermerkVon(e),
      }),
      vorschlaege: t.field({
        type: [VorschlagType(builder)],
        description: 'wohin es gehören könnte, das Beste zuerst; nur wohin die Person ablegen darf',
        columns: ['id'],
        resolve: async (e, _args, ctx) => [...(await vorschlaegeLaden(ctx).load(e.id))],
      }),
      amtVorschlag: t.field({
        type: AmtType(builder),
        nullable: true,
        columns: ['amtVorschlag'],
        resolve: (e, _args, ctx) => (e.amtVorschlag === null ? null : amt(ctx, e.amtVorschlag)),
      }),
      amtGrund: t.exposeString('amtGrund', { nullable: true }),
      positionVorschlag: t.field({
        type: PositionType(builder),
        nullable: true,
        columns: ['positionVorschlag'],
        resolve: (e, _args, ctx) =>
          e.positionVorschlag === null ? null : positionLaden(ctx).load(e.positionVorschlag),
      }),
      dubletten: t.field({
        type: [DubletteType(builder)],
        description: 'derselbe Inhalt oder dieselbe Nachricht ist schon da',
        columns: ['id'],
        resolve: (e, _args, ctx) => dublettenLaden(ctx).load(e.id),
      }),
      ausEingang: t.exposeID('ausEingang', { nullable: true, description: 'der Stapel, aus dem es kommt' }),
      wartende: t.exposeInt('wartende', {
        description: 'gleiche Nachrichten, die im Mailkonto zurückgehalten werden',
      }),
      beilagen: t.field({
        type: [BeilageType(builder)],
        description: 'Dateien, die mitkamen und mit abgelegt werden',
        columns: ['id'],
        resolve: async (e, _args, ctx) => [...(await beilagenVon(ctx, e))],
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        description: 'wohin es abgelegt wurde, wenn die Person dort lesen darf',
        columns: ['dokument'],
        resolve: async (e, _args, ctx) => {
          if (e.dokument === null) return null
          const [da] = await ctx.tx
            .select(visible(ctx, dokumente))
            .from(dokumente)
            .where(and(eq(dokumente.id, e.dokument), reachable(ctx, 'lesen', dokumente)))
          return da ?? null
        },
      }),
      grund: t.exposeString('grund', { nullable: true }),
      selbsttaetig: t.exposeBoolean('selbsttaetig'),
      selbstNicht: t.string({
        nullable: true,
        description: 'warum sie nicht selbst abgelegt wird, obwohl ihr Platz sicher genug schien',
        columns: ['selbstNicht', 'status'],
        resolve: ({ selbstNicht, status }) =>
          status !== 'ERKANNT' || selbstNicht === null ? null : SELBST_NICHT[selbstNicht],
      }),
      entschiedenVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        columns: ['entschiedenVon'],
        resolve: (e, _args, ctx) => mitarbeiterLaden(ctx, e.entschiedenVon),
      }),
      entschiedenAm: t.expose('entschiedenAm', { type: 'Zeitpunkt', nullable: true }),
    }),
  })

  builder.objectType(DurchsichtType(builder), {
    fields: (t) => ({ seite: t.exposeInt('seite'), von: t.exposeInt('von') }),
  })
  builder.objectType(DeckblattType(builder), {
    fields: (t) => ({
      code: t.exposeString('code', { description: 'für ein Quadrat (QR); nur von dieser Gemeinde auszustellen' }),
      kennzeichen: t.exposeString('kennzeichen', { description: 'von Vorgang oder Akte' }),
    }),
  })
  builder.objectType(TransfervermerkType(builder), {
    description: 'Wie ein Papier gescannt wurde (TR-RESISCAN)',
    fields: (t) => ({
      durch: t.exposeString('durch', { nullable: true }),
      am: t.expose('am', { type: 'Zeitpunkt', nullable: true }),
      geraet: t.exposeString('geraet', { nullable: true }),
      einstellungen: t.exposeString('einstellungen', { nullable: true }),
      vollstaendig: t.exposeBoolean('vollstaendig', { nullable: true }),
      abweichungen: t.exposeString('abweichungen', { nullable: true }),
      fehlt: t.stringList({ description: 'was niemand gesagt hat', resolve: (v) => [...v.fehlt] }),
    }),
  })
  builder.objectType(BeilageType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      dateiname: t.exposeString('dateiname'),
      mime: t.exposeString('mime'),
      groesse: t.exposeFloat('groesse', { description: 'Bytes' }),
      hinweis: t.exposeString('hinweis', { nullable: true }),
      pruefung: t.expose('pruefung', { type: PruefungType(builder) }),
      dateiPfad: t.string({
        resolve: (b) => `/eingaenge/${b.eingang}/beilagen/${b.id}/datei?gemeinde=${b.gemeinde}`,
      }),
      vorschauPfad: t.string({
        nullable: true,
        resolve: (b) =>
          hatVorschau(b) ? `/eingaenge/${b.eingang}/beilagen/${b.id}/vorschau?gemeinde=${b.gemeinde}` : null,
      }),
    }),
  })
  builder.objectType(VorschlagType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      akte: t.field({ type: AkteType(builder), resolve: (v) => v.akte }),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        description: 'leer: ein neuer Vorgang in dieser Akte',
        resolve: (v) => v.vorgang,
      }),
      konfidenz: t.exposeInt('konfidenz', { description: '0 bis 100' }),
      gruende: t.stringList({ resolve: (v) => [...v.gruende] }),
    }),
  })
  builder.objectType(DubletteType(builder), {
    fields: (t) => ({
      eingang: t.exposeID('eingang', { nullable: true }),
      dokument: t.exposeID('dokument', { nullable: true }),
      titel: t.exposeString('titel'),
      kennzeichen: t.exposeString('kennzeichen', { nullable: true }),
    }),
  })
  builder.objectType(StapelType(builder), {
    fields: (t) => ({
      amt: t.field({
        type: AmtType(builder),
        resolve: (s, _args, ctx) => (s.amt === POSTSTELLE ? DIE_POSTSTELLE : amt(ctx, s.amt)),
      }),
      anzahl: t.exposeInt('anzahl'),
    }),
  })
  builder.objectType(PostfachType(builder), {
    fields: (t) => ({
      amt: t.field({
        type: AmtType(builder),
        resolve: (p, _args, ctx) => (p.federfuehrung === POSTSTELLE ? DIE_POSTSTELLE : amt(ctx, p.federfuehrung)),
      }),
      schutzklasse: t.expose('schutzklasse', { type: SchutzklasseType(builder) }),
      schwelle: t.exposeInt('schwelle', {
        nullable: true,
        description: 'ab dieser Konfidenz wird selbsttätig abgelegt; leer: nie',
      }),
    }),
  })
}
