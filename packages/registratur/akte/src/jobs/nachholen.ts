import { NotFound } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, asc, gt, lt, ne, type SQL, sql } from 'drizzle-orm'
import { type Version, versionen } from '../tables.ts'

/** Milliseconds that one Gemeinde has in one round; the rest follows in the next. */
const RUNDE_MS = 5 * 60 * 1000
const SEITE = 100

/**
 * Goes through versions of which something was never found out, in pages. What was filed within the hour is left to its
 * reading; what is closed, until it is released.
 *
 * @param welche answered by an index of its own, so that a round in which nothing is due reads nothing
 */
export async function versionenNachholen(
  doors: Doors,
  welche: SQL | undefined,
  nachholen: (version: Version) => Promise<void>,
): Promise<void> {
  const bis = Date.now() + RUNDE_MS
  for (let nach: string | undefined; ; ) {
    const faellige = await faellig(doors, welche, nach)
    for (const version of faellige) {
      if (Date.now() > bis) return
      await nachholen(version).catch((error: unknown) => {
        // Its bytes are lost: that is for those who verify the Ablage.
        if (!(error instanceof NotFound)) throw error
      })
      nach = version.id
    }
    if (faellige.length < SEITE) return
  }
}

function faellig(doors: Doors, welche: SQL | undefined, nach: string | undefined): Promise<Version[]> {
  const ohne = and(
    welche,
    ne(versionen.pruefung, 'GESPERRT'),
    lt(versionen.angelegtAm, sql`now() - interval '1 hour'`),
    nach === undefined ? undefined : gt(versionen.id, nach),
  )
  return doors.read((ctx) => ctx.tx.select().from(versionen).where(ohne).orderBy(asc(versionen.id)).limit(SEITE))
}
