import { canonical } from '@verbundakte/audit'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden } from '@verbundakte/kernel'
import { type Bringer, nochAngebunden } from '@verbundakte/posteingang'
import { eq, sql } from 'drizzle-orm'
import type { Anzeige } from '../anzeige/anzeige.ts'
import { zeileAnlegen } from '../faelle/entwurf.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { wohin } from '../zusammenfuehren/wegweiser.ts'
import { anzeigeHash } from './lesen.ts'

/** What LeiKa calls Gewerbeanzeigen: An-, Um- and Abmeldung begin with it. */
const LEISTUNG = '99050012'

export interface Eingereicht {
  readonly zeile: Anzeigezeile
  readonly neu: boolean
}

/**
 * Takes in what somebody has filed online, whatever it lacks: the three days of § 15 GewO begin. The same Anzeige again is the
 * one that is there, whatever has become of it.
 *
 * @throws Conflict for the same uuid with other content; Forbidden for a program that may not bring Gewerbeanzeigen
 */
export async function onlineEinreichen(ctx: Context, bringer: Bringer, anzeige: Anzeige): Promise<Eingereicht> {
  darfBringen(bringer)
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.anzeige ${anzeige.uuid}`})`)
  await nochAngebunden(ctx, bringer)
  const inhaltSha256 = anzeigeHash(anzeige)
  const [da] = await ctx.tx.select().from(anzeigen).where(eq(anzeigen.id, anzeige.uuid))
  if (da) {
    if (da.anbindung === bringer.id && da.inhaltSha256 === inhaltSha256) return { zeile: da, neu: false }
    throw new Conflict(
      'gewerbe.online.andere-anzeige',
      'Unter dieser uuid liegt schon eine andere Anzeige. Eine geänderte Anzeige braucht eine neue uuid.',
    )
  }
  const { art, inhalt, fassung, ags, betrieb: fremderBetrieb } = anzeige
  const zeile = await zeileAnlegen(ctx, {
    ...{ id: anzeige.uuid, art, inhalt, fassung, kanal: 'online', status: 'EINGEGANGEN', eingangAm: new Date() },
    ...{ ags: ags === ctx.profil.ags ? null : ags, anbindung: bringer.id, inhaltSha256 },
    ...{ eingereicht: canonical(anzeige), fremderBetrieb: fremderBetrieb ?? null },
    betrieb: await bekannter(ctx, bringer, anzeige),
  })
  ctx.record('gewerbe.eingegangen', zeile, { art })
  ctx.record('gewerbe.online.eingegangen', zeile, { art, anbindung: bringer.id })
  return { zeile, neu: true }
}

/** @throws Forbidden */
export function darfBringen({ leistungen }: Bringer): void {
  if (leistungen.length === 0 || leistungen.some((each) => each.startsWith(LEISTUNG))) return
  throw new Forbidden(
    'gewerbe.online.leistung',
    'Gewerbeanzeigen darf diese Anbindung nicht bringen. Die Fachadministration der Gemeinde kann sie freischalten.',
  )
}

/** A Betrieb that nobody knows gets an id of its own: a clerk finds the one that is meant. */
async function bekannter(ctx: Context, bringer: Bringer, { betrieb }: Anzeige): Promise<string> {
  if (!betrieb) return crypto.randomUUID()
  return (await wohin(ctx, betrieb)) ?? (await frueherer(ctx, bringer, betrieb)) ?? crypto.randomUUID()
}

/** Which Betrieb this program meant by its own id before: the one it was certified as, or assigned to by a clerk since. */
async function frueherer(ctx: Context, bringer: Bringer, betrieb: string): Promise<string | undefined> {
  const [da] = await rows<{ betrieb: string }>(
    ctx.tx,
    sql`select a.betrieb from gewerbe.anzeige a where a.gemeinde = verbund.gemeinde() and a.anbindung = ${bringer.id}
          and a.fremder_betrieb = ${betrieb} and a.status not in ('VERWORFEN', 'ZURUECKGEWIESEN', 'WEITERGELEITET')
        order by (a.status = 'BESCHEINIGT') desc, a.angelegt_am desc, a.id limit 1`,
  )
  return da && ((await wohin(ctx, da.betrieb)) ?? da.betrieb)
}
