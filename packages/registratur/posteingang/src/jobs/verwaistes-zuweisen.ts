import { loadLocked } from '@verbundakte/authz'
import type { Doors } from '@verbundakte/module'
import { and, asc, inArray, notInArray } from 'drizzle-orm'
import { UEBLICH } from '../postfach.ts'
import { eingaenge } from '../tables.ts'
import { POSTSTELLE } from '../worte.ts'
import { zuweisenAn } from '../zuweisen.ts'

const AUF_EINMAL = 500

/**
 * Post that lies in the queue of an office which the Gemeinde has no longer goes to the Poststelle, as what still comes in
 * for it does: in that queue nobody would look. What is specially protected stays where it is, for those who still have
 * the role there; elsewhere others would read it. Hourly.
 */
export async function verwaistesZuweisen(doors: Doors): Promise<void> {
  const offen = await doors.read((ctx) => {
    const aemter = [POSTSTELLE, ...ctx.profil.aemter.map(({ kuerzel }) => kuerzel)]
    return ctx.tx
      .select({ id: eingaenge.id })
      .from(eingaenge)
      .where(
        and(
          inArray(eingaenge.status, ['NEU', 'ERKANNT']),
          notInArray(eingaenge.federfuehrung, aemter),
          inArray(eingaenge.schutzklasse, UEBLICH),
        ),
      )
      .orderBy(asc(eingaenge.id))
      .limit(AUF_EINMAL)
  })
  for (const { id } of offen) {
    await doors.write(async (ctx) => {
      const eingang = await loadLocked(ctx, eingaenge, id, 'zuweisen')
      const liegt = eingang.status === 'NEU' || eingang.status === 'ERKANNT'
      if (liegt && !ctx.profil.aemter.some(({ kuerzel }) => kuerzel === eingang.federfuehrung))
        await zuweisenAn(ctx, eingang, POSTSTELLE)
    })
  }
}
