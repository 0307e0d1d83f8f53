import { load, reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, asc, desc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { handelnd } from './schritte.ts'
import {
  type Auftrag,
  auftraege,
  type Bewilligung,
  bewilligungen,
  notschalter,
  type Verlauf,
  verlaeufe,
} from './tables.ts'
import { unterlage } from './unterlage.ts'

/** The newest grants and requests of the Gemeinde that the person may know of, 200 at most. */
export function auftraegeLesen(ctx: Context): Promise<Auftrag[]> {
  return ctx.tx
    .select(visible(ctx, auftraege))
    .from(auftraege)
    .where(reachable(ctx, 'lesen', auftraege))
    .orderBy(desc(auftraege.id))
    .limit(200)
}

/** Who is inside at this moment. */
export function werIstDa(ctx: Context): Promise<Auftrag[]> {
  return ctx.tx
    .select(visible(ctx, auftraege))
    .from(auftraege)
    .where(
      and(
        reachable(ctx, 'lesen', auftraege),
        eq(auftraege.zustand, 'AKTIV'),
        gt(auftraege.endetAm, sql`clock_timestamp()`),
        sql`not unterstuetzung.aus()`,
      ),
    )
    .orderBy(asc(auftraege.begonnenAm))
}

/** Visits that are over and that nobody has looked at; those of a Notfall must be. */
export function zuPruefen(ctx: Context): Promise<Auftrag[]> {
  return ctx.tx
    .select(visible(ctx, auftraege))
    .from(auftraege)
    .where(
      and(
        reachable(ctx, 'lesen', auftraege),
        isNotNull(auftraege.begonnenAm),
        sql`(${auftraege.zustand} in ('BEENDET', 'ABGELAUFEN', 'WIDERRUFEN') or (${auftraege.zustand} = 'AKTIV' and ${auftraege.endetAm} <= clock_timestamp()))`,
      ),
    )
    .orderBy(asc(auftraege.id))
    .limit(200)
}

export function verlaufVon(ctx: Context, auftrag: string): Promise<Verlauf[]> {
  return ctx.tx
    .select(visible(ctx, verlaeufe))
    .from(verlaeufe)
    .where(and(eq(verlaeufe.auftrag, auftrag), reachable(ctx, 'lesen', verlaeufe)))
    .orderBy(asc(verlaeufe.id))
}

export function bewilligungenVon(ctx: Context, auftrag: string): Promise<Bewilligung[]> {
  return ctx.tx
    .select(visible(ctx, bewilligungen))
    .from(bewilligungen)
    .where(and(eq(bewilligungen.auftrag, auftrag), reachable(ctx, 'lesen', bewilligungen)))
    .orderBy(asc(bewilligungen.id))
}

/** What the person signs to agree: options for the browser, as JSON. */
export async function bewilligungVorbereiten(ctx: Context, id: string): Promise<string> {
  const person = handelnd(ctx)
  const auftrag = await load(ctx, auftraege, id, 'bewilligen')
  return ctx.services.passkeys.aufgabe(person.id, id, unterlage(ctx.gemeinde, auftrag, person))
}

/** Whether the Gemeinde has switched support off; null: never touched. */
export async function schalterLesen(ctx: Context) {
  const [row] = await ctx.tx
    .select(visible(ctx, notschalter))
    .from(notschalter)
    .where(reachable(ctx, 'lesen', notschalter))
  return row ?? null
}
