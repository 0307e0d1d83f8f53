import { type Databases, readingAs, rows } from '@verbundakte/database'
import { type SQL, sql } from 'drizzle-orm'
import type { Answer, Question, SearchEngine } from '../engine.ts'
import { FACETS, type Facet } from '../face.ts'
import { foldedWords } from '../words.ts'
import { textList } from './text-list.ts'

/** Postgres full text over the cards. Knows no typing errors and no parts of compounds; needs nothing but the database. */
export class PostgresEngine implements SearchEngine {
  readonly #databases: Databases

  constructor(databases: Databases) {
    this.#databases = databases
  }

  /** @param only ids of the cards to look at; unless given, all */
  async find(question: Question, only?: readonly string[]): Promise<Answer> {
    // The clerks' login of the Gemeinde: the wall is the database's, the audience is the asker's.
    const [row] = await readingAs(this.#databases, question.gemeinde, 'dienst', (tx) =>
      rows<Row>(tx, statement(question, only)),
    )
    if (!row) throw new Error('a statement without a FROM answers one row')
    return {
      hits: row.hits,
      total: row.total,
      facets: facetsOf(row.facets),
    }
  }
}

interface Row {
  hits: string[]
  total: number
  facets: { facet: Facet; value: string; count: number }[]
}

function statement({ audience, words, filter, limit, offset, without }: Question, only?: readonly string[]): SQL {
  // The last word stays last: it may be the beginning of one.
  const folded = words.flatMap((word) => foldedWords(word))
  const matching = folded.length > 0 ? sql`k.suchtext @@ f.q` : sql`true`
  const among = only ? sql`and k.id = any (${textList(only)})` : sql``
  const newer = without?.length ? sql`and k.id <> all (${textList(without)})` : sql``
  const narrowed = (except?: Facet) =>
    sql.join(
      [sql`true`, ...FACETS.filter((facet) => facet !== except && filter[facet]?.length).map((facet) => within(facet))],
      sql` and `,
    )
  const within = (facet: Facet) => sql`facetten ->> ${facet} = any (${textList(filter[facet] ?? [])})`
  const counts = FACETS.map(
    (facet) => sql`(select ${facet} as facet, facetten ->> ${facet} as value, count(*)::int as count from treffer
      where facetten ->> ${facet} is not null and ${narrowed(facet)} group by 2 order by 3 desc, 2 limit 200)`,
  )
  return sql`
    with treffer as materialized (
      select k.id, k.facetten, ts_rank('{0.1, 0.3, 0.6, 1}', k.suchtext, coalesce(f.q, '')) as rang
      from search.karte k, (select search.frage(${textList(folded)}) as q) f
      where k.gemeinde = verbund.gemeinde() and not k.entfernt ${among}
        and k.audience && ${textList(audience)} ${newer} and ${matching}
    ), seite as materialized (
      select id, rang from treffer where ${narrowed()} order by rang desc, id desc limit ${limit} offset ${offset}
    )
    select
      (select coalesce(json_agg(id order by rang desc, id desc), '[]') from seite) as hits,
      (select count(*)::int from treffer where ${narrowed()}) as total,
      (select coalesce(json_agg(c), '[]') from (${sql.join(counts, sql` union all `)}) c) as facets`
}

function facetsOf(counts: Row['facets']): Answer['facets'] {
  const facets: Partial<Record<Facet, Record<string, number>>> = {}
  for (const { facet, value, count } of counts) facets[facet] = { ...facets[facet], [value]: count }
  return facets
}
