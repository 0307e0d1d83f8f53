import { AkteType, akteLaden, DokumentType, dokumentLaden, VorgangType, vorgangLaden } from '@verbundakte/akte'
import type { Builder } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { ARTEN } from '../anzeige/anzeige.ts'
import { gefragt } from '../anzeige/gefragt.ts'
import { anlagenZu } from '../faelle/anlagen.ts'
import { befundeZu } from '../faelle/befunde.ts'
import { schreibenZu } from '../faelle/briefe.ts'
import { anzeigenDesBetriebs, bescheinigungZu, betriebLaden, korrekturZu } from '../faelle/lesen.ts'
import { FASSUNGEN, felder } from '../formular/fassungen.ts'
import type { Feld } from '../formular/feld.ts'
import { type Eingereicht, eingereichtes } from '../online/original.ts'
import type { Befund } from '../regeln/befund.ts'
import { ausRueckmeldung } from '../rueckmeldung/stammt.ts'
import { anzeigename } from '../suche.ts'
import {
  ANZEIGESTATUS,
  type Anzeigezeile,
  anzeigen,
  BETRIEBSSTATUS,
  type Bescheinigung,
  type Betrieb,
  betriebe,
} from '../tables.ts'
import { ampel, empfangsbescheinigungBis } from '../verteilung/fristen.ts'
import { wz } from '../wz/liste.ts'
import { vorgangstypen } from './vorgang.ts'

export type Typen = ReturnType<typeof inhalt>

/** While it waits for its receipt, also on the trader: the three days count from the day it came in. */
function offen(status: Anzeigezeile['status']): boolean {
  return status === 'EINGEGANGEN' || status === 'NACHGEFORDERT'
}

/** The fields of the form that this business has to look at. */
export function gefragteFelder(anzeige: Pick<Anzeigezeile, 'art' | 'fassung' | 'inhalt'>): Feld[] {
  const fassung = FASSUNGEN.find(({ kennung }) => kennung === anzeige.fassung)
  const nummern = new Set(gefragt(anzeige))
  return fassung ? felder(fassung, anzeige.art).filter(({ nummer }) => nummern.has(nummer)) : []
}

export function inhalt(builder: Builder) {
  const Art = builder.enumType('Gewerbeanzeigeart', { values: ARTEN })
  const Status = builder.enumType('Gewerbeanzeigestatus', { values: ANZEIGESTATUS })
  const Betriebsstatus = builder.enumType('Gewerbebetriebsstatus', { values: BETRIEBSSTATUS })
  const BefundType = builder.objectRef<Befund>('Gewerbebefund').implement({
    description: 'Was eine Regel zu einer Anzeige sagt; ein Fehler hält die Bescheinigung auf, ein Hinweis nie',
    fields: (t) => ({
      regel: t.exposeString('regel'),
      code: t.exposeString('code'),
      schwere: t.exposeString('schwere'),
      felder: t.exposeIntList('felder'),
      satz: t.exposeString('satz'),
      quelle: t.exposeString('quelle'),
    }),
  })
  const FeldType = builder.objectRef<Feld>('Gewerbefeld').implement({
    description: 'Ein Feld des Vordrucks, das in diesem Fall gefragt ist',
    fields: (t) => ({
      nummer: t.exposeInt('nummer'),
      bezeichnung: t.exposeString('bezeichnung'),
      pflicht: t.exposeString('pflicht'),
      hilfe: t.exposeString('hilfe'),
    }),
  })
  const BescheinigungType = builder.objectRef<Bescheinigung>('Empfangsbescheinigung').implement({
    description: 'Bestätigt den Eingang einer Gewerbeanzeige (§ 15 Abs. 1 GewO)',
    fields: (t) => ({
      id: t.exposeID('id'),
      nummer: t.exposeString('nummer'),
      gebuehrCent: t.exposeInt('gebuehrCent', { nullable: true, description: 'leer: noch nicht festgesetzt' }),
      erlassGrund: t.exposeString('erlassGrund', { nullable: true }),
      am: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => dokumentLaden(ctx).load(each.dokument),
      }),
    }),
  })
  const EingereichtType = builder.objectRef<Eingereicht>('GewerbefeldEingereicht').implement({
    description: 'Ein Feld, wie es online eingegangen ist',
    fields: (t) => ({
      nummer: t.exposeInt('nummer'),
      bezeichnung: t.exposeString('bezeichnung'),
      antwort: t.stringList({ resolve: ({ antwort }) => [...antwort] }),
      geaendert: t.exposeBoolean('geaendert', { description: 'heute steht dort etwas anderes' }),
    }),
  })
  const AnzeigeType = builder.objectRef<Anzeigezeile>('Gewerbeanzeige')
  const { SchreibenType, AnlageType } = vorgangstypen(builder)
  const BetriebType = builder.objectRef<Betrieb>('Gewerbebetrieb')
  AnzeigeType.implement({
    description: 'Eine An-, Um- oder Abmeldung, vom Entwurf bis zur Bescheinigung',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.expose('art', { type: Art }),
      status: t.expose('status', { type: Status }),
      stand: t.exposeInt('stand'),
      fassung: t.exposeString('fassung'),
      name: t.string({ resolve: anzeigename }),
      inhalt: t.string({ description: 'als JSON', resolve: (each) => JSON.stringify(each.inhalt) }),
      betriebId: t.id({ resolve: (each) => each.betrieb }),
      betrieb: t.field({
        type: BetriebType,
        nullable: true,
        resolve: (each, _args, ctx) => betriebLaden(ctx).load(each.betrieb),
      }),
      eingangAm: t.expose('eingangAm', { type: 'Zeitpunkt', nullable: true }),
      geaendertAm: t.expose('geaendertAm', { type: 'Zeitpunkt' }),
      kanal: t.exposeString('kanal', { description: 'schalter oder online' }),
      vonAmtsWegen: t.exposeBoolean('vonAmtsWegen'),
      ausRueckmeldung: t.boolean({
        description: 'folgt aus der Rückmeldung einer anderen Gewerbebehörde, kostet also nichts',
        resolve: ausRueckmeldung,
      }),
      korrekturArt: t.exposeString('korrekturArt', { nullable: true, description: 'berichtigung oder storno' }),
      korrekturVonId: t.id({ nullable: true, resolve: (each) => each.korrekturVon }),
      korrektur: t.field({
        type: AnzeigeType,
        nullable: true,
        description: 'die Anzeige, mit der diese berichtigt oder storniert wird',
        resolve: (each, _args, ctx) => korrekturZu(ctx).load(each.id),
      }),
      begruendung: t.exposeString('begruendung', {
        nullable: true,
        description: 'einer Korrektur oder von Amts wegen',
      }),
      fremdeGemeinde: t.string({
        nullable: true,
        description: 'Gemeindekennzahl, wenn sie an eine andere Gemeinde gerichtet ist',
        resolve: ({ ags }, _args, ctx) => (ags === ctx.profil.ags ? null : ags),
      }),
      schreiben: t.field({ type: [SchreibenType], resolve: (each, _args, ctx) => schreibenZu(ctx).load(each.id) }),
      anlagen: t.field({ type: [AnlageType], resolve: (each, _args, ctx) => anlagenZu(ctx).load(each.id) }),
      geprueftAm: t.expose('geprueftAm', { type: 'Zeitpunkt', nullable: true, description: 'formell geprüft' }),
      geprueftVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: ({ geprueftVon }, _args, ctx) => mitarbeiterLaden(ctx, geprueftVon),
      }),
      eingereicht: t.field({
        type: [EingereichtType],
        nullable: true,
        description: 'Feld für Feld, wie ein Programm sie eingereicht hat',
        resolve: (each, _args, ctx) => eingereichtes(ctx, each),
      }),
      grund: t.exposeString('grund', { nullable: true, description: 'warum sie zurückgewiesen ist' }),
      ampel: t.string({
        nullable: true,
        description: 'gruen, gelb oder rot: die drei Tage bis zur Bescheinigung',
        resolve: ({ status, eingangAm }) => (offen(status) && eingangAm ? ampel(heute(eingangAm), heute()) : null),
      }),
      bescheinigungBis: t.field({
        type: 'Kalendertag',
        nullable: true,
        resolve: ({ status, eingangAm }) =>
          offen(status) && eingangAm ? empfangsbescheinigungBis(heute(eingangAm)) : null,
      }),
      befunde: t.field({
        type: [BefundType],
        resolve: (each, _args, ctx) => befundeZu(ctx, each),
      }),
      gefragt: t.field({ type: [FeldType], resolve: gefragteFelder }),
      bescheinigung: t.field({
        type: BescheinigungType,
        nullable: true,
        resolve: (each, _args, ctx) => bescheinigungZu(ctx).load(each.id),
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => (each.dokument ? dokumentLaden(ctx).load(each.dokument) : null),
      }),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => (each.vorgang ? vorgangLaden(ctx).load(each.vorgang) : null),
      }),
      akteId: t.id({ nullable: true, resolve: (each) => each.akte }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', anzeigen, each) ? ['aendern'] : []),
      }),
    }),
  })
  BetriebType.implement({
    description: 'Eine Zeile des Gewerberegisters, wie sie aus den bescheinigten Anzeigen folgt',
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      geschaeftsbezeichnung: t.exposeString('geschaeftsbezeichnung', { nullable: true }),
      strasse: t.exposeString('strasse', { nullable: true }),
      hausnummer: t.exposeString('hausnummer', { nullable: true }),
      plz: t.exposeString('plz', { nullable: true }),
      ort: t.exposeString('ort', { nullable: true }),
      taetigkeit: t.exposeString('taetigkeit'),
      wzCode: t.exposeString('wzCode', { nullable: true }),
      wzAusgabe: t.exposeString('wzAusgabe', { nullable: true }),
      wzTitel: t.string({
        nullable: true,
        resolve: ({ wzAusgabe, wzCode }) => (wzAusgabe && wzCode && wz(wzAusgabe, wzCode)?.titel) || null,
      }),
      status: t.expose('status', { type: Betriebsstatus }),
      beginn: t.expose('beginn', { type: 'Kalendertag' }),
      ende: t.expose('ende', { type: 'Kalendertag', nullable: true }),
      anzeigen: t.field({
        type: [AnzeigeType],
        description: 'alle Anzeigen des Betriebs, die älteste zuerst',
        resolve: (each, _args, ctx) => anzeigenDesBetriebs(ctx).load(each.id),
      }),
      akte: t.field({
        type: AkteType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => akteLaden(ctx).load(each.akte),
      }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', betriebe, each) ? ['aendern'] : []),
      }),
    }),
  })
  return { Art, Status, BefundType, FeldType, BescheinigungType, AnzeigeType, BetriebType, AnlageType }
}
