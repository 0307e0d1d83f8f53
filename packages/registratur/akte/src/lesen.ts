import { reachable, visible } from '@verbundakte/authz'
import { anyId, idListText, type ModuleTable } from '@verbundakte/database'
import {
  type Columns,
  type Context,
  children,
  grouped,
  inOrder,
  keptStatements,
  keyset,
  loader,
  type Page,
  pagePlaceholders,
  pageShape,
  pageValues,
  picked,
  rowsBy,
} from '@verbundakte/graphql'
import { and, asc, desc, eq, type InferSelectModel, isNull, type SQL, sql } from 'drizzle-orm'
import { abgelegt } from './ruecknahme.ts'
import {
  type Akte,
  akten,
  type Beteiligter,
  beteiligte,
  type Dokument,
  dokumente,
  seitentexte,
  type Version,
  versionen,
  vorgaenge,
} from './tables.ts'

/** Rows by id, as far as the person may read them; null for all others. */
function nachId<T extends ModuleTable>(table: T) {
  type Row = InferSelectModel<T> & { id: string }
  const statements = keptStatements<object[]>()
  return loader<string, InferSelectModel<T> | null>(async (ctx, ids) => {
    const statement = statements(ctx, '', (tx) =>
      tx
        .select(visible(ctx, table as ModuleTable))
        .from(table as ModuleTable)
        .where(and(sql`${table.id} = any (${sql.placeholder('ids')}::uuid[])`, reachable(ctx, 'lesen', table))),
    )
    const found = await statement.execute({ ids: idListText(ids) })
    // The table's own rows; Drizzle's types are open for a generic one.
    return inOrder(ids, found as Row[], (row) => row.id)
  })
}

export const akteLaden = nachId(akten)
export const vorgangLaden = nachId(vorgaenge)
export const dokumentLaden = nachId(dokumente)
export const beteiligtenLaden = nachId(beteiligte)

export const vorgaengeDerAkte = children(vorgaenge, vorgaenge.akte, 'newest')
export const dokumenteDesVorgangs = children(dokumente, dokumente.vorgang, 'newest', abgelegt)

/** Only those that are so; without one all. */
export function vorgaengeNachMedium(medium: Akte['medium'] | null | undefined) {
  return medium ? VORGAENGE[medium] : vorgaengeDerAkte
}

export function dokumenteNachMedium(medium: Akte['medium'] | null | undefined) {
  return medium ? DOKUMENTE[medium] : dokumenteDesVorgangs
}

const vorgaengeMit = (medium: Akte['medium']) =>
  children(vorgaenge, vorgaenge.akte, 'newest', eq(vorgaenge.medium, medium))
const VORGAENGE = {
  ELEKTRONISCH: vorgaengeMit('ELEKTRONISCH'),
  HYBRID: vorgaengeMit('HYBRID'),
  PAPIER: vorgaengeMit('PAPIER'),
}
const dokumenteMit = (only: SQL | undefined) => children(dokumente, dokumente.vorgang, 'newest', and(abgelegt, only))
const DOKUMENTE = {
  ELEKTRONISCH: dokumenteMit(eq(dokumente.medium, 'ELEKTRONISCH')),
  HYBRID: dokumenteMit(eq(dokumente.medium, 'HYBRID')),
  // A Dokument has a file; what is paper alone stands under „Papier“.
  PAPIER: dokumenteMit(sql`false`),
}

/** The newest version of each Dokument. It is there as long as the Dokument is. */
export const aktuelleVersion = loader<string, Version | null>(async (ctx, ids) => {
  const found = await ctx.tx
    .selectDistinctOn([versionen.dokument], visible(ctx, versionen))
    .from(versionen)
    .where(and(anyId(versionen.dokument, ids), reachable(ctx, 'lesen', versionen)))
    .orderBy(versionen.dokument, desc(versionen.nummer))
  return inOrder(ids, found, (version) => version.dokument)
})

/** How many pages of each version have been recognised so far. */
export const erkannteSeiten = loader<string, number>(async (ctx, ids) => {
  const found = await ctx.tx
    .select({ version: seitentexte.version, anzahl: sql<number>`count(*)::int` })
    .from(seitentexte)
    .where(anyId(seitentexte.version, ids))
    .groupBy(seitentexte.version)
  return inOrder(ids, found, ({ version }) => version).map((each) => each?.anzahl ?? 0)
})

export const versionenDesDokuments = rowsBy(versionen, 'dokument', desc(versionen.nummer))

export const anlagenDesDokuments = loader<string, Dokument[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, dokumente))
    .from(dokumente)
    .where(and(anyId(dokumente.anlageZu, ids), abgelegt, reachable(ctx, 'lesen', dokumente)))
    .orderBy(asc(dokumente.nummer))
  return grouped(ids, found, (dokument) => dokument.anlageZu ?? '')
})

/** Who takes part at this time. */
export const nichtEntfernt = isNull(beteiligte.entferntAm)

export const beteiligteDerAkte = loader<string, Beteiligter[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, beteiligte))
    .from(beteiligte)
    .where(
      and(anyId(beteiligte.akte, ids), isNull(beteiligte.vorgang), nichtEntfernt, reachable(ctx, 'lesen', beteiligte)),
    )
    .orderBy(asc(beteiligte.id))
  return grouped(ids, found, (beteiligter) => beteiligter.akte)
})

export const beteiligteDesVorgangs = loader<string, Beteiligter[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, beteiligte))
    .from(beteiligte)
    .where(and(anyId(beteiligte.vorgang, ids), nichtEntfernt, reachable(ctx, 'lesen', beteiligte)))
    .orderBy(asc(beteiligte.id))
  return grouped(ids, found, (beteiligter) => beteiligter.vorgang ?? '')
})

export interface Aktenfilter {
  /** a position; everything below it counts too, in whatever version it stands */
  readonly position?: string | null | undefined
  /** short code of the leading office */
  readonly amt?: string | null | undefined
  /** only those the person opened, or in which a Vorgang is theirs */
  readonly eigene?: boolean | null | undefined
  /** those kept in this form */
  readonly medium?: Akte['medium'] | null | undefined
}

/** One page of Akten, the newest first. */
export function aktenSeite(ctx: Context, filter: Aktenfilter, page: Page, columns: Columns = null): Promise<Akte[]> {
  const shape = `${pageShape(page)} ${!!filter.position} ${!!filter.amt} ${!!filter.eigene} ${!!filter.medium} ${columns?.text}`
  const statement = aktenStatements(ctx, shape, (tx) => {
    const { where, orderBy } = keyset(akten.id, pagePlaceholders(page), true)
    return tx
      .select(picked(ctx, akten, columns))
      .from(akten)
      .where(
        and(
          reachable(ctx, 'lesen', akten),
          filter.position ? inDerPosition : undefined,
          filter.amt ? eq(akten.federfuehrung, sql.placeholder('amt')) : undefined,
          filter.medium ? eq(akten.medium, sql.placeholder('medium')) : undefined,
          filter.eigene && ctx.person ? eigene : undefined,
          ...where,
        ),
      )
      .orderBy(orderBy)
      .limit(page.limit)
  })
  return statement.execute({ ...filter, person: ctx.person?.id, ...pageValues(page) })
}

const aktenStatements = keptStatements<Akte[]>()

// Akten keep the position of the version in which they were opened; the number is what they have in common with the
// plan of today.
const inDerPosition = sql`${akten.position} in (
    select unter.id from aktenplan.position unter
    where unter.gemeinde = verbund.gemeinde() and unter.kennzeichen ^@ (
      select ueber.kennzeichen from aktenplan.position ueber
      where ueber.gemeinde = verbund.gemeinde() and ueber.id::text = ${sql.placeholder('position')}))`

const eigene = sql`(${akten.angelegtVon} = ${sql.placeholder('person')} or exists (
    select from akte.vorgang mein where mein.gemeinde = ${akten.gemeinde} and mein.akte = ${akten.id} and mein.bearbeiter = ${sql.placeholder('person')}))`
