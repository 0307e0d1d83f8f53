import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden } from '@verbundakte/kernel'
import { and, eq, inArray } from 'drizzle-orm'
import { laufwegHalten, schritteVon, statusSetzen } from './laufweg.ts'
import { type Schritt, schritte } from './tables.ts'
import { uebergang } from './zustand.ts'

/** How long one's own answer may be taken back. The database holds to a minute, too. */
const FRIST_MS = 55_000

/**
 * Takes back what one has just done, as long as nobody has gone on from there: the step is current again, those that
 * followed wait again, and what the answer had added is called back. A Schlusszeichnung holds (ADR 0027).
 *
 * @throws Forbidden for anybody but whoever did it
 * @throws Conflict after the time allowed, or when something has followed
 */
export async function erledigungZuruecknehmen(ctx: Context, id: string): Promise<Schritt> {
  const gesehen = await load(ctx, schritte, id, 'bearbeiten')
  const laufweg = await laufwegHalten(ctx, gesehen.laufweg)
  const vorher = await load(ctx, schritte, id, 'bearbeiten')
  const status = uebergang(vorher.status, 'zuruecknehmen')
  if (!ctx.person || vorher.bearbeitetVon !== ctx.person.id) {
    throw new Forbidden('geschaeftsgang.ruecknahme.fremd', 'Zurücknehmen kann das nur, wer es getan hat.')
  }
  const alle = await schritteVon(ctx, laufweg)
  if (laufweg.fortgesetztAm !== null || !ruecknehmbar(vorher, alle)) {
    throw new Conflict(
      'geschaeftsgang.ruecknahme.zu-spaet',
      'Das lässt sich nicht mehr zurücknehmen: die Minute ist um, oder es ging schon weiter.',
    )
  }
  const geerbt = alle
    .filter(({ aus, status: stand }) => aus === id && stand !== 'ZURUECKGERUFEN')
    .map((each) => each.id)
  const spaeter = alle
    .filter((each) => each.status === 'AKTUELL' && each.stufe > vorher.stufe && !geerbt.includes(each.id))
    .map((each) => each.id)
  // Steps of others, which moved by this answer alone.
  await ctx.tx.update(schritte).set({ status: 'ZUKUENFTIG', aktuellSeit: null }).where(inArray(schritte.id, spaeter))
  await ctx.tx
    .update(schritte)
    .set({ status: 'ZURUECKGERUFEN', bearbeitetAm: new Date(), bearbeitetVon: ctx.person.id })
    .where(and(inArray(schritte.id, geerbt), eq(schritte.laufweg, laufweg.id)))
  const leer = { bearbeitetAm: null, bearbeitetVon: null, fuer: null, ergebnis: null, vermerk: null, version: null }
  const schritt = await update(ctx, schritte, id, { status, ...leer }, 'bearbeiten')
  await statusSetzen(ctx, laufweg, 'LAUFEND')
  const { vorgang, nummer, verfuegung } = schritt
  ctx.record('geschaeftsgang.schritt.zurueckgenommen', schritt, { vorgang, nummer, verfuegung })
  return schritt
}

/** Whether taking it back makes sense to offer. @param alle the steps of the Laufweg */
export function ruecknehmbar(schritt: Schritt, alle: readonly Schritt[]): boolean {
  const { status, bearbeitetAm, verfuegung, ergebnis } = schritt
  if (status !== 'ERLEDIGT' || !bearbeitetAm || Date.now() - bearbeitetAm.getTime() > FRIST_MS) return false
  if (verfuegung === 'SCHLUSSZEICHNUNG' && ergebnis === 'EINVERSTANDEN') return false
  return !alle.some((each) => each.id !== schritt.id && each.bearbeitetAm && each.bearbeitetAm > bearbeitetAm)
}
