import { load, reachable } from '@verbundakte/authz'
import { type Eintrag, eintraege, eintragLaden } from '@verbundakte/beteiligte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, kalendertag } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { gezeigteAkten } from './buergersicht.ts'
import type { Zweckangabe } from './tables.ts'
import { type ZweckEingabe, zweckFesthalten } from './zweck.ts'

/** Opens the view across offices: says for what, and records what is there to be seen. */
export async function buergersichtOeffnen(
  ctx: Context,
  eintragId: string,
  eingabe: ZweckEingabe,
): Promise<Zweckangabe> {
  const eintrag = await load(ctx, eintraege, eintragId)
  const angabe = await zweckFesthalten(ctx, eingabe, eintrag.id)
  const akten = await gezeigteAkten(ctx, { eintrag: eintrag.id, amtsuebergreifend: true })
  ctx.record('buergersicht.geoeffnet', angabe, {
    zweck: angabe.zweck,
    erlaeuterung: angabe.erlaeuterung,
    eintrag: eintrag.id,
    akten,
  })
  return angabe
}

/** More than this is no search for one person. */
const HOECHSTENS = 20

/**
 * People who were born on this day, by the purpose that is given. The only way by which a birthday finds anybody
 * (e-akte.md §4.5), and each time recorded.
 */
export async function nachGeburtsdatumSuchen(
  ctx: Context,
  geburtsdatum: string,
  eingabe: ZweckEingabe,
): Promise<Eintrag[]> {
  const tag = kalendertag(geburtsdatum)
  const angabe = await zweckFesthalten(ctx, eingabe, null)
  const gefunden = await rows<{ id: string }>(
    ctx.tx,
    sql`select id from beteiligte.eintrag where gemeinde = verbund.gemeinde() and geburtsdatum = ${tag}::date
        and aufgegangen_in is null and ${reachable(ctx, 'lesen', eintraege)} order by ordnung, id limit ${HOECHSTENS + 1}`,
  )
  if (gefunden.length > HOECHSTENS) {
    throw new Invalid(
      'buergersicht.viele',
      `An diesem Tag sind mehr als ${HOECHSTENS} geboren. Bitte nach dem Namen suchen.`,
    )
  }
  ctx.record('buergersicht.nach-geburtsdatum-gesucht', angabe, {
    zweck: angabe.zweck,
    erlaeuterung: angabe.erlaeuterung,
    geburtsdatum: tag,
    gefunden: gefunden.map(({ id }) => id),
  })
  const geladen = await Promise.all(gefunden.map(({ id }) => eintragLaden(ctx).load(id)))
  return geladen.filter((eintrag) => eintrag !== null)
}
