import { type Driver, instant, keyColumns, moduleSchema, openDriver, rows, word } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { boolean, date, integer, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { inject } from 'vitest'
import { Subjects } from '../subjects.ts'
import { DOMAINS, type Value } from './values.ts'

/** One column of every kind, once never null and once perhaps. */
export const zeilen = moduleSchema('probe').table('zeile', {
  ...keyColumns(),
  n: integer('n').notNull(),
  wort: word('wort').notNull(),
  satz: text('satz'),
  ja: boolean('ja').notNull(),
  vielleicht: boolean('vielleicht'),
  zahl: integer('zahl').notNull(),
  anzahl: integer('anzahl'),
  klein: smallint('klein').notNull(),
  tag: date('tag').notNull(),
  frist: date('frist'),
  zeit: instant('zeit').notNull(),
  ende: instant('ende'),
  stelle: uuid('stelle').notNull(),
  verweis: uuid('verweis'),
})

export const subjects = new Subjects({ Zeile: zeilen })
export const subject = subjects.named('Zeile')

/** A row as the reference interpreter sees it: no Drizzle, no Date; moments are milliseconds. */
export type PlainRow = Readonly<Record<string, Value | null>> & { readonly n: number }

/** A table of a database of its own, filled with `plain`. */
export async function probeTable(plain: readonly PlainRow[]) {
  const name = `authz_${crypto.randomUUID().slice(0, 8)}`
  const server = connect(inject('adminUrl'), 'postgres')
  await rows(server.single, sql.raw(`create database ${name}`))
  // As the logins of the Gemeinden have it.
  await rows(server.single, sql.raw(`alter database ${name} set timezone = 'Europe/Berlin'`))
  const driver = connect(inject('adminUrl'), name)
  await rows(driver.single, sql.raw(TABLE))
  // Through JSON and not through Drizzle's columns: what is under test must not fill the table. Moments get
  // microseconds that JavaScript does not see.
  await rows(
    driver.single,
    sql`insert into probe.zeile (n, wort, satz, ja, vielleicht, zahl, anzahl, klein, tag, frist, zeit, ende, stelle, verweis)
    select (z ->> 'n')::int, z ->> 'wort', z ->> 'satz', (z ->> 'ja')::boolean, (z ->> 'vielleicht')::boolean,
      (z ->> 'zahl')::int, (z ->> 'anzahl')::int, (z ->> 'klein')::smallint, (z ->> 'tag')::date, (z ->> 'frist')::date,
      timestamptz 'epoch' + ((z ->> 'zeit')::bigint * 1000 + (z ->> 'n')::int % 3 * 333) * interval '1 microsecond',
      timestamptz 'epoch' + ((z ->> 'ende')::bigint * 1000 + (z ->> 'n')::int % 3 * 333) * interval '1 microsecond',
      (z ->> 'stelle')::uuid, (z ->> 'verweis')::uuid
    from jsonb_array_elements(${JSON.stringify(plain)}::text::jsonb) as z`,
  )
  return {
    driver,
    async drop() {
      await driver.close()
      await rows(server.single, sql.raw(`drop database ${name} with (force)`))
      await server.close()
    },
  }
}

function connect(adminUrl: string, database: string): Driver {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return openDriver({ url: url.href, login: url.username, password: decodeURIComponent(url.password), max: 2 })
}

const TABLE = `create schema probe; create table probe.zeile (
  gemeinde text collate "C" not null default 'probe', id uuid not null default gen_random_uuid(), n integer primary key,
  wort text collate "C" not null, satz text, ja boolean not null, vielleicht boolean, zahl integer not null, anzahl integer,
  klein smallint not null, tag date not null, frist date, zeit timestamptz not null, ende timestamptz,
  stelle uuid not null, verweis uuid)`

/** Columns by their key, for the generators. */
export const COLUMNS = Object.fromEntries(
  Object.keys(DOMAINS).map((key) => [key, { nullable: subject.columns.get(key)?.nullable ?? false }]),
)
