import { rows } from '@verbundakte/database'
import { ANGEMELDET, type Builder, type Context } from '@verbundakte/graphql'
import {
  FACETS,
  type Facet,
  type Found,
  type Hit,
  type SearchQuery,
  type SearchSource,
  type Snippet,
} from '@verbundakte/search'
import { sql } from 'drizzle-orm'
import type { Module } from './module.ts'

const TITLES: Readonly<Record<Facet, string>> = {
  art: 'Art',
  position: 'Position',
  typ: 'Dokumenttyp',
  jahr: 'Jahr',
  amt: 'Amt',
  medium: 'Form',
}

interface Result {
  readonly found: Found
  readonly hits: readonly (Hit & { readonly art: string; readonly ausschnitt: readonly Snippet[] })[]
  readonly dauerMs: number
}

/** Adds `suche` over everything that any module makes findable. */
export function addSearchField(builder: Builder, modules: readonly Module[]): void {
  const sources = new Map(modules.flatMap((module) => Object.entries(module.search ?? {})))

  const Textstueck = builder.objectRef<Snippet>('Textstueck').implement({
    fields: (t) => ({ text: t.exposeString('text'), treffer: t.exposeBoolean('treffer') }),
  })
  const Treffer = builder.objectRef<Result['hits'][number]>('Treffer').implement({
    description: 'Ein Fund: was die Zeile heute sagt, mit der Stelle, an der das Wort steht',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.exposeString('art'),
      titel: t.exposeString('titel'),
      kennzeichen: t.exposeString('kennzeichen'),
      zusatz: t.exposeString('zusatz', { nullable: true }),
      pfad: t.exposeString('pfad'),
      mime: t.string({ nullable: true, resolve: ({ datei }) => datei?.mime ?? null }),
      vorschauPfad: t.string({ nullable: true, resolve: ({ datei }) => datei?.vorschauPfad ?? null }),
      ausschnitt: t.field({ type: [Textstueck], resolve: (hit) => [...hit.ausschnitt] }),
    }),
  })
  const Facettenwert = builder.objectRef<{ wert: string; titel: string; anzahl: number }>('Facettenwert').implement({
    fields: (t) => ({
      wert: t.exposeString('wert'),
      titel: t.exposeString('titel'),
      anzahl: t.exposeInt('anzahl'),
    }),
  })
  const Facette = builder
    .objectRef<{ name: Facet; werte: { wert: string; titel: string; anzahl: number }[] }>('Facette')
    .implement({
      fields: (t) => ({
        name: t.exposeString('name'),
        titel: t.string({ resolve: ({ name }) => TITLES[name] }),
        werte: t.field({ type: [Facettenwert], resolve: ({ werte }) => werte }),
      }),
    })
  const Suchergebnis = builder.objectRef<Result>('Suchergebnis').implement({
    fields: (t) => ({
      treffer: t.field({ type: [Treffer], resolve: ({ hits }) => [...hits] }),
      anzahl: t.int({ resolve: ({ found }) => found.total }),
      facetten: t.field({ type: [Facette], resolve: ({ found }, _args, ctx) => facets(ctx, sources, found) }),
      hinweis: t.string({ nullable: true, resolve: ({ found }) => found.hinweis }),
      dauerMs: t.exposeInt('dauerMs'),
    }),
  })
  const Suchfilter = builder.inputType('Suchfilter', {
    fields: (t) => ({
      art: t.stringList(),
      position: t.stringList(),
      typ: t.stringList(),
      jahr: t.stringList(),
      amt: t.stringList(),
      medium: t.stringList(),
    }),
  })

  builder.queryField('suche', (t) =>
    t.field({
      type: Suchergebnis,
      permission: ANGEMELDET,
      args: {
        text: t.arg.string({ required: true }),
        filter: t.arg({ type: Suchfilter }),
        first: t.arg.int(),
        offset: t.arg.int(),
      },
      resolve: (_root, args, ctx) =>
        search(ctx, sources, {
          text: args.text.slice(0, 500),
          filter: Object.fromEntries(
            FACETS.flatMap((facet) => (args.filter?.[facet]?.length ? [[facet, args.filter[facet]]] : [])),
          ),
          limit: Math.min(Math.max(args.first ?? 20, 1), 50),
          offset: Math.min(Math.max(args.offset ?? 0, 0), 1000),
        }),
    }),
  )
}

async function search(
  ctx: Context,
  sources: ReadonlyMap<string, SearchSource<Context>>,
  query: SearchQuery,
): Promise<Result> {
  const start = performance.now()
  if (ctx.besuch?.objekte) return { found: { ...NOTHING, hinweis: SINGLE }, hits: [], dauerMs: 0 }
  const audience = [...sources.values()].flatMap((source) => audienceOf(ctx, source))
  const answer = await ctx.services.search.find(ctx.gemeinde, audience, query)
  // The index knows no grants. Of a visitor the database says after the search whether the grant still lives.
  const found = ctx.besuch === undefined || (await stillInside(ctx)) ? answer : NOTHING
  const [rows, ausschnitte] = await Promise.all([
    throughTheWall(ctx, sources, found),
    ctx.services.search.excerpts(ctx.gemeinde, audience, query, found.hits),
  ])
  const hits = found.hits.flatMap(({ art, id }, n) => {
    const row = rows.get(`${art}/${id}`)
    const ausschnitt = ausschnitte[n]
    if (!row || !ausschnitt) return []
    ctx.seen?.(art, id, 'treffer')
    return [{ ...row, art, ausschnitt }]
  })
  return { found, hits, dauerMs: Math.round(performance.now() - start) }
}

/** What the person belongs to. A grant names classes; where the index knows a subject by other columns, a visitor finds nothing. */
function audienceOf(ctx: Context, source: SearchSource<Context>): readonly string[] {
  if (ctx.besuch !== undefined && !source.shapes.some((shape) => shape.join() === 'schutzklasse')) return []
  return ctx.rights.audience(source.table, source.shapes)
}

const NOTHING: Found = { hits: [], total: 0, facets: {}, hinweis: null }
const SINGLE = 'Ihr Auftrag nennt einzelne Gegenstände; gesucht wird nur in Aufträgen für ein ganzes Modul.'

async function stillInside(ctx: Context): Promise<boolean> {
  const [row] = await rows<{ da: boolean }>(ctx.tx, sql`select coalesce(unterstuetzung.besuch(), false) as da`)
  return row?.da === true
}

/** What the rows say today, for those that may be seen: an index that is behind can be late, but shows nothing. */
async function throughTheWall(
  ctx: Context,
  sources: ReadonlyMap<string, SearchSource<Context>>,
  found: Found,
): Promise<Map<string, Hit>> {
  const rows = new Map<string, Hit>()
  await Promise.all(
    [...sources].map(async ([art, source]) => {
      const ids = found.hits.filter((hit) => hit.art === art).map((hit) => hit.id)
      if (ids.length === 0) return
      for (const hit of await source.hits(ctx, ids)) rows.set(`${art}/${hit.id}`, hit)
    }),
  )
  return rows
}

async function facets(ctx: Context, sources: ReadonlyMap<string, SearchSource<Context>>, found: Found) {
  const shown = await Promise.all(
    FACETS.map(async (name) => {
      const counts = Object.entries(found.facets[name] ?? {})
      const wanted = counts.map(([wert]) => wert)
      const titles = wanted.length === 0 ? new Map<string, string>() : await titlesOf(ctx, sources, name, wanted)
      const werte = counts
        .map(([wert, anzahl]) => ({ wert, titel: titles.get(wert) ?? wert, anzahl }))
        .sort((a, b) => b.anzahl - a.anzahl || a.titel.localeCompare(b.titel, 'de'))
      return { name, werte }
    }),
  )
  return shown.filter(({ werte }) => werte.length > 0)
}

async function titlesOf(
  ctx: Context,
  sources: ReadonlyMap<string, SearchSource<Context>>,
  facet: Facet,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (facet === 'amt') return new Map(ctx.profil.aemter.map((amt) => [amt.kuerzel, amt.name]))
  const known = await Promise.all([...sources.values()].map((source) => source.titles?.(ctx, facet, values) ?? []))
  return new Map(known.flatMap((titles) => [...titles]))
}
