import { rows, type Tx } from '@verbundakte/database'
import { type SQL, sql } from 'drizzle-orm'

/**
 * The whole log as JSON Lines for `packages/pruefer`, a batch of lines at a time: head, keys, entries, checkpoints,
 * testimonies, time stamps, what this Gemeinde has seen of others, end. The form is docs/protokoll-format.md.
 *
 * @param read runs a statement at the login of the log; each batch is a statement of its own, so a slow reader holds nothing
 */
export async function* exportLog(log: string, read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>) {
  const all = <T extends object>(query: SQL) => read((tx) => rows<T>(tx, query))
  const lines = async (query: SQL) => {
    // Ready lines: Postgres writes the JSON.
    const found = await all<{ zeile: string }>(query)
    return found.map(({ zeile }) => `${zeile}\n`).join('')
  }
  // Asked before the head: a checkpoint that speaks of more entries than there are then says that some are gone.
  const [newest] = await all<{ groesse: number }>(
    sql`select coalesce(max(groesse), 0)::float8 as groesse from audit.pruefpunkt where gemeinde = verbund.gemeinde()`,
  )
  const [head] = await all<{ seq: number; hash: Buffer }>(
    sql`select seq::float8 as seq, hash from audit.kopf where gemeinde = verbund.gemeinde()`,
  )
  const seq = head?.seq ?? 0
  yield line({
    art: 'kopf',
    format: 'verbundakte-protokoll/1',
    log,
    erzeugt: new Date().toISOString(),
    eintraege: seq,
    hash: head?.hash.toString('hex') ?? null,
  })
  yield await lines(KEYS)
  for (let after = 0; after < (newest?.groesse ?? 0); ) {
    const [page] = await all<{ bis: number }>(sql`
      select max(groesse)::float8 as bis from (select groesse from audit.pruefpunkt
        where gemeinde = verbund.gemeinde() and groesse > ${after} and groesse <= ${newest?.groesse ?? 0} order by groesse limit ${PAGE}) p`)
    if (!page?.bis) break
    for (const part of [CHECKPOINTS, TESTIMONIES, TIME_STAMPS]) yield await lines(part(after, page.bis))
    after = page.bis
  }
  yield await lines(SEEN)
  for (let after = 0; after < seq; after += BATCH) {
    yield await lines(sql`
      select json_build_object('art', 'eintrag', 'nr', seq, 'hash', encode(hash, 'hex'), 'text', kanonisch,
        'nutzlast', nutzlast, 'salz', encode(salz, 'hex'))::text as zeile
      from audit.eintrag where gemeinde = verbund.gemeinde() and seq > ${after} and seq <= ${Math.min(after + BATCH, seq)} order by seq`)
  }
  yield line({ art: 'ende', eintraege: seq })
}

/** Checkpoints read at a time. */
const PAGE = 200
const BATCH = 2000

const time = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

const KEYS = sql`
  select json_build_object('art', 'schluessel', 'nummer', nummer, 'oeffentlich', encode(oeffentlich, 'hex'),
    'gueltigAb', ${time('gueltig_ab')}, 'bestaetigt', encode(bestaetigt, 'hex'))::text as zeile
  from audit.schluessel where gemeinde = verbund.gemeinde() order by nummer`

const CHECKPOINTS = (after: number, to: number) => sql`
  select json_build_object('art', 'pruefpunkt', 'groesse', groesse, 'wurzel', encode(wurzel, 'hex'), 'zeit', ${time('zeit')},
    'schluessel', schluessel, 'unterschrift', encode(unterschrift, 'hex'))::text as zeile
  from audit.pruefpunkt where gemeinde = verbund.gemeinde() and groesse > ${after} and groesse <= ${to} order by groesse`

const TESTIMONIES = (after: number, to: number) => sql`
  select json_build_object('art', 'bezeugung', 'groesse', groesse, 'zeuge', zeuge, 'oeffentlich', encode(oeffentlich, 'hex'),
    'zeit', ${time('zeit')}, 'unterschrift', encode(unterschrift, 'hex'))::text as zeile
  from audit.bezeugung where gemeinde = verbund.gemeinde() and groesse > ${after} and groesse <= ${to} order by groesse, zeuge`

const TIME_STAMPS = (after: number, to: number) => sql`
  select json_build_object('art', 'zeitstempel', 'groesse', groesse, 'antwort', encode(antwort, 'hex'))::text as zeile
  from audit.zeitstempel where gemeinde = verbund.gemeinde() and groesse > ${after} and groesse <= ${to} order by groesse`

const SEEN = sql`
  select json_build_object('art', 'gesehen', 'von', von, 'groesse', groesse, 'wurzel', encode(wurzel, 'hex'),
    'zeit', ${time('zeit')}, 'schluessel', schluessel, 'oeffentlich', encode(oeffentlich, 'hex'))::text as zeile
  from audit.gesehen where gemeinde = verbund.gemeinde() order by von`

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}
