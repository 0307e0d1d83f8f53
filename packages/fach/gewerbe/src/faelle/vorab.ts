import { type Akte, akteAnlegen, akten, type Vorgang, vorgangAnlegen, vorgangHolen } from '@verbundakte/akte'
import { load, reachable } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, desc, eq, sql } from 'drizzle-orm'
import { FORMULARE } from '../formular/fassungen.ts'
import { anzeigename } from '../suche.ts'
import { type Anzeigezeile, betriebe } from '../tables.ts'
import { schreiben } from '../tables-prozess.ts'
import { betriebsnameHalten } from '../verfahren/sperren.ts'
import { zustaendig } from './zustaendig.ts'

/**
 * The Vorgang of an Anzeige to which a letter went before there was a receipt; the receipt goes on in it. Only in the Akte of
 * its Betrieb: which one that is may have been found after the letter.
 */
export async function vorgangVorab(ctx: Context, anzeige: string, akte: string): Promise<Vorgang | null> {
  const [da] = await ctx.tx
    .select({ vorgang: schreiben.vorgang, zurueckgenommenAm: schreiben.zurueckgenommenAm })
    .from(schreiben)
    .where(and(eq(schreiben.anzeige, anzeige), eq(schreiben.akte, akte), reachable(ctx, 'lesen', schreiben)))
    .orderBy(sql`${schreiben.zurueckgenommenAm} is not null`, desc(schreiben.id))
    .limit(1)
  if (!da) return null
  const vorgang = await vorgangHolen(ctx, da.vorgang)
  // What a withdrawn letter left behind empty may have been closed since.
  return da.zurueckgenommenAm !== null && vorgang.status === 'ERLEDIGT' ? null : vorgang
}

/** Found by the register, or by a letter that went before the receipt; else opened. */
export async function akteDesBetriebs(ctx: Context, zeile: Anzeigezeile): Promise<Akte> {
  const [da] = await ctx.tx
    .select({ akte: betriebe.akte })
    .from(betriebe)
    .where(and(eq(betriebe.id, zeile.betrieb), reachable(ctx, 'lesen', betriebe)))
  if (da) return load(ctx, akten, da.akte, 'aendern')
  const [vorab] = await ctx.tx
    .select({ akte: schreiben.akte })
    .from(schreiben)
    .where(and(eq(schreiben.betrieb, zeile.betrieb), reachable(ctx, 'lesen', schreiben)))
    .limit(1)
  if (vorab) return load(ctx, akten, vorab.akte, 'aendern')
  const { position } = await zustaendig(ctx)
  const { person, eingetragenerName, geschaeftsbezeichnung } = zeile.inhalt
  const wer = eingetragenerName ?? [person?.vornamen, person?.name].filter(Boolean).join(' ')
  const betreff = [wer, geschaeftsbezeichnung].filter(Boolean).join(', ')
  return akteAnlegen(ctx, { position: position.id, betreff: `Gewerbe ${betreff}`.slice(0, 255) })
}

/** Where a letter before the receipt is filed: opened now unless there is one. */
export async function vorgangFuer(
  ctx: Context,
  zeile: Anzeigezeile,
): Promise<{ readonly akte: Akte; readonly vorgang: Vorgang }> {
  await betriebsnameHalten(ctx, zeile.betrieb)
  const akte = await akteDesBetriebs(ctx, zeile)
  const betreff = `${FORMULARE[zeile.art].titel}: ${anzeigename(zeile)}`
  const vorgang = (await vorgangVorab(ctx, zeile.id, akte.id)) ?? (await vorgangAnlegen(ctx, akte.id, { betreff }))
  return { akte, vorgang }
}
