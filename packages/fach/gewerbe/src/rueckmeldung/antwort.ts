import type { Doors } from '@verbundakte/module'
import { and, eq } from 'drizzle-orm'
import type { Fund } from '../uebermittlung/postweg.ts'
import { quittungLesen } from '../uebermittlung/quittung.ts'
import { empfaenger, GEWERBEBEHOERDE } from '../uebermittlung/tables.ts'
import { antwortVermerken } from './ausgang.ts'
import { rueckmeldungen } from './tables.ts'

/** An acknowledgement of a Rückmeldung that lies in the mailbox of the authority it went to. @returns whether it was one */
export async function rueckmeldungBeantwortet(doors: Doors, adresse: string, fund: Fund): Promise<boolean> {
  const [an] = await doors.read((ctx) =>
    ctx.tx
      .select({ ags: empfaenger.kennung, stand: rueckmeldungen.stand })
      .from(empfaenger)
      .innerJoin(
        rueckmeldungen,
        and(eq(rueckmeldungen.gemeinde, empfaenger.gemeinde), eq(rueckmeldungen.anAgs, empfaenger.kennung)),
      )
      .where(
        and(
          eq(empfaenger.klasse, GEWERBEBEHOERDE),
          eq(empfaenger.adresse, adresse),
          eq(rueckmeldungen.nachricht, fund.nachricht),
          eq(rueckmeldungen.richtung, 'AUS'),
        ),
      )
      .limit(1),
  )
  if (!an?.ags) return false
  // Handed over and not yet noted: the next look finds both.
  if (an.stand === 'WARTET') return true
  const { ags } = an
  const quittung = quittungLesen(await fund.lesen())
  if (quittung.angenommen === null) {
    await fund.weglegen('fehler', 'Die Quittung ist nicht lesbar.')
    return true
  }
  const grund = quittung.angenommen ? null : `Von der anderen Behörde abgelehnt: ${quittung.grund}`
  await doors.write((ctx) => antwortVermerken(ctx, fund.nachricht, ags, grund === null, grund))
  await fund.weglegen('erledigt')
  return true
}
