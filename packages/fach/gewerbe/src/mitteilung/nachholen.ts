import type { RecordedEvent } from '@verbundakte/audit'
import { rows } from '@verbundakte/database'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import type { Anzeigezeile } from '../tables.ts'
import { betriebsnameHalten } from '../verfahren/sperren.ts'
import { mitteilungenNachStorno } from './erledigen.ts'

/**
 * A notice in a class that whoever certified the Storno may not see is opened after it, by nobody: the Aufgabe comes back to those
 * who may. What the receipt itself has opened is open already.
 */
export async function nachStornoOeffnen(doors: Doors, { subjektId }: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    const [storno] = await rows<Pick<Anzeigezeile, 'id' | 'betrieb' | 'korrekturArt'>>(
      ctx.tx,
      sql`select id, betrieb, korrektur_art as "korrekturArt" from gewerbe.anzeige
          where gemeinde = verbund.gemeinde() and id = ${subjektId} and korrektur_art = 'storno' and status = 'BESCHEINIGT'`,
    )
    if (!storno) return
    await betriebsnameHalten(ctx, storno.betrieb)
    await mitteilungenNachStorno(ctx, storno)
  })
}
