import type { Doors } from '@verbundakte/module'
import { and, isNull, sql } from 'drizzle-orm'
import { versionenNachholen } from '../jobs/nachholen.ts'
import { type Version, versionen } from '../tables.ts'
import { signaturenFesthalten, signaturenPruefen } from './pruefen.ts'

/**
 * Looks at the signatures of PDFs that nobody has looked at: those from before it was asked, and those that were closed
 * and are released. Those that are signed are looked at again when the operator trusts other issuers. One after the other:
 * asked for together, no index answers either.
 */
export async function signaturenNachholen(doors: Doors): Promise<void> {
  const { version: liste } = await doors.services.issuers()
  // As the indexes say it: with an open value they are none for it.
  const pdf = sql`${versionen.art} = 'pdf'`
  const nie = and(pdf, isNull(versionen.signaturenGeprueftAm))
  const anders = sql`${versionen.signaturen} ->> 'zustand' <> 'KEINE' and ${versionen.signaturen} ->> 'ausstellerliste' <> ${liste}`
  for (const welche of [nie, and(pdf, anders)])
    await versionenNachholen(doors, welche, (version) => nachholen(doors, version))
}

async function nachholen(doors: Doors, version: Version): Promise<void> {
  const gefunden = await doors.services.ablage.asFile(doors.gemeinde, version.sha256, (pfad) =>
    signaturenPruefen(doors, pfad, version),
  )
  if (gefunden) await doors.write((ctx) => signaturenFesthalten(ctx, version.id, gefunden))
}
