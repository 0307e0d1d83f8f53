import { isDeepStrictEqual } from 'node:util'
import type { Vorgang } from '@verbundakte/akte'
import { insert } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import type { Rueckmeldung } from '../nachricht/rueckmeldung.ts'
import type { Anzeigezeile } from '../tables.ts'
import { korrigierte } from '../uebermittlung/korrektur.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'

/**
 * What a correction means for the Rückmeldung of the Anmeldung it corrects: what has not gone out is withdrawn; of what has, a
 * clerk tells the other authority, who has acted on it perhaps.
 *
 * @param neu what the corrected Anmeldung would say; null: nothing @returns whether there is nothing left to send
 */
export async function bisherigeZuruecknehmen(
  ctx: Context,
  zeile: Anzeigezeile,
  vorgang: Vorgang,
  neu: Rueckmeldung | null,
): Promise<boolean> {
  const kette = await korrigierte(ctx, zeile)
  if (kette.length === 0) return false
  const alle = await ctx.tx
    .select()
    .from(rueckmeldungen)
    .where(and(anyId(rueckmeldungen.anzeige, kette), eq(rueckmeldungen.richtung, 'AUS')))
    .orderBy(rueckmeldungen.id)
    .for('update')
  const was = zeile.korrekturArt === 'storno' ? 'storniert' : 'berichtigt'
  const offene = alle.filter(nochHier)
  if (offene.length > 0)
    await ctx.tx
      .update(rueckmeldungen)
      .set({
        stand: 'ENTFAELLT',
        grund: `Nicht gesendet: Die Anmeldung ist inzwischen ${was}.`,
        erledigtAm: new Date(),
        entschiedenVon: null,
      })
      .where(
        anyId(
          rueckmeldungen.id,
          offene.map(({ id }) => id),
        ),
      )
  for (const { id, anzeige } of offene) ctx.record('gewerbe.rueckmeldung.zurueckgezogen', { id }, { anzeige })
  const fort = alle.filter((each) => each.stand !== 'ENTFAELLT' && !nochHier(each)).at(-1)
  const zu = alle.filter((each) => each.stand === 'ENTFAELLT' && each.entschiedenVon !== null).at(-1)
  const letzte = fort ?? (neu ? zu : undefined)
  if (!letzte) return false
  if (neu && sagtDasselbe(letzte.inhalt, neu)) return true
  const nachricht = crypto.randomUUID()
  // Of what went out, whoever got it; else whoever it would go to now.
  const { anAgs, vonAgs } = fort ?? neu ?? letzte
  await insert(ctx, rueckmeldungen, {
    richtung: 'AUS',
    nachricht,
    vonAgs,
    anAgs,
    inhalt: { ...(neu ?? letzte.inhalt), anAgs, uuid: nachricht },
    stand: 'OFFEN',
    grund: fort
      ? `Die Anmeldung ist ${was}, und an ${anAgs} ist dazu schon eine Rückmeldung hinausgegangen. Bitte geben Sie dort Bescheid, und schließen Sie dann ab.`
      : `Die Anmeldung ist ${was}. Die bisherige Rückmeldung dazu hat jemand abgeschlossen, ohne zu senden. Bitte senden Sie diese, oder schließen Sie auch sie ab.`,
    anzeige: zeile.id,
    akte: vorgang.akte,
    vorgang: vorgang.id,
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
  })
  return true
}

function nochHier({ stand, gehaltenBis }: Rueckmeldungszeile): boolean {
  if (stand === 'WARTET') return gehaltenBis === null || gehaltenBis < new Date()
  return stand === 'OFFEN' || stand === 'FEHLGESCHLAGEN'
}

/** But for its own numbers. Where the Betrieb came from stands in `bisher`; `anAgs` may have been named by a clerk. */
function sagtDasselbe(alt: Rueckmeldung, neu: Rueckmeldung): boolean {
  const inhalt = (each: Rueckmeldung) => ({ ...JSON.parse(JSON.stringify(each)), uuid: '', anmeldung: '', anAgs: '' })
  return isDeepStrictEqual(inhalt(alt), inhalt(neu))
}
