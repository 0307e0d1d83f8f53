import type { ModuleTable } from '@verbundakte/database'
import { getColumns, getTableName } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** How a column may be compared. Anything else (json, bytea, floats) cannot stand in a rule. */
export type Kind = 'text' | 'id' | 'boolean' | 'integer' | 'day' | 'instant'

export interface SubjectColumn {
  readonly column: PgColumn
  readonly kind: Kind
  readonly nullable: boolean
}

/** A thing that rights speak of: a name and the table whose rows it names. */
export interface Subject {
  readonly name: string
  readonly table: ModuleTable
  readonly columns: ReadonlyMap<string, SubjectColumn>
}

/** Every subject of every module, known by name and by table. */
export class Subjects {
  readonly #byName = new Map<string, Subject>()
  readonly #byTable = new Map<ModuleTable, Subject>()

  constructor(tables: Readonly<Record<string, ModuleTable>>) {
    for (const [name, table] of Object.entries(tables)) {
      const columns = new Map<string, SubjectColumn>()
      for (const [key, column] of Object.entries(getColumns(table))) {
        const kind = KINDS[column.getSQLType()]
        if (kind) columns.set(key, { column, kind, nullable: !column.notNull })
      }
      const subject = { name, table, columns }
      this.#byName.set(name, subject)
      this.#byTable.set(table, subject)
    }
  }

  get names(): string[] {
    return [...this.#byName.keys()]
  }

  named(name: string): Subject {
    const subject = this.#byName.get(name)
    if (!subject) throw new Error(`„${name}“ is no subject of any module`)
    return subject
  }

  of(table: ModuleTable): Subject {
    const subject = this.#byTable.get(table)
    if (!subject) throw new Error(`the table ${getTableName(table)} is no subject of any module: no rule, no rows`)
    return subject
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  text: 'text',
  'text collate "C"': 'text',
  uuid: 'id',
  boolean: 'boolean',
  smallint: 'integer',
  integer: 'integer',
  date: 'day',
  'timestamp with time zone': 'instant',
}
