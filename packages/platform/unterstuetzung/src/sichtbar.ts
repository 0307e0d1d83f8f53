import { reachable } from '@verbundakte/authz'
import { anyId, type ModuleTable, rows, type SupportTie, tieOf } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { VERBORGEN } from '@verbundakte/kernel'
import { getColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { Auftrag } from './tables.ts'

export interface Sichtbar {
  readonly modul: string
  readonly gegenstand: string
  readonly schutzklasse: string
  /** null: the number itself is nobody's business who may not read the class */
  readonly anzahl: number | null
}

/**
 * What would become visible, or is: counted over the very rows, by module, kind and class. Of the hidden classes a
 * person counts only what they may read; if that is nothing, there is no number (design §7).
 */
export async function sichtbar(ctx: Context, auftrag: Auftrag): Promise<Sichtbar[]> {
  // A visitor would count at a login that sees nothing yet.
  if (ctx.standing !== 'dienst') return []
  const alle: Sichtbar[] = []
  for (const module of ctx.services.module()) {
    if (!auftrag.module.includes(module.name)) continue
    for (const [gegenstand, table] of Object.entries(module.subjects)) {
      const tie = tieOf(
        module,
        getTableName(table),
        Object.values(getColumns(table)).map(({ name }) => name),
      )
      if (tie?.by !== 'class') continue
      const within = auftrag.objekte ? ofObjects(module, table, tie, auftrag.objekte) : sql`true`
      const anzahlen = await jeKlasse(ctx, table, auftrag.klassen, within)
      for (const schutzklasse of auftrag.klassen) {
        const anzahl = anzahlen.get(schutzklasse) ?? null
        if (anzahl !== null || istVerborgen(schutzklasse)) {
          alle.push({ modul: module.name, gegenstand, schutzklasse, anzahl })
        }
      }
    }
  }
  return alle
}

/** All classes in one walk through the table, however many there are. */
async function jeKlasse(ctx: Context, table: ModuleTable, klassen: readonly string[], within: SQL) {
  if (klassen.length === 0) return new Map<string, number>()
  const liste = (welche: readonly string[]) =>
    sql.join(
      welche.map((klasse) => sql`${klasse}`),
      sql`, `,
    )
  const gezaehlt = await rows<{ klasse: string; n: number }>(
    ctx.tx,
    sql`select schutzklasse as klasse, count(*)::int as n from ${table} where schutzklasse in (${liste(klassen)})
        and ${within} and (schutzklasse not in (${liste(VERBORGEN)}) or ${reachable(ctx, 'lesen', table)}) group by 1`,
  )
  return new Map(gezaehlt.map(({ klasse, n }) => [klasse, n]))
}

function istVerborgen(schutzklasse: string): boolean {
  const verborgen: readonly string[] = VERBORGEN
  return verborgen.includes(schutzklasse)
}

type Owner = ReturnType<Context['services']['module']>[number]

/** The rows of the named objects, as the database's own wall draws them (database/src/support-wall.ts). */
function ofObjects(module: Owner, table: ModuleTable, tie: SupportTie & { by: 'class' }, ids: readonly string[]): SQL {
  const column = (name: string) => sql.identifier(name)
  const named = (tie.objects ?? ['id']).map((name) => anyId(sql`${table}.${column(name)}`, ids))
  const parts = [...named]
  const find = (name: string) => Object.values(module.subjects).find((each) => getTableName(each) === name)
  if (tie.through) {
    const parent = find(tie.through.table)
    const above = module.support?.[tie.through.table] ?? { by: 'class' as const }
    if (parent && above.by === 'class') {
      parts.push(
        sql`${table}.${column(tie.through.column)} in (select ${parent.id} from ${parent} where ${ofObjects(module, parent, above, ids)})`,
      )
    }
  }
  const child = tie.frameOf && find(tie.frameOf.table)
  if (tie.frameOf && child) {
    parts.push(
      sql`${table.id} in (select ${child}.${column(tie.frameOf.column)} from ${child} where ${anyId(child.id, ids)})`,
    )
  }
  return sql`(${sql.join(parts, sql` or `)})`
}
