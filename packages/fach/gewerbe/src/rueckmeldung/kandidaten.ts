import { reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { fold } from '@verbundakte/kernel'
import { and, asc, eq, or, sql } from 'drizzle-orm'
import { alsVermerke, bescheinigte } from '../faelle/fortschreiben.ts'
import { laengstes, mitEinigen } from '../faelle/suchworte.ts'
import { passt, type Rueckmeldung } from '../nachricht/rueckmeldung.ts'
import { verlauf } from '../register/register.ts'
import type { Registerstand } from '../register/stand.ts'
import { type Betrieb, betriebe } from '../tables.ts'

export interface Kandidat {
  readonly betrieb: Betrieb
  readonly stand: Registerstand
  readonly urteil: 'sicher' | 'unsicher'
}
const HOECHSTENS = 50

/** Active Betriebe that may be meant, the sure ones first. Two statements, however many there are. */
export async function kandidaten(ctx: Context, meldung: Rueckmeldung): Promise<Kandidat[]> {
  const worte = [
    meldung.eingetragenerName,
    meldung.geschaeftsbezeichnung,
    meldung.person?.name,
    meldung.bisher.anschrift?.strasse,
  ].flatMap((each) => (each ? [fold(each).trim()] : []))
  const lange = worte.filter((each) => each.length > 1)
  const gesucht = lange.map((each) => sql`strpos(${betriebe.suchtext}, ${each}) > 0`)
  if (gesucht.length === 0) return []
  const treffer = sql.join(
    gesucht.map((each) => sql`(case when ${each} then 1 else 0 end)`),
    sql` + `,
  )
  const gefunden = await ctx.tx
    .select(visible(ctx, betriebe))
    .from(betriebe)
    .where(
      and(
        eq(betriebe.status, 'AKTIV'),
        await mitEinigen(ctx, lange.map(laengstes), 1),
        or(...gesucht),
        reachable(ctx, 'lesen', betriebe),
      ),
    )
    .orderBy(sql`${treffer} desc`, asc(betriebe.id))
    .limit(HOECHSTENS)
  const staende = await staendeVon(
    ctx,
    gefunden.map(({ id }) => id),
  )
  const alle = gefunden.flatMap((betrieb): Kandidat[] => {
    const stand = staende.get(betrieb.id)
    const urteil = stand ? passt(stand, meldung) : 'nein'
    return stand && urteil !== 'nein' ? [{ betrieb, stand, urteil }] : []
  })
  return [...alle.filter(({ urteil }) => urteil === 'sicher'), ...alle.filter(({ urteil }) => urteil === 'unsicher')]
}

/** What the register says of each of them. */
export async function staendeVon(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Registerstand>> {
  if (ids.length === 0) return new Map()
  const zeilen = await bescheinigte(ctx, ids)
  const jetzt = new Date().toISOString()
  return new Map(
    ids.flatMap((id) => {
      const eigene = zeilen.filter(({ betrieb }) => betrieb === id)
      const stand = verlauf(alsVermerke(ctx, eigene), jetzt).at(-1)?.stand
      return stand ? [[id, stand] as const] : []
    }),
  )
}
