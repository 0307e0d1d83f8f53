import type { RecordedEvent } from '@verbundakte/audit'
import type { Doors } from '@verbundakte/module'
import { and, eq } from 'drizzle-orm'
import { serienbriefe } from '../tables.ts'

/** A letter that somebody took back by itself counts in its Serie as one that is not there. */
export async function briefZurueckgenommen(doors: Doors, { subjektId }: RecordedEvent): Promise<void> {
  await doors.write((ctx) =>
    ctx.tx
      .update(serienbriefe)
      .set({ status: 'ZURUECKGENOMMEN', code: null, satz: null })
      .where(and(eq(serienbriefe.dokument, subjektId), eq(serienbriefe.status, 'ERSTELLT'))),
  )
}
