import { MELDE_GESPERRT } from '@verbundakte/akte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/**
 * Nothing is known any more of Vorgänge that are locked (§ 13 BMG). When the lock ends, what was filed there is learned
 * again, for none of it counts as learned.
 *
 * @param akte of this one; absent: of all that were locked lately, should one have been missed. Not of all that ever were: their
 *   papers would be gone through each time.
 */
export async function gesperrtesVergessen(ctx: Context, akte?: string): Promise<void> {
  const akten = akte === undefined ? juengst : sql`= ${akte}`
  const gesperrt = sql`(select v.id from akte.vorgang v where v.gemeinde = verbund.gemeinde()
    and v.schutzklasse = ${MELDE_GESPERRT} and v.akte ${akten})`
  await rows(
    ctx.tx,
    sql`delete from posteingang.gelernt g using akte.version w, akte.dokument d
        where g.gemeinde = verbund.gemeinde() and w.gemeinde = g.gemeinde and w.id = g.id
          and d.gemeinde = w.gemeinde and d.id = w.dokument and d.vorgang in ${gesperrt}`,
  )
  await rows(
    ctx.tx,
    sql`delete from posteingang.merkmal where gemeinde = verbund.gemeinde() and vorgang in ${gesperrt}`,
  )
  await rows(
    ctx.tx,
    sql`delete from posteingang.vorschlag s using akte.akte a where s.gemeinde = verbund.gemeinde()
          and a.gemeinde = s.gemeinde and a.id = s.akte and a.schutzklasse = ${MELDE_GESPERRT} and a.id ${akten}`,
  )
}

const juengst = sql`in (select m.id from akte.meldesperre m where m.gemeinde = verbund.gemeinde() and m.gilt
  and m.gesperrt_am > clock_timestamp() - interval '30 days')`
