import type { Doors } from '@verbundakte/module'
import { isNull } from 'drizzle-orm'
import { versionen } from '../tables.ts'
import { formatBestimmen, formatFesthalten } from './format.ts'
import { versionenNachholen } from './nachholen.ts'

/** Finds out what was never looked at: files from before it was asked, and those that were closed and are released. */
export function formatNachholen(doors: Doors): Promise<void> {
  return versionenNachholen(doors, isNull(versionen.formatAm), async (version) => {
    const format = await doors.services.ablage.asFile(doors.gemeinde, version.sha256, (pfad) =>
      formatBestimmen(doors, pfad, version),
    )
    await doors.write((ctx) => formatFesthalten(ctx, version.id, format))
  })
}
