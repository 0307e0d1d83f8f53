import type { GemeindeId } from '@verbundakte/kernel'
import type { Sql } from 'postgres'
import { loginName, OWNER } from './installation.ts'
import type { SchemaSource, SupportTie, TableRight } from './schema-source.ts'

interface Table {
  readonly name: string
  /** all columns but `gemeinde`, quoted */
  readonly spalten: string
}

/** How a table is tied to support grants; null: closed to support. */
export function tieOf(
  source: Pick<SchemaSource, 'support'>,
  table: string,
  columns: readonly string[],
): SupportTie | null {
  return source.support?.[table] ?? (columns.includes('schutzklasse') ? { by: 'class' } : null)
}

/**
 * The wall towards support: what the login `<gemeinde>_unterstuetzung` sees of a module and may do there is what the
 * living grant of the acting person names, and that is asked of the database's own rows in every statement. Each
 * question is an uncorrelated subquery, so that it is asked once a statement, never once a row (security.md §2).
 */
export async function raiseSupportWall(
  admin: Sql,
  source: SchemaSource,
  gemeinden: readonly GemeindeId[],
  tables: readonly Table[],
): Promise<void> {
  const guests = gemeinden.map((g) => `"${loginName(g, 'unterstuetzung')}"`).join(', ')
  const [grants] = await admin<{ there: boolean }[]>`
    select to_regprocedure('unterstuetzung.klassen(text, text)') is not null as there`
  const parts = [`revoke all on schema ${source.name} from ${guests}`]
  for (const stranger of Object.keys(source.support ?? {})) {
    if (!tables.some(({ name }) => name === stranger)) throw new Error(`${source.name}.${stranger}: no such table`)
  }
  for (const { name, spalten } of tables) {
    const table = `${source.name}."${name}"`
    parts.push(`revoke all on ${table} from ${guests}`)
    for (const command of ['lesen', 'anlegen', 'aendern', 'loeschen'] as const) {
      parts.push(`drop policy if exists unterstuetzung_${command} on ${table}`)
    }
    const tie = tieOf(source, name, spalten.split(', '))
    // Without the functions that know the grants nobody comes in: a test with a module of its own, an older database.
    if (!tie || (!grants?.there && tie.by !== 'functions')) continue
    const rules = rulesOf(source, name, tie)
    const to = tie.by === 'functions' ? OWNER : guests
    parts.push(`grant usage on schema ${source.name} to ${guests}`)
    for (const [command, rule] of Object.entries(rules)) {
      const [verb, clauses, right] = COMMANDS[command as Command](`${MINE} and ${rule}`, spalten)
      parts.push(`create policy unterstuetzung_${command} on ${table} for ${verb} to ${to} ${clauses}`)
      if (tie.by !== 'functions') parts.push(`grant ${right} on ${table} to ${guests}`)
    }
    const functions = tie.by === 'functions' ? tie.names.map((name) => `function ${source.name}.${name}`) : []
    for (const each of functions) parts.push(`grant execute on ${each} to ${guests}`)
    if (tie.by !== 'functions') parts.push(`grant execute on all functions in schema ${source.name} to ${guests}`)
  }
  await admin.unsafe(parts.join(';\n'))
}

type Command = 'lesen' | 'anlegen' | 'aendern' | 'loeschen'
type Rules = Partial<Record<Command, string>>

const MINE = 'gemeinde = (select verbund.gemeinde())'

// Column by column, as with the clerks: who may update a whole table may also lock it (ADR 0015).
const COMMANDS: Record<Command, (rule: string, columns: string) => readonly [string, string, string]> = {
  lesen: (rule) => ['select', `using (${rule})`, 'select'],
  anlegen: (rule) => ['insert', `with check (${rule})`, 'insert'],
  aendern: (rule, columns) => ['update', `using (${rule}) with check (${rule})`, `update (${columns})`],
  loeschen: (rule) => ['delete', `using (${rule})`, 'delete'],
}

function rulesOf(source: SchemaSource, table: string, tie: SupportTie): Rules {
  const right: TableRight = source.tableRights?.[table] ?? 'aendern'
  const living = (action: string) => `(select unterstuetzung.lebt('${source.name}', '${action}'))`
  switch (tie.by) {
    case 'class':
      return written(right, (action) => `${ofClass(source.name, action)} and ${ofObjects(source.name, tie)}`)
    case 'harmless':
      return {
        lesen: '(select unterstuetzung.besuch())',
        ...(tie.writable && without(written(right, living), 'lesen')),
      }
    case 'own': {
      const rules = written(right, (action) => `"${tie.person}" = (select verbund.person()) and ${living(action)}`)
      return right === 'loeschen' ? { ...rules, loeschen: rules.aendern ?? 'false' } : rules
    }
    case 'request': {
      const mine = `"${tie.person}" = (select verbund.person())`
      return { lesen: mine, anlegen: mine, ...(tie.right === 'aendern' && { aendern: mine }) }
    }
    case 'requestOf': {
      const mine = inRows(source.name, tie.table, tie.column, 'id')
      return { lesen: mine, ...(tie.right === 'anfuegen' && { anlegen: mine }) }
    }
    case 'open':
      return { lesen: 'true' }
    case 'functions': {
      // Their owner is held by the wall, too; whose session it is does not change inside of them.
      const rule = `(select verbund.stellung()) = 'unterstuetzung'`
      return { lesen: rule, anlegen: rule, aendern: rule }
    }
  }
}

/** Support never deletes, whatever the module grants to clerks; its own uploads are the exception (`own`). */
function written(right: TableRight, rule: (action: 'lesen' | 'anlegen' | 'aendern') => string): Rules {
  return {
    lesen: rule('lesen'),
    ...(right !== 'lesen' && { anlegen: rule('anlegen') }),
    ...((right === 'aendern' || right === 'loeschen') && { aendern: rule('aendern') }),
  }
}

function without(rules: Rules, command: Command): Rules {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => name !== command))
}

function ofClass(schema: string, action: string): string {
  return `schutzklasse = any ((select unterstuetzung.klassen('${schema}', '${action}'))::text[] collate "C")`
}

/** All rows where the grant names no objects, else those of the objects. One `case`: the catalogue lint allows no `or`. */
function ofObjects(schema: string, tie: SupportTie & { by: 'class' }): string {
  const named = (tie.objects ?? ['id']).map((column) => `"${column}"`).join(', ')
  const beyond = tie.through
    ? inRows(schema, tie.through.table, tie.through.column, 'id')
    : tie.frameOf
      ? inRows(schema, tie.frameOf.table, 'id', tie.frameOf.column, OF_OBJECT)
      : 'false'
  const direct = named === '' ? '' : `when array[${named}]::uuid[] && (select unterstuetzung.objekte()) then true`
  return `case when (select unterstuetzung.alle_objekte()) then true ${direct} else ${beyond} end`
}

const OF_OBJECT = ` and other.id = any ((select unterstuetzung.objekte())::uuid[])`

// What the subquery finds stands behind the wall as well: a parent that is not shown shows no child.
function inRows(schema: string, table: string, column: string, key: string, more = ''): string {
  return `"${column}" in (select other."${key}" from ${schema}."${table}" other where other.gemeinde = (select verbund.gemeinde())${more})`
}
