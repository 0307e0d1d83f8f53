import { pruefstand } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { NotFound } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { anlagen } from '../tables-prozess.ts'

/** What came unchecked is shown to the scanner again until it is filed; from then on the Akte looks after it. Hourly. */
export async function anlagenNachpruefen(doors: Doors): Promise<void> {
  const { ablage, malware } = doors.services
  if ((await malware.signatures()) === null) return
  const offene = await doors.read((ctx) =>
    rows<{ sha256: string }>(
      ctx.tx,
      sql`select distinct sha256 from gewerbe.anlage where gemeinde = verbund.gemeinde() and pruefung = 'UNGEPRUEFT'
          and geprueft_am is null and dokument is null and entfernt_am is null limit 1000`,
    ),
  )
  for (const { sha256 } of offene) {
    const verdict = await ablage.read(doors.gemeinde, sha256).then(
      ({ stream }) => malware.check(stream),
      (error: unknown) => {
        if (error instanceof NotFound) return null
        throw error
      },
    )
    // Nobody there any more: the next round asks again, and does not wait for each of a thousand.
    if (verdict?.kind === 'unchecked' && verdict.reason === 'away') return
    if (!verdict) continue
    await doors.write(async (ctx) => {
      const da = await rows<{ id: string }>(
        ctx.tx,
        sql`select id from gewerbe.anlage where gemeinde = verbund.gemeinde() and sha256 = ${sha256}
            and pruefung = 'UNGEPRUEFT' and dokument is null for update`,
      )
      for (const { id } of da) {
        const anlage = await update(ctx, anlagen, id, pruefstand(verdict))
        if (verdict.kind === 'found')
          ctx.record('gewerbe.anlage.gesperrt', anlage, { anzeige: anlage.anzeige, sha256, fund: verdict.name })
      }
    })
  }
}
