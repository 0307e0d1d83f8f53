import { type Allow, type Condition, eq, type Grants, oneOf, or } from '@verbundakte/authz'
import { tieOf } from '@verbundakte/database'
import type { Besuch } from '@verbundakte/graphql'
import { getColumns, getTableName } from 'drizzle-orm'
import type { Module } from './module.ts'

/** What a visitor's rights are kept under: equal texts, equal rights. */
export function scopeKey(besuch: Besuch | null): string {
  if (!besuch) return 'gast'
  const { module, klassen, aktionen, objekte } = besuch
  return `gast ${JSON.stringify([module, klassen, aktionen, objekte])}`
}

/**
 * The rights of a living grant, in the same closed language as those of everybody else: its classes, its actions, its
 * objects, in the modules it names. What a module grants to roles counts for nothing here. The database asks the grant
 * itself once more (support-wall.ts).
 */
export function visitorRights(modules: readonly Module[], besuch: Besuch): Grants {
  return (allow) => {
    for (const module of modules) allowOf(allow, module, besuch)
  }
}

function allowOf(allow: Allow, module: Module, { klassen, aktionen, objekte, ...besuch }: Besuch): void {
  const named = besuch.module.includes(module.name)
  for (const [subject, table] of Object.entries(module.subjects)) {
    const columns = Object.entries(getColumns(table)).map(([key, column]) => ({ key, name: column.name }))
    const tie = tieOf(
      module,
      getTableName(table),
      columns.map(({ name }) => name),
    )
    const key = (name: string) => columns.find((column) => column.name === name)?.key ?? name
    if (tie?.by === 'harmless') allow('lesen', subject)
    if (!named) continue
    if (tie?.by === 'own') allow(aktionen, subject, { [key(tie.person)]: eq(besuch.person) })
    if (tie?.by !== 'class') continue
    const classes = { [key('schutzklasse')]: oneOf(klassen) }
    // Through a parent or around a child only the database can tell; there the class stands alone.
    const precise = objekte && !tie.through && !tie.frameOf
    const conditions: Condition[] = precise
      ? (tie.objects ?? ['id']).map((name) => ({ op: 'all', tests: { ...classes, [key(name)]: oneOf(objekte) } }))
      : []
    allow(aktionen, subject, precise ? or(...conditions) : classes)
  }
}
