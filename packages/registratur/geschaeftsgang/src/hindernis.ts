import type { Person } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { and, gte, isNull, lte } from 'drizzle-orm'
import { belegschaft } from './adressaten.ts'
import {
  type Abwesenheit,
  type Aufgabe,
  abwesenheiten,
  type aufgaben,
  type Schritt,
  type schritte,
  type Wiedervorlage,
  type wiedervorlagen,
} from './tables.ts'
import type { Hindernis } from './worte.ts'

/** Who works and who is away, at this moment. */
interface Lage {
  readonly leute: readonly Person[]
  readonly abwesend: ReadonlyMap<string, Abwesenheit>
  readonly tag: string
}

export async function heutigeLage(ctx: Context): Promise<Lage> {
  return { leute: await belegschaft(ctx), abwesend: await heuteAbwesend(ctx), tag: heute() }
}

/** Why nobody will do it: the same for a step, an Aufgabe and a Wiedervorlage, which is never late. Null: somebody can. */
export function hindernis(
  ctx: Context,
  table: typeof schritte | typeof aufgaben | typeof wiedervorlagen,
  was: Schritt | Aufgabe | Wiedervorlage,
  { leute, abwesend, tag }: Lage,
): Hindernis | null {
  const liest = (wer: Person) => ctx.services.rightsOf(ctx.gemeinde, wer).can('lesen', table, was)
  const termin = 'termin' in was ? was.termin : 'bis' in was ? was.bis : null
  if (was.person) {
    const wer = leute.find(({ id }) => id === was.person)
    if (!wer) return 'FORT'
    if (!liest(wer)) return 'OHNE_RECHT'
    const fehlt = abwesend.get(wer.id)
    if (fehlt) {
      const vertretung = leute.find(({ id }) => id === fehlt.vertretung)
      if (!vertretung) return 'ABWESEND'
      if (!liest(vertretung)) return 'VERTRETUNG_OHNE_RECHT'
    }
  } else {
    const imAmt = leute.filter(({ aemter }) => was.amt !== null && aemter.includes(was.amt))
    if (imAmt.length === 0) return 'LEERES_AMT'
    if (!imAmt.some(liest)) return 'OHNE_RECHT'
  }
  return termin && termin < tag ? 'UEBERFAELLIG' : null
}

async function heuteAbwesend(ctx: Context): Promise<ReadonlyMap<string, Abwesenheit>> {
  const tag = heute()
  const found = await ctx.tx
    .select()
    .from(abwesenheiten)
    .where(and(isNull(abwesenheiten.aufgehobenAm), gte(abwesenheiten.bis, tag), lte(abwesenheiten.von, tag)))
  return new Map(found.map((each) => [each.person, each]))
}
