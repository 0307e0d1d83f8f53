import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'
import { worteIn } from '../erkennen/worte.ts'
import type { Kandidat } from './belege.ts'

interface Stelle {
  readonly id: string
  readonly kennzeichen: string
  readonly titel: string
  readonly synonyme: readonly string[]
  readonly amt: string | null
}

export interface Zustaendig {
  readonly amt: string | null
  readonly grund: string | null
  /** id of the position of the plan whose words the letter uses */
  readonly position: string | null
}

/**
 * Whose letter it is: by the words of the plan, and by the open Akten it resembles. What it has in common with hidden
 * Akten is left out, for whoever hands it out reads the answer.
 */
export async function zustaendigFuer(
  ctx: Context,
  brief: { readonly text: string; readonly betreff: string | null },
  kandidaten: readonly Kandidat[],
): Promise<Zustaendig> {
  const [stelle] = await stellen(ctx, brief)
  const stimmen = new Map<string, number>()
  for (const { federfuehrung, konfidenz, bereich } of kandidaten.slice(0, 8)) {
    if (bereich === '' && konfidenz >= 40) stimmen.set(federfuehrung, (stimmen.get(federfuehrung) ?? 0) + konfidenz)
  }
  if (stelle?.amt) stimmen.set(stelle.amt, (stimmen.get(stelle.amt) ?? 0) + Math.min(90, stelle.punkte * 12))
  const [beste] = [...stimmen].sort((a, b) => b[1] - a[1])
  if (!beste) return { amt: null, grund: null, position: stelle?.id ?? null }
  const [amt] = beste
  const grund =
    stelle?.amt === amt
      ? `Aktenplan ${stelle.kennzeichen} ${stelle.titel}`
      : 'Ähnliche Schreiben liegen in Akten dieses Amtes'
  return { amt, grund, position: stelle?.id ?? null }
}

async function stellen(
  ctx: Context,
  { text, betreff }: { text: string; betreff: string | null },
): Promise<(Stelle & { punkte: number })[]> {
  const plan = await rows<Stelle>(
    ctx.tx,
    sql`select p.id, p.kennzeichen, p.titel, array_to_json(p.synonyme) as synonyme, z.amt from aktenplan.position p
        left join aktenplan.zustaendigkeit z on z.gemeinde = p.gemeinde and z.einheit = p.einheit
        where p.gemeinde = verbund.gemeinde() and p.betreffseinheit and p.stillgelegt_am is null and p.fassung = (
          select max(f.nummer) from aktenplan.fassung f where f.gemeinde = verbund.gemeinde()
            and f.gueltig_ab <= (now() at time zone 'Europe/Berlin')::date)`,
  )
  const formen = plan.map(
    (stelle) => new Set(worteIn([stelle.titel, ...stelle.synonyme].join('\n'), 60).map(({ form }) => form)),
  )
  const haeufig = new Map<string, number>()
  for (const form of formen.flatMap((set) => [...set])) haeufig.set(form, (haeufig.get(form) ?? 0) + 1)
  const oben = new Set(worteIn(betreff ?? '').map(({ form }) => form))
  const worte = worteIn(text.slice(0, 8000), 120)
  return plan
    .map((stelle, nummer) => ({
      ...stelle,
      punkte: worte.reduce((summe, { form }) => {
        if (!formen[nummer]?.has(form)) return summe
        return summe + Math.log(1 + plan.length / (haeufig.get(form) ?? 1)) * (oben.has(form) ? 2.5 : 1)
      }, 0),
    }))
    .filter(({ punkte }) => punkte > 1.5)
    .sort((a, b) => b.punkte - a.punkte)
    .slice(0, 3)
}
