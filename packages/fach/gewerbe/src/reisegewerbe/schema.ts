import { DokumentType, dokumentLaden } from '@verbundakte/akte'
import { askedFor, reachable, visible } from '@verbundakte/authz'
import { type Builder, type Context, keyset, keysetPage, type Page, rowBy } from '@verbundakte/graphql'
import { heute, isUuid, plusTage } from '@verbundakte/kernel'
import { and, inArray } from 'drizzle-orm'
import { waehlbareDokumente } from '../verfahren/papiere.ts'
import { Nachweisdokument } from '../verfahren/papiertyp.ts'
import {
  karteBeantragen,
  karteBeenden,
  karteErteilen,
  karteGiltWieder,
  kartenentscheidungZuruecknehmen,
  karteVersagen,
} from './karte.ts'
import { mangel, NACHWEISARTEN } from './mangel.ts'
import { kartennachweisSetzen } from './nachweise.ts'
import { kartennummer } from './schrift.ts'
import {
  KARTENNACHWEISE,
  KARTENSTAENDE,
  type Kartennachweis,
  type Reisegewerbekarte,
  reisegewerbekarten,
} from './tables.ts'
import { karteWeiterleiten } from './weiterleiten.ts'
import { kartenwohnortSetzen } from './wohnort.ts'
import { istZustaendig } from './zustaendig.ts'

const karteLaden = rowBy(reisegewerbekarten, 'id')

/** The newest first: applications, cards that were given, what is over. */
export function kartenSeite(ctx: Context, stand: Liste, page: Page): Promise<Reisegewerbekarte[]> {
  const { where, orderBy } = keyset(reisegewerbekarten.id, page, true)
  return ctx.tx
    .select(visible(ctx, reisegewerbekarten))
    .from(reisegewerbekarten)
    .where(
      and(reachable(ctx, 'lesen', reisegewerbekarten), inArray(reisegewerbekarten.stand, [...LISTEN[stand]]), ...where),
    )
    .orderBy(orderBy)
    .limit(page.limit)
}

const LISTEN = {
  BEANTRAGT: ['BEANTRAGT'],
  ERTEILT: ['ERTEILT'],
  BEENDET: ['VERSAGT', 'WEITERGELEITET', 'ERLEDIGT', 'VERLOREN', 'ZURUECKGEGEBEN', 'WIDERRUFEN'],
} as const satisfies Readonly<Record<string, readonly Reisegewerbekarte['stand'][]>>
type Liste = keyof typeof LISTEN

export function reisegewerbeSchema(builder: Builder): void {
  const Stand = builder.enumType('Reisegewerbekartenstand', { values: KARTENSTAENDE })
  const Liste = builder.enumType('Reisegewerbekartenliste', { values: ['BEANTRAGT', 'ERTEILT', 'BEENDET'] as const })
  const NachweisType = builder
    .objectRef<{ readonly art: Kartennachweis; readonly karte: Reisegewerbekarte }>('Reisegewerbenachweis')
    .implement({
      description: 'Was zu einem Antrag auf die Reisegewerbekarte gehört',
      fields: (t) => ({
        art: t.exposeString('art'),
        titel: t.string({ resolve: ({ art }) => KARTENNACHWEISE[art] }),
        vom: t.field({ type: 'Kalendertag', nullable: true, resolve: ({ art, karte }) => karte.nachweise[art]?.vom }),
        bis: t.field({
          type: 'Kalendertag',
          nullable: true,
          description: 'wie lange er gilt',
          resolve: ({ art, karte }) => karte.nachweise[art]?.bis,
        }),
        mangel: t.string({
          nullable: true,
          description: 'warum er nicht genügt',
          resolve: ({ art, karte }) => mangel(karte, art),
        }),
        dokument: t.field({
          type: DokumentType(builder),
          nullable: true,
          resolve: ({ art, karte }, _args, ctx) => {
            const id = karte.nachweise[art]?.dokument
            return id ? dokumentLaden(ctx).load(id) : null
          },
        }),
      }),
    })
  const KarteType = builder.objectRef<Reisegewerbekarte>('Reisegewerbekarte').implement({
    description: 'Ein Antrag auf die Karte des § 55 GewO, und was daraus wurde',
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      vornamen: t.exposeString('vornamen'),
      geburtsdatum: t.expose('geburtsdatum', { type: 'Kalendertag' }),
      geburtsort: t.exposeString('geburtsort'),
      anschrift: t.exposeString('anschrift'),
      zustaendigWeil: t.exposeString('zustaendigWeil', {
        nullable: true,
        description: 'warum dieses Amt, obwohl die Anschrift anderswo liegt',
      }),
      zustaendig: t.boolean({
        description: 'ob dieses Amt sie erteilt; sonst wird der Antrag weitergeleitet (§ 61 GewO)',
        resolve: (karte, _args, ctx) => istZustaendig(ctx, karte),
      }),
      taetigkeiten: t.exposeString('taetigkeiten'),
      antragAm: t.expose('antragAm', { type: 'Kalendertag' }),
      stand: t.expose('stand', { type: Stand }),
      nummer: t.string({ nullable: true, resolve: kartennummer }),
      erteiltAm: t.expose('erteiltAm', { type: 'Kalendertag', nullable: true }),
      befristetBis: t.expose('befristetBis', { type: 'Kalendertag', nullable: true, description: 'leer: unbefristet' }),
      ablauf: t.string({
        nullable: true,
        description: 'bald oder abgelaufen',
        resolve: ({ stand, befristetBis }) =>
          stand !== 'ERTEILT' || befristetBis === null || befristetBis > plusTage(heute(), 42)
            ? null
            : befristetBis < heute()
              ? 'abgelaufen'
              : 'bald',
      }),
      auflagen: t.exposeString('auflagen', { nullable: true }),
      gebuehrCent: t.exposeInt('gebuehrCent', { nullable: true, description: 'leer: noch nicht festgesetzt' }),
      grund: t.exposeString('grund', { nullable: true }),
      endeAm: t.expose('endeAm', { type: 'Kalendertag', nullable: true }),
      nachweise: t.field({
        type: [NachweisType],
        resolve: (karte) => NACHWEISARTEN.map((art) => ({ art, karte })),
      }),
      waehlbar: t.field({
        type: [Nachweisdokument(builder)],
        description: 'was in der Akte eingegangen ist',
        resolve: (karte, _args, ctx) => waehlbareDokumente(ctx, karte),
      }),
      akteId: t.id({ resolve: ({ akte }) => akte }),
      vorgangId: t.id({ resolve: ({ vorgang }) => vorgang }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: ({ dokument }, _args, ctx) => (dokument ? dokumentLaden(ctx).load(dokument) : null),
      }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', reisegewerbekarten, each) ? ['aendern'] : []),
      }),
    }),
  })
  const Eingabe = builder.inputType('Reisegewerbekarteeingabe', {
    fields: (t) => ({
      id: t.id({ required: true, description: 'auf dem Gerät erzeugt' }),
      name: t.string({ required: true }),
      vornamen: t.string({ required: true }),
      geburtsdatum: t.string({ required: true }),
      geburtsort: t.string({ required: true }),
      anschrift: t.string({ required: true }),
      taetigkeiten: t.string({ required: true }),
      antragAm: t.string({ required: true }),
      nachweise: t.stringList({ required: true }),
      zustaendigWeil: t.string(),
      weiterleiten: t.boolean({ description: 'die Person wohnt anderswo' }),
    }),
  })
  builder.queryFields((t) => ({
    reisegewerbekarten: t.connection({
      type: KarteType,
      permission: ['lesen', 'Reisegewerbekarte'],
      args: { liste: t.arg({ type: Liste, required: true }) },
      resolve: (_root, { first, after, liste }, ctx) =>
        keysetPage({ first, after }, (page) => kartenSeite(ctx, liste, page)),
    }),
    reisegewerbekarte: t.field({
      type: KarteType,
      nullable: true,
      permission: ['lesen', 'Reisegewerbekarte'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) =>
        isUuid(id) ? askedFor(ctx, reisegewerbekarten, id, karteLaden(ctx).load(id)) : null,
    }),
  }))
  const permission = ['aendern', 'Reisegewerbekarte'] as const
  builder.mutationFields((t) => {
    const id = t.arg.id({ required: true })
    const text = t.arg.string({ required: true })
    return {
      reisegewerbekarteBeantragen: t.field({
        type: KarteType,
        permission: ['anlegen', 'Reisegewerbekarte'],
        args: { karte: t.arg({ type: Eingabe, required: true }) },
        resolve: (_root, { karte }, ctx) => karteBeantragen(ctx, karte),
      }),
      reisegewerbenachweisSetzen: t.field({
        type: KarteType,
        permission,
        args: { id, art: text, vom: t.arg.string(), bis: t.arg.string(), dokument: t.arg.id() },
        resolve: (_root, { id: welche, ...nachweis }, ctx) => kartennachweisSetzen(ctx, welche, nachweis),
      }),
      reisegewerbekarteWohnortSetzen: t.field({
        type: KarteType,
        description: 'wo die Person wohnt, und ob dieses Amt zuständig ist (§ 61 GewO)',
        permission,
        args: { id, anschrift: text, zustaendigWeil: t.arg.string(), weiterleiten: t.arg.boolean() },
        resolve: (_root, { id: welche, ...wohnort }, ctx) => kartenwohnortSetzen(ctx, welche, wohnort),
      }),
      reisegewerbekarteErteilen: t.field({
        type: KarteType,
        permission,
        args: { id, befristetBis: t.arg.string(), auflagen: t.arg.string(), grund: t.arg.string() },
        resolve: (_root, { id: welche, ...eingabe }, ctx) => karteErteilen(ctx, welche, eingabe),
      }),
      reisegewerbekarteVersagen: t.field({
        type: KarteType,
        permission,
        args: { id, grund: text },
        resolve: (_root, args, ctx) => karteVersagen(ctx, args.id, args.grund),
      }),
      reisegewerbekarteWeiterleiten: t.field({
        type: KarteType,
        permission,
        args: { id, stelle: text, anschrift: text },
        resolve: (_root, { id: welche, ...wohin }, ctx) => karteWeiterleiten(ctx, welche, wohin),
      }),
      reisegewerbeentscheidungZuruecknehmen: t.field({
        type: KarteType,
        permission,
        args: { id },
        resolve: (_root, args, ctx) => kartenentscheidungZuruecknehmen(ctx, args.id),
      }),
      reisegewerbekarteBeenden: t.field({
        type: KarteType,
        permission,
        args: { id, wie: text, grund: text },
        resolve: (_root, args, ctx) => karteBeenden(ctx, args.id, args.wie, args.grund),
      }),
      reisegewerbekarteGiltWieder: t.field({
        type: KarteType,
        permission,
        args: { id },
        resolve: (_root, args, ctx) => karteGiltWieder(ctx, args.id),
      }),
    }
  })
}
