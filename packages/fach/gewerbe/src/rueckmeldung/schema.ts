import { reachable, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { type Builder, type Context, keyset, keysetPage, type Page } from '@verbundakte/graphql'
import { isUuid, NotFound } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { anschriftzeile } from '../faelle/beteiligen.ts'
import { anzeigeLaden } from '../faelle/lesen.ts'
import type { Typen } from '../schema/inhalt.ts'
import { bisherigeGemeindeNennen } from './ausgang.ts'
import { rueckmeldungAblehnen, rueckmeldungZuordnen, rueckmeldungZurueckholen } from './bearbeiten.ts'
import { kandidaten } from './kandidaten.ts'
import { RUECKMELDESTAENDE, type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'

/** Also what another authority has refused: it was one of ours. */
const WARTET_AUF_JEMANDEN = sql`(${rueckmeldungen.stand} in ('OFFEN', 'FEHLGESCHLAGEN')
  or (${rueckmeldungen.richtung} = 'AUS' and ${rueckmeldungen.stand} = 'ABGELEHNT'))`

/** Those of one direction, the newest first; `offen`: only what waits for somebody. */
export function rueckmeldungenSeite(
  ctx: Context,
  richtung: 'AUS' | 'EIN',
  offen: boolean,
  page: Page,
): Promise<Rueckmeldungszeile[]> {
  const { where, orderBy } = keyset(rueckmeldungen.id, page, true)
  return ctx.tx
    .select(visible(ctx, rueckmeldungen))
    .from(rueckmeldungen)
    .where(
      and(
        reachable(ctx, 'lesen', rueckmeldungen),
        eq(rueckmeldungen.richtung, richtung),
        offen ? WARTET_AUF_JEMANDEN : undefined,
        ...where,
      ),
    )
    .orderBy(orderBy)
    .limit(page.limit)
}

/** How many wait for somebody, up to 100. */
export async function rueckmeldungenZaehlen(ctx: Context): Promise<number> {
  const [row] = await rows<{ anzahl: number }>(
    ctx.tx,
    sql`select count(*)::int as anzahl from (select from gewerbe.rueckmeldung where gemeinde = verbund.gemeinde()
        and ${WARTET_AUF_JEMANDEN} and ${reachable(ctx, 'aendern', rueckmeldungen)} limit 100) x`,
  )
  return row?.anzahl ?? 0
}

export function rueckmeldungSchema(builder: Builder, { AnzeigeType, BetriebType }: Typen): void {
  const Stand = builder.enumType('Gewerberueckmeldestand', { values: RUECKMELDESTAENDE })
  const Richtung = builder.enumType('Gewerberueckmelderichtung', { values: ['EIN', 'AUS'] as const })
  const RueckmeldungType = builder.objectRef<Rueckmeldungszeile>('Gewerberueckmeldung').implement({
    description: 'Ein Betrieb ist als Ganzes umgezogen: was dazu zwischen den Gewerbebehörden geht',
    fields: (t) => ({
      id: t.exposeID('id'),
      richtung: t.expose('richtung', { type: Richtung }),
      vonAgs: t.exposeString('vonAgs'),
      anAgs: t.exposeString('anAgs'),
      stand: t.expose('stand', { type: Stand }),
      grund: t.exposeString('grund', { nullable: true }),
      name: t.string({ resolve: nameIn }),
      beginn: t.field({ type: 'Kalendertag', resolve: ({ inhalt }) => inhalt.beginn }),
      bisher: t.string({ nullable: true, resolve: ({ inhalt }) => anschriftzeile(inhalt.bisher.anschrift) }),
      kuenftig: t.string({ nullable: true, resolve: ({ inhalt }) => anschriftzeile(inhalt.kuenftig.anschrift) }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      erledigtAm: t.expose('erledigtAm', { type: 'Zeitpunkt', nullable: true }),
      anzeige: t.field({
        type: AnzeigeType,
        nullable: true,
        description: 'EIN: die Abmeldung daraus; AUS: die Anmeldung, aus der sie folgt',
        resolve: ({ anzeige }, _args, ctx) => (anzeige ? anzeigeLaden(ctx).load(anzeige) : null),
      }),
      darf: t.stringList({
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', rueckmeldungen, each) ? ['aendern'] : []),
      }),
    }),
  })
  builder.queryFields((t) => ({
    gewerberueckmeldungen: t.connection({
      type: RueckmeldungType,
      permission: ['lesen', 'Gewerberueckmeldung'],
      args: { richtung: t.arg({ type: Richtung, required: true }), offen: t.arg.boolean() },
      resolve: (_root, { first, after, richtung, offen }, ctx) =>
        keysetPage({ first, after }, (page) => rueckmeldungenSeite(ctx, richtung, offen === true, page)),
    }),
    gewerberueckmeldungszahl: t.int({
      description: 'Wie viele auf jemanden warten, höchstens 100',
      permission: ['lesen', 'Gewerberueckmeldung'],
      resolve: (_root, _args, ctx) => rueckmeldungenZaehlen(ctx),
    }),
    gewerberueckmeldungskandidaten: t.field({
      type: [BetriebType],
      description: 'Betriebe, die gemeint sein können, die sichersten zuerst',
      permission: ['aendern', 'Gewerberueckmeldung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_root, { id }, ctx) => {
        const [zeile] = isUuid(id)
          ? await ctx.tx
              .select(visible(ctx, rueckmeldungen))
              .from(rueckmeldungen)
              .where(and(eq(rueckmeldungen.id, id), reachable(ctx, 'aendern', rueckmeldungen)))
          : []
        if (!zeile) throw new NotFound()
        return (await kandidaten(ctx, zeile.inhalt)).slice(0, 10).map(({ betrieb }) => betrieb)
      },
    }),
  }))
  builder.mutationFields((t) => ({
    gewerberueckmeldungZuordnen: t.field({
      type: RueckmeldungType,
      permission: ['aendern', 'Gewerberueckmeldung'],
      args: { id: t.arg.id({ required: true }), betrieb: t.arg.id({ required: true }) },
      resolve: (_root, { id, betrieb }, ctx) => rueckmeldungZuordnen(ctx, id, betrieb),
    }),
    gewerberueckmeldungAblehnen: t.field({
      type: RueckmeldungType,
      permission: ['aendern', 'Gewerberueckmeldung'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { id, grund }, ctx) => rueckmeldungAblehnen(ctx, id, grund),
    }),
    gewerberueckmeldungZurueckholen: t.field({
      type: RueckmeldungType,
      permission: ['aendern', 'Gewerberueckmeldung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => rueckmeldungZurueckholen(ctx, id),
    }),
    gewerberueckmeldungSenden: t.field({
      type: RueckmeldungType,
      description: 'Nennt die bisherige Gemeinde, oder schickt noch einmal, was nicht hinausging',
      permission: ['aendern', 'Gewerberueckmeldung'],
      args: { id: t.arg.id({ required: true }), ags: t.arg.string({ required: true }) },
      resolve: (_root, { id, ags }, ctx) => bisherigeGemeindeNennen(ctx, id, ags),
    }),
  }))
}

function nameIn({ inhalt: { eingetragenerName, geschaeftsbezeichnung, person } }: Rueckmeldungszeile): string {
  const wer = [person?.vornamen, person?.name].filter(Boolean).join(' ')
  return eingetragenerName ?? (wer || geschaeftsbezeichnung || 'Ohne Namen')
}
