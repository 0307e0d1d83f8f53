import { imGeleiteten, mussDortLiegen, mussLeiten } from '@verbundakte/akte'
import { loadLocked, reachable, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import type { Uebergabeposten } from '@verbundakte/module'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { mussLaufen } from './lauf/halten.ts'
import { type Lauf, laeufe } from './tables.ts'

/**
 * Processes that go on in somebody's name: the Laufwege to come are begun for whoever has them then. Who began the Vorgang
 * stays as it was.
 */
const laufende: Uebergabeposten = {
  art: 'prozess.lauf',
  titel: 'Laufende Prozesse',
  async gehalten(ctx, person, hoechstens) {
    const gefunden = await ctx.tx
      .select({ id: laeufe.id })
      .from(laeufe)
      .where(
        and(
          eq(laeufe.fuehrt, person),
          inArray(laeufe.status, ['LAUFEND', 'WARTET']),
          imGeleiteten(ctx, laeufe.federfuehrung),
          reachable(ctx, 'aendern', laeufe),
        ),
      )
      .orderBy(desc(laeufe.id))
      .limit(hoechstens)
    return gefunden.map(({ id }) => id)
  },
  async uebergeben(ctx, id, { von, an, zurueck }) {
    const lauf = await loadLocked(ctx, laeufe, id, 'aendern')
    mussLeiten(ctx, lauf)
    mussLaufen(lauf)
    mussDortLiegen({ person: lauf.fuehrt, amt: lauf.federfuehrung }, von)
    if (an.person !== null && !zurueck) await mussLesen(ctx, an.person, lauf)
    if (an.person === null && an.amt !== lauf.federfuehrung)
      throw new Invalid('uebergabe.fremdes-amt', 'Ohne Person bleibt ein Prozess bei seinem federführenden Amt.')
    const neu = await update(ctx, laeufe, id, { fuehrt: an.person })
    ctx.record('prozess.uebergeben', neu, { vorgang: neu.vorgang, an: neu.fuehrt })
    return id
  },
}

/** @throws Invalid for somebody who is gone, or whom it would be kept from */
async function mussLesen(ctx: Context, person: string, lauf: Lauf): Promise<void> {
  const wer = (await ctx.services.staff.working(ctx.gemeinde)).find(({ id }) => id === person)
  if (wer && ctx.services.rightsOf(ctx.gemeinde, wer).can('lesen', laeufe, lauf)) return
  const satz = wer ? `${wer.name} darf diesen Vorgang nicht lesen.` : 'Diese Person arbeitet hier nicht mehr.'
  throw new Invalid('uebergabe.liest-nicht', satz, { feld: 'an' })
}

export const uebergabe: readonly Uebergabeposten[] = [laufende]
