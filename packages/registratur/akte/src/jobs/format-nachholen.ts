import { NotFound } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, asc, gt, isNull, lt, ne, sql } from 'drizzle-orm'
import { type Version, versionen } from '../tables.ts'
import { formatBestimmen, formatFesthalten } from './format.ts'

/** Milliseconds that one Gemeinde has in one round; the rest follows in the next. */
const RUNDE_MS = 5 * 60 * 1000
const SEITE = 100

/**
 * Finds out what was never looked at: files from before it was asked, and those that were closed and are released. What
 * was filed within the hour is left to its reading.
 */
export async function formatNachholen(doors: Doors): Promise<void> {
  const bis = Date.now() + RUNDE_MS
  for (let nach: string | undefined; ; ) {
    const faellige = await faellig(doors, nach)
    for (const version of faellige) {
      if (Date.now() > bis) return
      await nachholen(doors, version)
      nach = version.id
    }
    if (faellige.length < SEITE) return
  }
}

function faellig(doors: Doors, nach: string | undefined): Promise<Version[]> {
  const ohne = and(
    isNull(versionen.formatAm),
    ne(versionen.pruefung, 'GESPERRT'),
    lt(versionen.angelegtAm, sql`now() - interval '1 hour'`),
    nach === undefined ? undefined : gt(versionen.id, nach),
  )
  return doors.read((ctx) => ctx.tx.select().from(versionen).where(ohne).orderBy(asc(versionen.id)).limit(SEITE))
}

async function nachholen(doors: Doors, version: Version): Promise<void> {
  try {
    const format = await doors.services.ablage.asFile(doors.gemeinde, version.sha256, (pfad) =>
      formatBestimmen(doors, pfad, version),
    )
    await doors.write((ctx) => formatFesthalten(ctx, version.id, format))
  } catch (error) {
    // Its bytes are lost: that is for those who verify the Ablage.
    if (!(error instanceof NotFound)) throw error
  }
}
