import { reachable, visible } from '@verbundakte/authz'
import { anyId, rows } from '@verbundakte/database'
import { type Context, inOrder, loader, type Page, rowBy } from '@verbundakte/graphql'
import { fold, heute, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, asc, desc, eq, isNotNull, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Inhalt } from '../anzeige/anzeige.ts'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { verlauf } from '../register/register.ts'
import { vorbelegen } from '../register/vorbelegen.ts'
import { type Anzeigezeile, anzeigen, type Betrieb, bescheinigungen, betriebe } from '../tables.ts'
import { vermerke } from './fortschreiben.ts'
import { laengstes, mitAllen, mitEinigen, worteIn } from './suchworte.ts'

export const anzeigeLaden = loader<string, Anzeigezeile | null>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(and(anyId(anzeigen.id, ids), reachable(ctx, 'lesen', anzeigen)))
  return inOrder(ids, found, ({ id }) => id)
})

export const betriebLaden = rowBy(betriebe, 'id')

export const bescheinigungZu = rowBy(bescheinigungen, 'anzeige')

/** By which each of these is corrected, or about to be. */
export const korrekturZu = loader<string, Anzeigezeile | null>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(
      and(
        anyId(anzeigen.korrekturVon, ids),
        notInArray(anzeigen.status, ['VERWORFEN', 'ZURUECKGEWIESEN']),
        reachable(ctx, 'lesen', anzeigen),
      ),
    )
  return ids.map((id) => found.find(({ korrekturVon }) => korrekturVon === id) ?? null)
})

export const anzeigenDesBetriebs = loader<string, Anzeigezeile[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(and(anyId(anzeigen.betrieb, ids), reachable(ctx, 'lesen', anzeigen)))
    .orderBy(asc(anzeigen.angelegtAm), asc(anzeigen.id))
  return ids.map((id) => found.filter(({ betrieb, status }) => betrieb === id && status !== 'VERWORFEN'))
})

/** Anzeigen in one state, or of these those that were looked at for form or were not; what came in first before the others; a draft counts from when it was begun. */
export function anzeigenSeite(
  ctx: Context,
  status: Anzeigezeile['status'],
  page: Page,
  geprueft?: boolean,
): Promise<Anzeigezeile[]> {
  const wann = sql`coalesce(${anzeigen.eingangAm}, ${anzeigen.angelegtAm})`
  const stelle = (id: string) =>
    sql`(select coalesce(x.eingang_am, x.angelegt_am), x.id from gewerbe.anzeige x where x.gemeinde = verbund.gemeinde() and x.id = ${id})`
  const richtung = page.inverted ? desc : asc
  return ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(
      and(
        reachable(ctx, 'lesen', anzeigen),
        eq(anzeigen.status, status),
        geprueft === undefined ? undefined : geprueft ? isNotNull(anzeigen.geprueftAm) : isNull(anzeigen.geprueftAm),
        page.after === undefined ? undefined : sql`(${wann}, ${anzeigen.id}) > ${stelle(page.after)}`,
        page.before === undefined ? undefined : sql`(${wann}, ${anzeigen.id}) < ${stelle(page.before)}`,
      ),
    )
    .orderBy(richtung(wann), richtung(anzeigen.id))
    .limit(page.limit)
}

/** How many wait for their receipt, up to 100. */
export async function eingangZaehlen(ctx: Context): Promise<number> {
  const [row] = await rows<{ anzahl: number }>(
    ctx.tx,
    sql`select count(*)::int as anzahl from (select from gewerbe.anzeige where gemeinde = verbund.gemeinde()
        and status = 'EINGEGANGEN' and ${reachable(ctx, 'aendern', anzeigen)} limit 100) x`,
  )
  return row?.anzahl ?? 0
}

/** The register in the order of names; with `suche`, those in whose names, activity or street all words occur. */
export async function betriebeSeite(
  ctx: Context,
  suche: string,
  { limit, nach, nur }: { readonly limit: number; readonly nach?: string | undefined; readonly nur?: SQL | undefined },
): Promise<Betrieb[]> {
  const worte = suchworte(suche)
  return ctx.tx
    .select(visible(ctx, betriebe))
    .from(betriebe)
    .where(
      and(
        reachable(ctx, 'lesen', betriebe),
        isNull(betriebe.zusammengefuehrtMit),
        await mitAllen(ctx, worte),
        ...worte.map(enthaelt),
        nach === undefined ? undefined : hinter(nach),
        nur,
      ),
    )
    .orderBy(asc(sql`${betriebe.name} collate "C"`), asc(betriebe.id))
    .limit(limit)
}

export function stelle({ name, id }: Betrieb): string {
  return `${id}_${name}`
}

function hinter(nach: string): SQL {
  const id = nach.slice(0, 36)
  if (!isUuid(id) || nach[36] !== '_') {
    throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
  }
  return sql`(${betriebe.name} collate "C", ${betriebe.id}) > (${nach.slice(37)}, ${id}::uuid)`
}

/** Betriebe that may be the one being typed: most of the words of the name, or some of them in the same street. */
export async function aehnlicheBetriebe(ctx: Context, name: string, strasse: string): Promise<Betrieb[]> {
  const worte = suchworte(name).filter((wort) => wort.length > 2)
  if (worte.length === 0) return []
  const gesucht = [...worte, ...(strasse.trim() ? [fold(strasse).trim().slice(0, 60)] : [])]
  const treffer = sql.join(
    gesucht.map((wort) => sql`(case when ${enthaelt(wort)} then 1 else 0 end)`),
    sql` + `,
  )
  const noetig = Math.min(2, gesucht.length)
  return ctx.tx
    .select(visible(ctx, betriebe))
    .from(betriebe)
    .where(
      and(
        reachable(ctx, 'lesen', betriebe),
        isNull(betriebe.zusammengefuehrtMit),
        await mitEinigen(ctx, gesucht.map(laengstes), noetig),
        sql`(${treffer}) >= ${noetig}::int`,
      ),
    )
    .orderBy(desc(sql`(${treffer})`), asc(betriebe.id))
    .limit(5)
}

function enthaelt(wort: string): SQL {
  return sql`strpos(${betriebe.suchtext}, ${wort}) > 0`
}

function suchworte(text: string): string[] {
  return worteIn(fold(text.slice(0, 200))).slice(0, 6)
}

/** What an Um- or Abmeldung of this Betrieb begins with. */
export async function vorbelegung(ctx: Context, betrieb: Betrieb, art: 'ummeldung' | 'abmeldung'): Promise<Inhalt> {
  const stand = verlauf(await vermerke(ctx, betrieb.id), new Date().toISOString()).at(-1)?.stand
  // What was taken back altogether has nothing to begin with.
  if (!stand) throw new NotFound()
  return { ...vorbelegen(stand, art), datumAnzeige: heute() }
}
