import { authorize, load, loadLocked, reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid, NotFound } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { durchreichen } from '../akte-aendern.ts'
import { zeile } from '../angaben.ts'
import { akten, type Meldesperre, meldesperren } from '../tables.ts'

/** A class that no rule names, so that nobody reads what has it. It is given here only, and cannot be chosen. */
export const MELDE_GESPERRT = 'MELDE_GESPERRT'

/** Years after the last day to which the Akte refers: moving away, or death (§ 13 (1) BMG). */
const JAHRE = 5
/** Longer is no lock for a time, but one to be thought over again. */
const HAND_JAHRE = 10

/**
 * Locks an Akte of the register office with everything in it. Its class changes on every level in the same transaction,
 * so search, Postkorb and Bürgersicht have it no more. One that holds is lengthened: the Akte stays closed all the while.
 *
 * @param bis the last day of a lock that is set by hand; absent: that of § 13 BMG, five years on and without an end
 */
export async function meldesperreSetzen(
  ctx: Context,
  akteId: string,
  grund: string,
  bis?: string | null,
): Promise<Meldesperre> {
  if (bis && (bis < heute() || bis > inJahren(HAND_JAHRE))) {
    throw new Invalid(
      'akte.meldesperre.bis',
      `Eine Sperre von Hand endet frühestens heute und spätestens in ${HAND_JAHRE} Jahren.`,
      { feld: 'bis' },
    )
  }
  if (await giltSchon(ctx, akteId)) return verlaengern(ctx, akteId, grund, bis ?? null)
  const akte = await loadLocked(ctx, akten, akteId, 'aendern')
  if (akte.schutzklasse !== 'MELDE') {
    throw new Invalid('akte.meldesperre.klasse', 'Gesperrt werden nach § 13 BMG nur Akten der Schutzklasse MELDE.')
  }
  if (!bis && !nachGesetz(akte.laufzeitEnde)) throw zuFrueh()
  const satz = begruendung(grund)
  const { id, aktenzeichen, federfuehrung } = akte
  const neu = { grund: satz, gesperrtVon: ctx.person?.id ?? null, bis: bis ?? null }
  const gesetzt = { id, aktenzeichen, federfuehrung, ...neu }
  const [sperre] = await ctx.tx
    .insert(meldesperren)
    .values(gesetzt)
    // Locked again after it was lifted: by whoever leads the Akte now, and back to them it goes.
    .onConflictDoUpdate({
      target: [meldesperren.gemeinde, meldesperren.id],
      set: { ...neu, aktenzeichen, federfuehrung, gesperrtAm: new Date(), gilt: true, aufgehobenAm: null },
    })
    .returning()
  if (!sperre) throw new NotFound()
  authorize(ctx, 'anlegen', meldesperren, sperre)
  await einstufen(ctx, sperre, MELDE_GESPERRT)
  ctx.record('akte.meldesperre.gesetzt', sperre, { aktenzeichen, grund: satz, bis: sperre.bis })
  return sperre
}

/** Only to whoever may lock it; to others it is like any Akte that there is not. */
async function giltSchon(ctx: Context, id: string): Promise<boolean> {
  const [da] = await ctx.tx
    .select({ id: meldesperren.id })
    .from(meldesperren)
    .where(and(eq(meldesperren.id, id), eq(meldesperren.gilt, true), reachable(ctx, 'anlegen', meldesperren)))
  return da !== undefined
}

/** @throws Invalid when it holds longer already: it becomes shorter by being lifted, for a reason */
async function verlaengern(ctx: Context, id: string, grund: string, bis: string | null): Promise<Meldesperre> {
  const sperre = await loadLocked(ctx, meldesperren, id, 'anlegen')
  const satz = begruendung(grund)
  if (sperre.bis === null || (bis !== null && bis < sperre.bis)) {
    throw new Invalid(
      'akte.meldesperre.laenger',
      'Diese Akte ist schon länger gesperrt. Kürzer wird die Sperre nur, indem sie aufgehoben wird.',
      { feld: 'bis' },
    )
  }
  if (bis === null && !nachGesetz(await laufzeitEndeVon(ctx, id))) throw zuFrueh()
  return bisSetzen(ctx, sperre, satz, bis)
}

/** Raw, as whoever lifts it: of a lock that holds nothing else changes. */
export async function bisSetzen(
  ctx: Context,
  sperre: Meldesperre,
  grund: string,
  bis: string | null,
): Promise<Meldesperre> {
  await rows(
    ctx.tx,
    sql`update akte.meldesperre set bis = ${bis}::date, grund = ${grund} where gemeinde = verbund.gemeinde() and id = ${sperre.id}`,
  )
  ctx.record('akte.meldesperre.gesetzt', sperre, { aktenzeichen: sperre.aktenzeichen, grund, bis })
  return { ...sperre, grund, bis }
}

/** Past the rules of the Akte, which know nobody while it is locked. */
export async function laufzeitEndeVon(ctx: Context, id: string): Promise<string | null> {
  const [akte] = await rows<{ ende: string | null }>(
    ctx.tx,
    sql`select laufzeit_ende::text as ende from akte.akte where gemeinde = verbund.gemeinde() and id = ${id} for update`,
  )
  return akte?.ende ?? null
}

/** Whether § 13 BMG wants it locked by now. */
export function nachGesetz(laufzeitEnde: string | null): boolean {
  return laufzeitEnde !== null && laufzeitEnde <= inJahren(-JAHRE)
}

function zuFrueh(): Invalid {
  return new Invalid(
    'akte.meldesperre.frueh',
    `Eine Meldeakte wird ${JAHRE} Jahre nach Wegzug oder Tod gesperrt. Bitte zuerst das Ende der Laufzeit angeben, oder von Hand bis zu einem Tag sperren.`,
    { feld: 'laufzeitEnde' },
  )
}

/** The few things that may be used of a locked Akte (§ 13 (2) BMG). */
export interface GesperrteAngaben {
  readonly aktenzeichen: string
  readonly betreff: string
  readonly laufzeitBeginn: string
  readonly laufzeitEnde: string | null
  readonly beteiligte: readonly { readonly name: string; readonly anschrift: string | null; readonly rolle: string }[]
}

/** Shows them once, for a reason that is recorded. The Akte stays as closed as it was. */
export async function meldesperreOeffnen(ctx: Context, id: string, grund: string): Promise<GesperrteAngaben> {
  const sperre = await load(ctx, meldesperren, id, 'oeffnen')
  const satz = begruendung(grund)
  // Past the rules of the Akte, which know nobody: the right is that of the lock, asked just above.
  const [angaben] = await rows<GesperrteAngaben>(
    ctx.tx,
    sql`select a.aktenzeichen, a.betreff, a.laufzeit_beginn::text as "laufzeitBeginn", a.laufzeit_ende::text as "laufzeitEnde",
          coalesce((select json_agg(json_build_object('name', b.name, 'anschrift', b.anschrift, 'rolle', b.rolle) order by b.id)
            from akte.beteiligter b where b.gemeinde = a.gemeinde and b.akte = a.id and b.entfernt_am is null), '[]') as beteiligte
        from akte.akte a where a.gemeinde = verbund.gemeinde() and a.id = ${sperre.id} and a.schutzklasse = ${MELDE_GESPERRT}`,
  )
  if (!angaben) throw new NotFound()
  ctx.record('akte.meldesperre.geoeffnet', sperre, { aktenzeichen: sperre.aktenzeichen, grund: satz })
  return angaben
}

/**
 * The Akte is one of the register office again, as it was.
 *
 * @param bis lifted because this day is over; another one by now: nothing is lifted
 */
export async function meldesperreAufheben(ctx: Context, id: string, grund: string, bis?: string | null): Promise<void> {
  const sperre = await loadLocked(ctx, meldesperren, id, 'aufheben')
  const satz = begruendung(grund)
  if (!sperre.gilt || (bis !== undefined && sperre.bis !== bis)) return
  await rows(
    ctx.tx,
    sql`update akte.meldesperre set gilt = false, aufgehoben_am = clock_timestamp() where gemeinde = verbund.gemeinde() and id = ${sperre.id}`,
  )
  await einstufen(ctx, sperre, 'MELDE')
  ctx.record('akte.meldesperre.aufgehoben', sperre, { aktenzeichen: sperre.aktenzeichen, grund: satz })
}

// As raw rows: of the locked class nobody may write or read an Akte, also not whoever locks it.
async function einstufen(ctx: Context, { id, federfuehrung }: Meldesperre, schutzklasse: string): Promise<void> {
  await rows(
    ctx.tx,
    sql`update akte.akte set schutzklasse = ${schutzklasse} where gemeinde = verbund.gemeinde() and id = ${id}`,
  )
  await durchreichen(ctx, { id, federfuehrung, schutzklasse })
  // Search and learning follow this one.
  ctx.record('akte.eingestuft', { id }, { schutzklasse, federfuehrung })
}

function begruendung(text: string): string {
  const satz = zeile(text, 'grund')
  if (satz === null || satz.length < 3) {
    throw new Invalid('akte.meldesperre.grund', 'Bitte einen Grund angeben; er steht im Protokoll.', { feld: 'grund' })
  }
  return satz
}

function inJahren(jahre: number): string {
  const tag = heute()
  return `${Number(tag.slice(0, 4)) + jahre}${tag.slice(4)}`
}
