import { insert, loadLocked } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, NotFound } from '@verbundakte/kernel'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { type Laufweg, laufwege, type Schritt, schritte } from './tables.ts'
import { anDerReihe, istZuEnde, uebergang } from './zustand.ts'

/** The Laufweg, held until the commit: its steps move under this lock only. @throws NotFound */
export function laufwegHalten(ctx: Context, id: string): Promise<Laufweg> {
  return loadLocked(ctx, laufwege, id, 'lesen')
}

/** @throws Conflict for a Laufweg that has ended */
export function mussLaufen({ status }: Laufweg): void {
  if (status === 'LAUFEND') return
  throw new Conflict('geschaeftsgang.beendet', 'Dieser Laufweg ist beendet. Bitte im Vorgang einen neuen beginnen.')
}

/** Its steps in their order, whoever may see them: the Laufweg was read, and they have its class. */
export function schritteVon(ctx: Context, { id }: Laufweg): Promise<Schritt[]> {
  return ctx.tx
    .select()
    .from(schritte)
    .where(eq(schritte.laufweg, id))
    .orderBy(asc(schritte.stufe), asc(schritte.nummer))
}

export type NeuerSchritt = Pick<Schritt, 'stufe' | 'verfuegung' | 'person' | 'amt'> &
  Partial<Pick<Schritt, 'termin' | 'notiz' | 'aus' | 'status' | 'aktuellSeit' | 'angelegtVon'>>

/** Adds steps with the next numbers. Class and office are those of the Laufweg under its lock. */
export async function schritteAnfuegen(
  ctx: Context,
  laufweg: Laufweg,
  neue: readonly NeuerSchritt[],
): Promise<Schritt[]> {
  const [gezaehlt] = await ctx.tx
    .update(laufwege)
    .set({ schritte: sql`${laufwege.schritte} + ${neue.length}` })
    .where(eq(laufwege.id, laufweg.id))
    .returning()
  if (!gezaehlt) throw new NotFound()
  const angefuegt: Schritt[] = []
  for (const [stelle, schritt] of neue.entries()) {
    angefuegt.push(
      await insert(ctx, schritte, {
        laufweg: laufweg.id,
        akte: laufweg.akte,
        vorgang: laufweg.vorgang,
        dokument: laufweg.dokument,
        nummer: gezaehlt.schritte - neue.length + stelle + 1,
        schutzklasse: gezaehlt.schutzklasse,
        federfuehrung: gezaehlt.federfuehrung,
        angelegtVon: ctx.person?.id ?? null,
        ...schritt,
      }),
    )
  }
  return angefuegt
}

/** Makes room behind a Stufe. Numbers stay; only steps that have not begun move. */
export async function platzSchaffen(ctx: Context, { id }: Laufweg, nach: number, stufen: number): Promise<void> {
  await rows(
    ctx.tx,
    sql`update geschaeftsgang.schritt set stufe = stufe + ${stufen}
        where gemeinde = verbund.gemeinde() and laufweg = ${id} and stufe > ${nach} and status = 'ZUKUENFTIG'`,
  )
}

/**
 * Whose turn is it now, or is it over? The Laufweg moves by itself, whoever gave the push, so nobody's rights are asked
 * about the steps of others.
 */
export async function weiterruecken(ctx: Context, laufweg: Laufweg): Promise<Laufweg> {
  const alle = await schritteVon(ctx, laufweg)
  const naechste = anDerReihe(alle)
  for (const { status } of naechste) uebergang(status, 'beginnen')
  if (naechste.length > 0) {
    await ctx.tx
      .update(schritte)
      .set({ status: 'AKTUELL', aktuellSeit: new Date() })
      .where(
        inArray(
          schritte.id,
          naechste.map(({ id }) => id),
        ),
      )
  }
  if (!istZuEnde(alle)) return laufweg
  ctx.record('geschaeftsgang.abgeschlossen', laufweg, { vorgang: laufweg.vorgang })
  return statusSetzen(ctx, laufweg, 'ABGESCHLOSSEN')
}

export async function statusSetzen(ctx: Context, { id }: Laufweg, status: Laufweg['status']): Promise<Laufweg> {
  const [neu] = await ctx.tx.update(laufwege).set({ status }).where(eq(laufwege.id, id)).returning()
  if (!neu) throw new NotFound()
  return neu
}
