import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, Invalid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { protokollHolen } from './protokoll.ts'

/** Entries erased in one transaction. */
export const BATCH = 1000

/**
 * Takes the personal part out of entries. That they happened, when, by whom and on what stays proved: the salted hash of
 * what is gone remains in the chain.
 *
 * @returns number of entries that had one
 */
export async function nutzlastLoeschen(ctx: Context, von: number, bis: number, grund: string): Promise<number> {
  const protokoll = await protokollHolen(ctx, 'loeschen')
  if (grund.trim().length < 10) {
    throw new Invalid('protokoll.grund', 'Bitte nennen Sie den Grund in einem Satz; er bleibt im Protokoll stehen.', {
      feld: 'grund',
    })
  }
  bereich(von, bis)
  const [behind] = await rows<{ seq: number | null }>(
    ctx.tx,
    sql`select min(seq)::float8 as seq from audit.stand where gemeinde = verbund.gemeinde() and verbraucher in ('jobs', 'search')`,
  )
  if (behind?.seq != null && behind.seq < bis) {
    throw new Invalid(
      'protokoll.zu-frisch',
      'Die jüngsten Einträge werden noch verarbeitet. Bitte in einer Minute noch einmal.',
      { feld: 'bis' },
    )
  }
  const [done] = await rows<{ anzahl: number }>(
    ctx.tx,
    sql`select audit.nutzlast_loeschen(${von}, ${bis})::int as anzahl`,
  )
  const anzahl = done?.anzahl ?? 0
  if (anzahl > 0) {
    ctx.record('protokoll.nutzlast.geloescht', protokoll, {}, { geloescht: [[von, bis]], anzahl, grund: grund.trim() })
  }
  return anzahl
}

export interface Loeschvorschau {
  /** entries that still have a personal part */
  readonly anzahl: number
  readonly erster: Date | null
  readonly letzter: Date | null
  /** names of what stands in it, never what they say */
  readonly angaben: readonly string[]
}

/** What erasing would take. @throws Forbidden, Invalid */
export async function loeschVorschau(ctx: Context, von: number, bis: number): Promise<Loeschvorschau> {
  if (!ctx.rights.perhaps('loeschen', 'Protokoll')) throw new Forbidden()
  bereich(von, bis)
  const [row] = await rows<{ anzahl: number; erster: string | null; letzter: string | null; angaben: string[] }>(
    ctx.tx,
    sql`with da as (select zeit, nutzlast from audit.eintrag
          where gemeinde = verbund.gemeinde() and seq between ${von} and ${bis} and nutzlast is not null)
        select count(*)::int as anzahl, min(zeit) as erster, max(zeit) as letzter,
          array(select distinct k from da, jsonb_object_keys(da.nutzlast) k order by k) as angaben from da`,
  )
  const day = (text: string | null | undefined) => (text ? new Date(text) : null)
  return {
    anzahl: row?.anzahl ?? 0,
    erster: day(row?.erster),
    letzter: day(row?.letzter),
    angaben: row?.angaben ?? [],
  }
}

export interface Loeschung {
  readonly nummer: number
  readonly zeit: Date
  readonly person: string | null
  readonly grund: string
}

/**
 * The entry that took the personal part out of another one; null while it has it. The first that names the number: what
 * comes later found nothing there any more.
 *
 * @throws Forbidden
 */
export async function loeschungZu(ctx: Context, nummer: number): Promise<Loeschung | null> {
  if (!ctx.rights.perhaps('lesen', 'Protokoll')) throw new Forbidden()
  const [row] = await rows<Omit<Loeschung, 'zeit'> & { zeit: string }>(
    ctx.tx,
    // Walks along eintrag_ereignis; retention leaves at most ten of these an hour.
    sql`select seq::float8 as nummer, zeit, person, kanonisch::jsonb #>> '{offen,grund}' as grund from audit.eintrag
        where gemeinde = verbund.gemeinde() and ereignis = 'protokoll.nutzlast.geloescht' and seq > ${nummer}
          and exists (select from audit.eintrag weg where weg.gemeinde = verbund.gemeinde() and weg.seq = ${nummer} and weg.nutzlast is null)
          and exists (select from jsonb_array_elements(kanonisch::jsonb #> '{offen,geloescht}') b
                      where ${nummer} between (b ->> 0)::bigint and (b ->> 1)::bigint)
        order by seq limit 1`,
  )
  return row ? { ...row, zeit: new Date(row.zeit) } : null
}

function bereich(von: number, bis: number): void {
  if (von >= 1 && bis >= von && bis - von < BATCH) return
  throw new Invalid(
    'protokoll.bereich',
    `Bitte höchstens ${BATCH} Einträge auf einmal, von der kleineren Nummer zur größeren.`,
    { feld: 'bis' },
  )
}
