import type { Dice } from '@verbundakte/testing'
import type { WalledTable } from './filled.ts'

/** One statement at the bare login, and what its answer means. */
export interface Probe {
  readonly text: string
  /** rows carry a column `gemeinde`; each of them must be allowed */
  readonly shows: boolean
  /** changes rows although none that it means is the login's own */
  readonly harms: boolean
}

/** A random statement without any filter of the application. `foreign` are ids of the neighbour's rows. */
export function randomStatement(dice: Dice, tables: readonly WalledTable[], foreign: readonly string[]): Probe {
  const table = dice.of(tables)
  const other = dice.of(tables)
  const t = table.name
  const o = other.name
  const columns = table.columns.map((column) => `"${column}"`)
  const where = condition(dice, table, other, foreign)
  const changed = dice.of(table.columns.filter((column) => column !== 'gemeinde'))
  const moved = table.columns.map((column) => (column === 'gemeinde' ? `'sontra'` : `t."${column}"`))
  const read = (text: string): Probe => ({ text, shows: true, harms: false })
  const undone = (text: string): Probe => ({ text: `begin; ${text}; rollback`, shows: true, harms: true })
  const kinds: readonly (() => Probe)[] = [
    () => read(`select distinct gemeinde from ${t} t where ${where}`),
    () => read(`select t.gemeinde from ${t} t where ${where} limit 20`),
    () => read(`select a.gemeinde from ${t} t join ${o} a on true where ${where} limit 20`),
    () => read(`select a.gemeinde from ${o} a left join ${t} t on a.gemeinde <> t.gemeinde where ${where} limit 20`),
    () => read(`select gemeinde from ${t} t where ${where} union select gemeinde from ${o} t`),
    () => read(`with alle as (select * from ${t} t where ${where}) select distinct gemeinde from alle`),
    () => read(`with alle as materialized (table ${t}) select distinct gemeinde from alle`),
    () => read(`select x.gemeinde from ${o} a, lateral (select * from ${t} t where ${where} limit 5) x limit 20`),
    () => read(`select (t).gemeinde from (select t from ${t} t where ${where}) q limit 20`),
    () => read(`select max(gemeinde) as gemeinde from ${t} t where ${where} group by gemeinde`),
    () => read(`select min(gemeinde) over (order by gemeinde desc) as gemeinde from ${t} t where ${where} limit 20`),
    () => read(`select to_jsonb(t) ->> 'gemeinde' as gemeinde from ${t} t where ${where} limit 20`),
    () => read(`select unnest(array(select gemeinde from ${t} t where ${where} limit 20)) as gemeinde`),
    () => read(`select gemeinde from ${t} t where ${where} order by random() limit 5 for share`),
    () => read(`select gemeinde from ${t} t tablesample system (100) where ${where}`),
    () => read(`select 'sontra' as gemeinde from ${t} t where gemeinde = 'sontra' and (${where}) limit 1`),
    () => read(`begin; declare z cursor for select gemeinde from ${t} t where ${where}; fetch 20 from z; rollback`),
    () => read(`prepare p as select gemeinde from ${t} t where ${where} limit 20; execute p; deallocate p`),
    () => ({
      ...read(`update ${t} t set "${changed}" = t."${changed}" where ${where} returning gemeinde`),
      harms: true,
    }),
    () => undone(`update ${t} t set gemeinde = 'sontra' where ${where} returning gemeinde`),
    () =>
      undone(
        `update ${t} t set "${changed}" = t."${changed}" from ${o} a where a.gemeinde <> t.gemeinde returning t.gemeinde`,
      ),
    () => undone(`delete from ${t} t where ${where} returning gemeinde`),
    () => undone(`delete from ${t} t using ${o} a where a.gemeinde <> 'meinhard' returning t.gemeinde`),
    () => undone(`insert into ${t} (${columns}) select ${moved} from ${t} t where ${where} limit 1 returning gemeinde`),
    () =>
      undone(
        `insert into ${t} (${columns}) select ${moved} from ${t} t limit 1 on conflict do nothing returning gemeinde`,
      ),
    () => undone(`insert into ${t} (gemeinde) values ('sontra') returning gemeinde`),
    () =>
      undone(
        `merge into ${t} t using ${o} a on a.gemeinde <> t.gemeinde when matched then do nothing when not matched then do nothing`,
      ),
    () => undone(`merge into ${t} t using (values ('sontra')) a (g) on t.gemeinde = a.g when matched then delete`),
    () => undone(`truncate ${t}`),
    () => undone(`lock table ${t} in access exclusive mode nowait`),
  ]
  return dice.of(kinds)()
}

function condition(dice: Dice, table: WalledTable, other: WalledTable, foreign: readonly string[]): string {
  const one = () =>
    dice.of([
      'true',
      `t.gemeinde = 'sontra'`,
      `t.gemeinde <> 'meinhard'`,
      `t.gemeinde is not null or 1 = 1`,
      `t.gemeinde like 's%'`,
      `t.gemeinde > 'n'`,
      `t.gemeinde = any (array['sontra', 'witzenhausen'])`,
      `t::text like '%sontra%'`,
      `exists (select from ${other.name} n where n.gemeinde <> t.gemeinde)`,
      `t.gemeinde in (select gemeinde from ${other.name})`,
      `(t.gemeinde = 'sontra') is not false`,
      `coalesce(t.gemeinde, '') <> ''`,
      `pg_catalog.length(t.gemeinde) / 1 > 0`,
      `case when t.gemeinde = 'sontra' then true else random() > 0 end`,
      ...(table.columns.includes('id') ? [`t.id::text = '${dice.of(foreign)}'`, `t.id is not null`] : []),
    ])
  return dice.of([one, one, () => `(${one()} or ${one()})`, () => `not (${one()} and ${one()})`])()
}
