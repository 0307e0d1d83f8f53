import { NotFound } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, asc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { type Version, versionen } from '../tables.ts'
import { signaturenFesthalten, signaturenPruefen } from './pruefen.ts'

/** Milliseconds that one Gemeinde has in one round; the rest follows in the next. */
const RUNDE_MS = 5 * 60 * 1000
const SEITE = 100

/**
 * Looks at the signatures of PDFs that nobody has looked at: those from before it was asked, and those that were closed
 * and are released. Those that are signed are looked at again when the operator trusts other issuers. What was filed
 * within the hour is left to its reading.
 */
export async function signaturenNachholen(doors: Doors): Promise<void> {
  const bis = Date.now() + RUNDE_MS
  const { version: liste } = await doors.services.issuers()
  for (let nach: string | undefined; ; ) {
    const faellige = await faellig(doors, liste, nach)
    for (const version of faellige) {
      if (Date.now() > bis) return
      await nachholen(doors, version)
      nach = version.id
    }
    if (faellige.length < SEITE) return
  }
}

function faellig(doors: Doors, liste: string, nach: string | undefined): Promise<Version[]> {
  const signiert = sql`${versionen.signaturen} ->> 'zustand' <> 'KEINE'`
  const ohne = and(
    eq(versionen.art, 'pdf'),
    or(
      isNull(versionen.signaturenGeprueftAm),
      and(signiert, sql`${versionen.signaturen} ->> 'ausstellerliste' <> ${liste}`),
    ),
    ne(versionen.pruefung, 'GESPERRT'),
    lt(versionen.angelegtAm, sql`now() - interval '1 hour'`),
    nach === undefined ? undefined : gt(versionen.id, nach),
  )
  return doors.read((ctx) => ctx.tx.select().from(versionen).where(ohne).orderBy(asc(versionen.id)).limit(SEITE))
}

async function nachholen(doors: Doors, version: Version): Promise<void> {
  try {
    const gefunden = await doors.services.ablage.asFile(doors.gemeinde, version.sha256, (pfad) =>
      signaturenPruefen(doors, pfad, version),
    )
    if (gefunden) await doors.write((ctx) => signaturenFesthalten(ctx, version.id, gefunden))
  } catch (error) {
    // Its bytes are lost: that is for those who verify the Ablage.
    if (!(error instanceof NotFound)) throw error
  }
}
