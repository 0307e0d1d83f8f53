import type { Json } from '@verbundakte/audit'
import { insert, loadLocked, reachable, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, NotFound, type UserError } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { Abgewiesen, type Schritt, type Stand, weiter, zustandJetzt } from './machine.ts'
import { type Auftrag, auftraege, bewilligungen, verlaeufe } from './tables.ts'

/** The clock that counts: the database's own. */
export async function uhr(ctx: Context): Promise<{ readonly jetzt: Date; readonly aus: boolean }> {
  const [row] = await rows<{ jetzt: string; aus: boolean }>(
    ctx.tx,
    sql`select to_json(clock_timestamp()) as jetzt, unterstuetzung.aus() as aus`,
  )
  if (!row) throw new Error('a statement without a FROM answers one row')
  return { jetzt: new Date(row.jetzt), aus: row.aus }
}

/** The acting person. @throws Forbidden where nobody acts: no run of the operator decides about support */
export function handelnd(ctx: Context): { readonly id: string; readonly name: string; readonly heimat: string | null } {
  if (!ctx.person) throw new Forbidden()
  return ctx.person
}

/**
 * One step of a grant: loads and locks it, asks the machine, writes, keeps the history, records.
 *
 * @throws NotFound, Forbidden as every use case; Conflict `unterstuetzung.…` when the machine says no
 */
export async function schritt(
  ctx: Context,
  id: string,
  gemacht: Schritt,
  ereignis: string,
  payload: Json = {},
  bemerkung: string | null = null,
): Promise<Auftrag> {
  const row = await loadLocked(ctx, auftraege, id, gemacht.was)
  const { jetzt, aus } = await uhr(ctx)
  const neu = gewagt(await stand(ctx, row), gemacht, jetzt, aus)
  // The machine has just agreed to a step from where the clock has moved the grant: so that is written first.
  await nachfuehren(ctx, row, jetzt)
  const { zustand, urteil } = neu
  const nachher = await update(ctx, auftraege, id, { zustand, urteil }, gemacht.was)
  await festhalten(ctx, nachher, ereignis, payload, bemerkung)
  return nachher
}

/** Writes down what the clock has done to a grant, if anything. The caller holds its lock. */
export async function nachfuehren(ctx: Context, auftrag: Auftrag, jetzt: Date): Promise<void> {
  const zustand = zustandJetzt(auftrag, jetzt)
  if (zustand === auftrag.zustand || (zustand !== 'VERFALLEN' && zustand !== 'ABGELAUFEN')) return
  const [nachher] = await ctx.tx.update(auftraege).set({ zustand }).where(eq(auftraege.id, auftrag.id)).returning()
  if (nachher) await festhalten(ctx, nachher, zustand === 'VERFALLEN' ? 'verfallen' : 'abgelaufen')
}

/** Keeps a step in the history of the grant and in the audit log. */
export async function festhalten(
  ctx: Context,
  auftrag: Auftrag,
  ereignis: string,
  payload: Json = {},
  bemerkung: string | null = null,
): Promise<void> {
  await insert(ctx, verlaeufe, {
    auftrag: auftrag.id,
    ereignis,
    person: ctx.person?.id ?? null,
    personName: ctx.person?.name ?? null,
    bemerkung,
  })
  ctx.record(`unterstuetzung.${ereignis}`, auftrag, payload)
}

/** The grant as the machine sees it. */
export async function stand(ctx: Context, auftrag: Auftrag): Promise<Stand> {
  const zugestimmt = await ctx.tx
    .select({ person: bewilligungen.person })
    .from(bewilligungen)
    .where(and(eq(bewilligungen.auftrag, auftrag.id), reachable(ctx, 'lesen', bewilligungen)))
  return { ...auftrag, zustimmungen: zugestimmt.map(({ person }) => person) }
}

/** @throws Conflict, Forbidden, NotFound for what the machine refuses */
export function gewagt(alt: Stand, gemacht: Schritt, jetzt: Date, aus: boolean): Stand {
  try {
    return weiter(alt, gemacht, jetzt, aus)
  } catch (error) {
    throw error instanceof Abgewiesen ? inWorten(error.code) : error
  }
}

const WORTE: Readonly<Record<string, string>> = {
  'unterstuetzung.aus': 'Die Gemeinde hat die Unterstützung abgeschaltet. Nur sie selbst kann das ändern.',
  'unterstuetzung.zustand': 'Dafür ist es zu spät: der Auftrag steht inzwischen anders. Bitte die Liste neu laden.',
  'unterstuetzung.eigener-antrag': 'Einen eigenen Antrag kann niemand selbst bewilligen.',
  'unterstuetzung.schon-bewilligt': 'Sie haben diesem Auftrag schon zugestimmt. Es fehlt noch eine andere Person.',
  'unterstuetzung.zu-frueh': 'Der Auftrag gilt erst ab dem genannten Zeitpunkt.',
  'unterstuetzung.erweitert': 'Ein Auftrag lässt sich nur enger fassen. Für mehr ist ein neuer Antrag nötig.',
  'unterstuetzung.leer': 'So bliebe vom Auftrag nichts übrig. Bitte beenden Sie ihn stattdessen.',
}

function inWorten(code: string): UserError {
  if (code === 'nicht-gefunden') return new NotFound()
  const satz = WORTE[code]
  return satz ? new Conflict(code, satz) : new Forbidden()
}
