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
  const fort = alle.filter((each) => each.stand !== 'ENTFAELLT' && !nochHier(each)).at(-1)
  if (!fort) return false
  if (neu && sagtDasselbe(fort.inhalt, neu)) return true
  const nachricht = crypto.randomUUID()
  const { anAgs, vonAgs } = fort
  await insert(ctx, rueckmeldungen, {
    richtung: 'AUS',
    nachricht,
    vonAgs,
    anAgs,
    inhalt: { ...(neu ?? fort.inhalt), anAgs, uuid: nachricht },
    stand: 'OFFEN',
    grund: `Die Anmeldung ist ${was}, und an ${anAgs} ist dazu schon eine Rückmeldung hinausgegangen. Bitte geben Sie dort Bescheid, und schließen Sie dann ab.`,
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
