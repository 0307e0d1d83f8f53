import { asGemeinde, type Databases, rows, type Tx } from '@verbundakte/database'
import type { Besuch } from '@verbundakte/graphql'
import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

/** Postgres notifies on this channel, with the Gemeinde as content, whenever a grant ends or changes. */
export const VISIT_CHANNEL = 'verbund_unterstuetzung'

/** Runs `work` at the visitors' login of one Gemeinde, as this person. What it sees is what their grants open. */
export function asVisitor<T>(
  databases: Databases,
  gemeinde: GemeindeId,
  person: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return asGemeinde(databases, gemeinde, { standing: 'unterstuetzung', person, anfrage: uuidv7() }, work)
}

/** The grant that lets the person into the Gemeinde at this moment; null: none. Asked at the visitors' own login. */
export async function livingVisit(databases: Databases, gemeinde: GemeindeId, person: string): Promise<Besuch | null> {
  const [row] = await asVisitor(databases, gemeinde, person, (tx) =>
    rows<VisitRow>(
      tx,
      sql`select l.id, l.antragsteller, to_json(l.module) as module, to_json(l.klassen) as klassen,
            to_json(l.aktionen) as aktionen, l.schreiben, l.ausfuhr, to_json(l.objekte) as objekte, l.endet_am
          from unterstuetzung.lebend() l where l.id is not null`,
    ),
  )
  if (!row) return null
  return {
    auftrag: row.id,
    person: row.antragsteller,
    module: row.module,
    klassen: row.klassen,
    aktionen: row.aktionen,
    schreiben: row.schreiben,
    ausfuhr: row.ausfuhr,
    objekte: row.objekte,
    endetAm: new Date(row.endet_am),
  }
}

interface VisitRow {
  id: string
  antragsteller: string
  module: string[]
  klassen: string[]
  aktionen: string[]
  schreiben: boolean
  ausfuhr: boolean
  objekte: string[] | null
  endet_am: string
}
