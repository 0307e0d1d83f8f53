import type { Module } from '@verbundakte/module'
import { getColumns, getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { TestDatabase } from '../test-database.ts'

/** Tables of the module's schema that row-level security does not hold, even against their owner. */
export async function tablesWithoutWall(module: Module, { admin }: TestDatabase): Promise<string[]> {
  const open = await admin<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = to_regnamespace(${module.name})
      and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity and exists (
        select from pg_policy where polrelid = pg_class.oid and polname = 'dienst'))`
  return open.map(({ name }) => `${module.name}.${name} stands outside the wall`)
}

/** Where a table as the program knows it differs from the one that the migrations made. */
export async function tablesUnlikeMigrations(module: Module, { admin }: TestDatabase): Promise<string[]> {
  const wrong: string[] = []
  for (const table of Object.values(module.subjects)) {
    const name = getTableName(table)
    const { schema } = getTableConfig(table)
    if (schema !== module.name) wrong.push(`${schema}.${name} lies in the schema of another module`)
    const made = await admin<{ name: string; art: string }[]>`
      select attname as name,
        format_type(atttypid, atttypmod)
          || case when exists (select from pg_collation c where c.oid = attcollation and collname = 'C') then ' collate "C"' else '' end
          || case when attnotnull then ' not null' else '' end as art
      from pg_attribute where attrelid = to_regclass(${`${schema}.${name}`}) and attnum > 0 and not attisdropped`
    const inDatabase = new Map(made.map((column) => [column.name, column.art]))
    for (const column of Object.values(getColumns(table))) {
      const wanted = `${column.getSQLType()}${'[]'.repeat(column.dimensions ?? 0)}${column.notNull ? ' not null' : ''}`
      const there = inDatabase.get(column.name)
      if (there !== wanted)
        wrong.push(`${schema}.${name}.${column.name}: ${wanted} in tables.ts, ${there ?? 'nothing'} in Postgres`)
      inDatabase.delete(column.name)
    }
    for (const left of inDatabase.keys()) wrong.push(`${schema}.${name}.${left} is missing in tables.ts`)
  }
  return wrong
}
