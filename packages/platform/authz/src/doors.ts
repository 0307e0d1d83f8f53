import type { ModuleTable, Tx } from '@verbundakte/database'
import { Forbidden, isUuid, NotFound, uuidv7 } from '@verbundakte/kernel'
import { and, eq, type getColumns, type InferInsertModel, type InferSelectModel, type SQL } from 'drizzle-orm'
import type { Row } from './match.ts'
import type { Rights } from './rights.ts'

/** What the doors need to know of a request. */
export interface AuthzContext {
  readonly tx: Tx
  readonly rights: Rights
  /** true inside the transaction of a mutation or a job; nothing is written outside one */
  readonly writing: boolean
  /** hears of every id that was asked for in vain; must not make the answer later, or its time would tell */
  refused?(action: string, table: ModuleTable, id: string): void
}

/** The rows of the table on which the person may act: part of every SELECT, in place of a filter by hand. */
export function reachable(ctx: AuthzContext, action: string, table: ModuleTable): SQL {
  return ctx.rights.reachable(action, table)
}

/**
 * What a SELECT reads of the table: `select(visible(ctx, akten))` in place of `select()`. A field that the person may
 * not see is null in the row and is not read.
 */
export function visible<T extends ModuleTable>(ctx: AuthzContext, table: T): ReturnType<typeof getColumns<T>> {
  return ctx.rights.visible(table)
}

/**
 * @throws NotFound when the person may not even read the row: foreign and missing look the same
 * @throws Forbidden when they may read it, but not do this
 */
export function authorize(ctx: AuthzContext, action: string, table: ModuleTable, row: Row): void {
  if (ctx.rights.can(action, table, row)) return
  if (action !== 'lesen' && ctx.rights.can('lesen', table, row)) throw new Forbidden()
  throw new NotFound()
}

/** One row by its id, for reading or for `action`. @throws NotFound, Forbidden as `authorize` */
export async function load<T extends ModuleTable>(
  ctx: AuthzContext,
  table: T,
  id: string,
  action = 'lesen',
): Promise<InferSelectModel<T>> {
  return find(ctx, table, id, action, false)
}

/**
 * One row for `action`, locked until the commit: what is decided on it stays true. @throws NotFound, Forbidden as
 * `authorize`
 */
export async function loadLocked<T extends ModuleTable>(
  ctx: AuthzContext,
  table: T,
  id: string,
  action: string,
): Promise<InferSelectModel<T>> {
  mustWrite(ctx)
  return find(ctx, table, id, action, true)
}

/** The row after the change. Locks it, checks it as it was and as it will be. @throws NotFound, Forbidden */
export async function update<T extends ModuleTable>(
  ctx: AuthzContext,
  table: T,
  id: string,
  changes: Partial<InferInsertModel<T>>,
  action = 'aendern',
): Promise<InferSelectModel<T>> {
  mustWrite(ctx)
  const before = await find(ctx, table, id, action, true)
  authorizeFields(ctx, action, table, before, changes)
  // Drizzle's types for a generic table are open here; the caller's `changes` were checked against the table above.
  const [row] = (await ctx.tx
    .update(table)
    .set(changes as never)
    .where(eq(table.id, id))
    .returning(visible(ctx, table) as never)) as Row[]
  if (!row) throw new NotFound()
  authorizeAfter(ctx, action, table, row)
  authorizeFields(ctx, action, table, row, changes)
  return row as InferSelectModel<T>
}

/** A new row with an id of its own unless one is given. @throws Forbidden when it would not be the person's to add */
export async function insert<T extends ModuleTable>(
  ctx: AuthzContext,
  table: T,
  values: Omit<InferInsertModel<T>, 'id' | 'gemeinde'> & { readonly id?: string },
): Promise<InferSelectModel<T>> {
  mustWrite(ctx)
  const filled = { id: uuidv7(), ...values }
  const [row] = (await ctx.tx
    .insert(table)
    .values(filled as never)
    .returning(visible(ctx, table) as never)) as Row[]
  if (!row) throw new NotFound()
  authorizeAfter(ctx, 'anlegen', table, row)
  authorizeFields(ctx, 'anlegen', table, row, values)
  return row as InferSelectModel<T>
}

async function find<T extends ModuleTable>(
  ctx: AuthzContext,
  table: T,
  id: string,
  action: string,
  lock: boolean,
): Promise<InferSelectModel<T>> {
  // Another form of id is answered as an unknown one; Postgres would answer with an error, which tells them apart.
  if (!isUuid(id)) throw new NotFound()
  const query = ctx.tx
    .select(visible(ctx, table as ModuleTable))
    .from(table as ModuleTable)
    .where(and(eq(table.id, id), reachable(ctx, 'lesen', table)))
  const [row] = (await (lock ? query.for('update') : query)) as Row[]
  if (!row || (action !== 'lesen' && !ctx.rights.can(action, table, row))) ctx.refused?.(action, table, id)
  if (!row) throw new NotFound()
  if (action !== 'lesen') authorize(ctx, action, table, row)
  return row as InferSelectModel<T>
}

/** A row that was read by its id on another way than `load`; null counts as refused. */
export async function askedFor<R>(ctx: AuthzContext, table: ModuleTable, id: string, found: Promise<R | null>) {
  const row = await found
  if (row === null && isUuid(id)) ctx.refused?.('lesen', table, id)
  return row
}

// The row is there already; the exception rolls the transaction back. It was refused for what it would become, so the
// answer is about the person's work, not about existence.
function authorizeAfter(ctx: AuthzContext, action: string, table: ModuleTable, row: Row): void {
  if (!ctx.rights.can(action, table, row)) throw new Forbidden()
}

/** Only what the person may write of a row is written, as the row was and as it will be. */
function authorizeFields(ctx: AuthzContext, action: string, table: ModuleTable, row: Row, changes: object): void {
  for (const field of Object.keys(changes)) {
    if (!ctx.rights.canField(action, table, row, field)) throw new Forbidden()
  }
}

function mustWrite(ctx: AuthzContext): void {
  if (!ctx.writing) throw new Error('a write outside the transaction of a use case')
}
