import { load, loadLocked, reachable, update } from '@verbundakte/authz'
import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, NotFound } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { bescheinigte, spalten, vermerke } from '../faelle/fortschreiben.ts'
import { namen, verlauf } from '../register/register.ts'
import { anzeigen, type Betrieb, betriebe, pruefungen } from '../tables.ts'
import { schreiben } from '../tables-prozess.ts'
import { betriebsnameHalten } from '../verfahren/sperren.ts'
import { andererBetrieb } from './gleich.ts'
import { eigeneAnzeigen, vergleich } from './vergleichen.ts'

/**
 * Two rows are one Betrieb: the Anzeigen of the second belong to the first, whose row is derived from all of them; the second
 * stays as a signpost. Both Akten stay as they are. Nothing is sent: what is sent later carries the id of the one that stays.
 *
 * @throws Conflict with what `vergleichen` names; NotFound, Forbidden unless both may be changed
 */
export async function zusammenfuehren(ctx: Context, bleibt: string, gehtAuf: string): Promise<Betrieb> {
  const { a, b } = await beideSperren(ctx, bleibt, gehtAuf)
  // Said twice, it is done once.
  if (b.zusammengefuehrtMit === a.id) return a
  const { danach, hindernis } = await vergleich(ctx, a, b)
  if (hindernis) throw new Conflict(hindernis.code, hindernis.satz)
  if (!danach) throw new Error('nothing to derive, and nothing in the way')
  const bestand = await eigeneAnzeigen(ctx, a.id)
  const umgehaengt = await ctx.tx
    .update(anzeigen)
    .set({ betrieb: a.id })
    .where(and(eq(anzeigen.betrieb, b.id), reachable(ctx, 'aendern', anzeigen)))
    .returning({ id: anzeigen.id })
  const [uebrig] = await rows(
    ctx.tx,
    sql`select 1 from gewerbe.anzeige where gemeinde = verbund.gemeinde() and betrieb = ${b.id} limit 1`,
  )
  if (uebrig) throw new Conflict('gewerbe.zusammen.anzeige', 'Nicht alle Anzeigen des Betriebs gehören zu Ihrem Amt.')
  const ids = umgehaengt.map(({ id }) => id)
  await mitNehmen(ctx, ids, b.id, a.id)
  const jetzt = new Date()
  const neu = await update(ctx, betriebe, a.id, { ...danach, geaendertAm: jetzt })
  const wegweiser = await update(ctx, betriebe, b.id, {
    status: 'ZUSAMMENGEFUEHRT',
    ende: null,
    zusammengefuehrtMit: a.id,
    zusammengefuehrt: { am: jetzt.toISOString(), von: ctx.person?.id ?? null, anzeigen: ids, bestand },
    geaendertAm: jetzt,
  })
  ctx.record('gewerbe.betrieb.zusammengefuehrt', wegweiser, { mit: a.id, anzeigen: ids.length })
  ctx.record('gewerbe.betrieb.aufgenommen', neu, { betrieb: b.id, anzeigen: ids.length })
  return neu
}

/**
 * Both as they were, exactly. What was certified or begun on the one that stayed counted on all its Anzeigen, and is not torn apart.
 *
 * @throws Conflict saying what stands in the way
 */
export async function zusammenfuehrungAufheben(ctx: Context, id: string): Promise<Betrieb> {
  const mit = (await load(ctx, betriebe, id, 'aendern')).zusammengefuehrtMit
  if (mit === null) throw new Conflict('gewerbe.zusammen.nicht', 'Dieser Betrieb steht schon für sich.')
  const { a, b } = await beideSperren(ctx, mit, id)
  if (b.zusammengefuehrtMit !== a.id || !b.zusammengefuehrt) throw new NotFound()
  if (a.zusammengefuehrtMit !== null)
    throw new Conflict(
      'gewerbe.zusammen.weiter',
      'Der andere Betrieb ist inzwischen selbst zusammengeführt. Bitte heben Sie zuerst das auf.',
    )
  const { anzeigen: ids, bestand, am } = b.zusammengefuehrt
  await mussUnveraendertSein(ctx, a, [...ids, ...bestand], am)
  await ctx.tx
    .update(anzeigen)
    .set({ betrieb: b.id })
    .where(and(anyId(anzeigen.id, ids), eq(anzeigen.betrieb, a.id), reachable(ctx, 'aendern', anzeigen)))
  await mitNehmen(ctx, ids, a.id, b.id)
  await personenTrennen(ctx, [a.id, b.id])
  const geaendertAm = new Date()
  await zeileFortschreiben(ctx, a.id)
  const neu = await update(ctx, betriebe, b.id, {
    ...(await abgeleitet(ctx, b.id)),
    ...{ zusammengefuehrtMit: null, zusammengefuehrt: null, geaendertAm },
  })
  ctx.record('gewerbe.betrieb.getrennt', neu, { von: a.id })
  ctx.record('gewerbe.betrieb.abgegeben', a, { betrieb: b.id })
  return neu
}

/** In the order of their ids, whichever stays: two who join the same two the other way round do not wait for each other. */
async function beideSperren(ctx: Context, bleibt: string, gehtAuf: string): Promise<{ a: Betrieb; b: Betrieb }> {
  const gesperrt = new Map<string, Betrieb>()
  for (const id of [...new Set([bleibt, gehtAuf])].sort()) {
    gesperrt.set(id, await betriebSperren(ctx, id))
  }
  const [a, b] = [gesperrt.get(bleibt), gesperrt.get(gehtAuf)]
  if (!a || !b) throw new NotFound()
  return { a, b }
}

/** Who was said to be somebody of the other Betrieb is themselves again. */
async function personenTrennen(ctx: Context, beide: readonly string[]): Promise<void> {
  const zeilen = await bescheinigte(ctx, beide)
  const fremd = beide.flatMap((id) => andererBetrieb(zeilen.filter(({ betrieb }) => betrieb === id)))
  if (fremd.length === 0) return
  await ctx.tx
    .update(anzeigen)
    .set({ personAls: null })
    .where(and(anyId(anzeigen.id, fremd), reachable(ctx, 'aendern', anzeigen)))
}

/** Nobody certifies for it meanwhile. @throws NotFound, Forbidden unless it may be changed */
export async function betriebSperren(ctx: Context, welcher: string): Promise<Betrieb> {
  // As the database writes it: the same id in capitals would be another lock.
  const { id } = await load(ctx, betriebe, welcher, 'aendern')
  await betriebsnameHalten(ctx, id)
  return loadLocked(ctx, betriebe, id, 'aendern')
}

/** Letters about them follow, but for those that were written before anybody knew the Betrieb; and so do the checks they asked for. */
async function mitNehmen(ctx: Context, ids: readonly string[], von: string, zu: string): Promise<void> {
  await ctx.tx
    .update(schreiben)
    .set({ betrieb: zu })
    .where(and(anyId(schreiben.anzeige, ids), eq(schreiben.betrieb, von), reachable(ctx, 'aendern', schreiben)))
  await ctx.tx
    .update(pruefungen)
    .set({ betrieb: zu })
    .where(and(anyId(pruefungen.anzeige, ids), eq(pruefungen.betrieb, von), reachable(ctx, 'aendern', pruefungen)))
}

/** @throws Conflict */
async function mussUnveraendertSein(
  ctx: Context,
  { id }: Betrieb,
  damals: readonly string[],
  am: string,
): Promise<void> {
  const seither = await rows<{ bescheinigt: boolean }>(
    ctx.tx,
    sql`select status = 'BESCHEINIGT' as bescheinigt from gewerbe.anzeige where gemeinde = verbund.gemeinde() and betrieb = ${id} and (
          (status = 'BESCHEINIGT' and id not in (select x::uuid from jsonb_array_elements_text(${JSON.stringify(damals)}::text::jsonb) x))
          or (status in ('ENTWURF', 'EINGEGANGEN', 'NACHGEFORDERT') and angelegt_am >= ${am}::timestamptz))`,
  )
  if (seither.some(({ bescheinigt }) => bescheinigt))
    throw new Conflict(
      'gewerbe.zusammen.bescheinigt',
      'Seit der Zusammenführung ist für den Betrieb eine Anzeige bescheinigt worden. Sie gilt für beide zusammen; getrennt werden sie nicht mehr.',
    )
  if (seither.length > 0)
    throw new Conflict(
      'gewerbe.zusammen.begonnen',
      'Seit der Zusammenführung ist für den Betrieb eine Anzeige begonnen. Bitte verwerfen oder entscheiden Sie zuerst sie.',
    )
}

async function abgeleitet(ctx: Context, betrieb: string) {
  const abschnitte = verlauf(await vermerke(ctx, betrieb), new Date().toISOString())
  const stand = abschnitte.at(-1)?.stand
  if (!stand) throw new Error('a Betrieb that was joined had Anzeigen of its own')
  return spalten(stand, namen(abschnitte))
}

/** The row of the register as its Anzeigen have it now. */
export async function zeileFortschreiben(ctx: Context, betrieb: string): Promise<Betrieb> {
  return update(ctx, betriebe, betrieb, { ...(await abgeleitet(ctx, betrieb)), geaendertAm: new Date() })
}
