import { insert, load, loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { nichtGesperrt } from '../dateien/pruefstand.ts'
import { offenesDokument } from '../dokument.ts'
import { type Bearbeitung, bearbeitungen, dokumente, versionen } from '../tables.ts'
import { beiNiemandAnderem, laufende } from './laufend.ts'

/** Long enough for a morning's work, short enough that nobody calls an administrator in the afternoon. */
const STUNDEN = 4

/**
 * Takes a Dokument in Bearbeitung: for four hours nobody else files a new version. Whoever has it already lengthens.
 *
 * @throws NotFound, Forbidden; Conflict `akte.in-bearbeitung`, or where the Dokument takes no version any more
 */
export async function bearbeitungNehmen(ctx: Context, dokumentId: string): Promise<Bearbeitung> {
  const dokument = await offenesDokument(ctx, dokumentId)
  if (ctx.person === null) throw new Forbidden()
  const [neueste] = await ctx.tx
    .select()
    .from(versionen)
    .where(and(eq(versionen.dokument, dokument.id), eq(versionen.nummer, dokument.versionen)))
  if (neueste) nichtGesperrt(neueste)
  const schon = await beiNiemandAnderem(ctx, dokument.id)
  if (schon) return verlaengern(ctx, schon)
  const bearbeitung = await insert(ctx, bearbeitungen, {
    dokument: dokument.id,
    person: ctx.person.id,
    version: dokument.versionen,
    bis: await frist(ctx),
    schutzklasse: dokument.schutzklasse,
    federfuehrung: dokument.federfuehrung,
  })
  const { id, version, bis } = bearbeitung
  ctx.record('akte.bearbeitung.begonnen', { id }, { dokument: dokument.id, version, bis: bis.toISOString() })
  return bearbeitung
}

/** Another four hours from now, for the holder. @throws Conflict when it is over: somebody else may have worked since */
export async function bearbeitungVerlaengern(ctx: Context, id: string): Promise<Bearbeitung> {
  const { dokument } = await load(ctx, bearbeitungen, id, 'aendern')
  await loadLocked(ctx, dokumente, dokument, 'aendern')
  const eine = await laufende(ctx, dokument)
  if (eine?.id !== id) {
    throw new Conflict(
      'akte.bearbeitung.vorbei',
      'Diese Bearbeitung ist beendet. Bitte nehmen Sie das Dokument neu in Bearbeitung.',
    )
  }
  if (eine.person !== ctx.person?.id) {
    throw new Forbidden('akte.bearbeitung.fremd', 'Verlängern kann eine Bearbeitung nur, bei wem sie liegt.')
  }
  return verlaengern(ctx, eine)
}

async function verlaengern(ctx: Context, { id, dokument }: Bearbeitung): Promise<Bearbeitung> {
  const neu = await update(ctx, bearbeitungen, id, { bis: await frist(ctx) })
  ctx.record('akte.bearbeitung.verlaengert', neu, { dokument, bis: neu.bis.toISOString() })
  return neu
}

// By the clock that will say when it is over.
async function frist(ctx: Context): Promise<Date> {
  const [uhr] = await rows<{ ms: number }>(
    ctx.tx,
    sql`select (extract(epoch from clock_timestamp() + make_interval(hours => ${STUNDEN})) * 1000)::float8 as ms`,
  )
  return new Date(uhr?.ms ?? Number.NaN)
}
