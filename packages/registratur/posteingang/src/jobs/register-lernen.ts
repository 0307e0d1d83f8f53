import { ganzeGruppe } from '@verbundakte/beteiligte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { ShortJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { alleVorgaengeLernen } from './lernen.ts'

/** Somebody has another name in the register, or none that may be known: what was learned of them is learned anew. */
function registerLernen(on: string): ShortJob<Doors> {
  return {
    on,
    async run(doors, event) {
      // Who goes into another is known by both names from now on; the one that holds comes with the event.
      const { bleibt } = (event.nutzlast ?? {}) as { bleibt?: unknown }
      for (const eintrag of new Set([event.subjektId, ...(typeof bleibt === 'string' ? [bleibt] : [])])) {
        await alleVorgaengeLernen(doors, await doors.read((ctx) => vorgaengeMit(ctx, eintrag)))
      }
    },
  }
}
export const ausRegisterLernen = registerLernen('beteiligte.geaendert')
export const ausZusammenfuehrungLernen = registerLernen('beteiligte.zusammengefuehrt')
export const ausTrennungLernen = registerLernen('beteiligte.zusammenfuehrung-aufgehoben')
export const ausSperreLernen = registerLernen('beteiligte.sperre.gesetzt')
export const ausAufhebungLernen = registerLernen('beteiligte.sperre.aufgehoben')

async function vorgaengeMit(ctx: Context, eintrag: string): Promise<string[]> {
  const gefunden = await rows<{ id: string }>(
    ctx.tx,
    sql`select distinct v.id from akte.beteiligter b join akte.vorgang v on v.gemeinde = b.gemeinde and v.akte = b.akte
          and (b.vorgang is null or b.vorgang = v.id)
        where b.gemeinde = verbund.gemeinde() and b.eintrag in ${ganzeGruppe(eintrag)} order by v.id`,
  )
  return gefunden.map(({ id }) => id)
}
