import { positionenMitKennzeichen } from '@verbundakte/aktenplan'
import type { RecordedEvent } from '@verbundakte/audit'
import { reachable, visible } from '@verbundakte/authz'
import { AUSKUNFTSSPERRE, ganzeGruppe } from '@verbundakte/beteiligte'
import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { isUuid } from '@verbundakte/kernel'
import type { SearchSource } from '@verbundakte/search'
import { and, eq, sql } from 'drizzle-orm'
import { aktuelleVersion } from '../lesen.ts'
import { abgelegt } from '../ruecknahme.ts'
import { akten, dokumente, vorgaenge } from '../tables.ts'
import { vorschauPfad } from '../vorschau.ts'
import { aufPapier, FORMEN, nenntForm, reichtHinein } from './form.ts'
import { neuesteTexte, textlaengen } from './texte.ts'

/** The columns that reading rules of this module compare. */
const SHAPES = [['schutzklasse'], ['federfuehrung', 'schutzklasse']] as const

const jahr = (date: Date) => String(date.getFullYear())

export const akteSuchen: SearchSource<Context> = {
  table: akten,
  shapes: SHAPES,
  ids: (ctx, after, limit) => idsOf(ctx, akten, after, limit),
  async project(ctx, ids) {
    const found = await ctx.tx.select().from(akten).where(anyId(akten.id, ids))
    const namen = await beteiligteNamen(ctx, 'akte', ids)
    const plan = await planzeichen(
      ctx,
      found.map((akte) => akte.position),
    )
    return found.map((akte) => {
      const position = plan.get(akte.position)
      return {
        id: akte.id,
        row: akte,
        text: {
          titel: akte.betreff,
          kennzeichen: [akte.aktenzeichen],
          namen: namen.get(akte.id) ?? [],
          text: [akte.bemerkung, position?.titel].filter(Boolean).join('\n'),
          facetten: {
            jahr: akte.laufzeitBeginn.slice(0, 4),
            amt: akte.federfuehrung,
            ...aufPapier(akte),
            ...(position && { position: position.kennzeichen }),
          },
        },
      }
    })
  },
  async hits(ctx, ids) {
    const found = await ctx.tx
      .select(visible(ctx, akten))
      .from(akten)
      .where(and(anyId(akten.id, ids), reachable(ctx, 'lesen', akten)))
    const plan = await planzeichen(
      ctx,
      found.map((akte) => akte.position),
    )
    return found.map((akte) => ({
      id: akte.id,
      titel: akte.betreff,
      kennzeichen: akte.aktenzeichen,
      zusatz: plan.get(akte.position)?.titel ?? null,
      pfad: `akte/${akte.id}`,
    }))
  },
  titles: async (ctx, facet, values) =>
    facet === 'position' ? planTitel(ctx, values) : facet === 'medium' ? FORMEN : new Map<string, string>(),
  affected: async (ctx, event) =>
    event.subjekt === 'Akte'
      ? [event.subjektId]
      : event.subjekt === 'Beteiligter'
        ? idsIn(event.nutzlast, 'akte')
        : event.subjekt === 'Registereintrag'
          ? genanntIn(ctx, event, 'akte')
          : [],
}

export const vorgangSuchen: SearchSource<Context> = {
  table: vorgaenge,
  shapes: SHAPES,
  ids: (ctx, after, limit) => idsOf(ctx, vorgaenge, after, limit),
  async project(ctx, ids) {
    const found = await ctx.tx
      .select({ vorgang: vorgaenge, position: akten.position })
      .from(vorgaenge)
      .innerJoin(akten, and(eq(akten.gemeinde, vorgaenge.gemeinde), eq(akten.id, vorgaenge.akte)))
      .where(anyId(vorgaenge.id, ids))
    const namen = await beteiligteNamen(ctx, 'vorgang', ids)
    const plan = await planzeichen(
      ctx,
      found.map((each) => each.position),
    )
    return found.map(({ vorgang, position }) => ({
      id: vorgang.id,
      row: vorgang,
      text: {
        titel: vorgang.betreff,
        kennzeichen: [vorgang.kennzeichen, vorgang.fremdzeichen ?? ''].filter(Boolean),
        namen: namen.get(vorgang.id) ?? [],
        text: '',
        facetten: {
          jahr: jahr(vorgang.angelegtAm),
          amt: vorgang.federfuehrung,
          ...aufPapier(vorgang),
          ...kennzeichenFacette(plan, position),
        },
      },
    }))
  },
  async hits(ctx, ids) {
    const found = await ctx.tx
      .select(visible(ctx, vorgaenge))
      .from(vorgaenge)
      .where(and(anyId(vorgaenge.id, ids), reachable(ctx, 'lesen', vorgaenge)))
    return found.map((vorgang) => ({
      id: vorgang.id,
      titel: vorgang.betreff,
      kennzeichen: vorgang.kennzeichen,
      zusatz: null,
      pfad: `akte/${vorgang.akte}/vorgang/${vorgang.id}`,
    }))
  },
  // A change of class, office or form of the Akte reaches everything inside it.
  affected: async (ctx, event) =>
    event.subjekt === 'Vorgang'
      ? [event.subjektId]
      : reichtHinein(event)
        ? ids(ctx, sql`select id from akte.vorgang where gemeinde = verbund.gemeinde() and akte = ${event.subjektId}`)
        : event.subjekt === 'Beteiligter'
          ? idsIn(event.nutzlast, 'vorgang')
          : event.subjekt === 'Registereintrag'
            ? genanntIn(ctx, event, 'vorgang')
            : [],
}

export const dokumentSuchen: SearchSource<Context> = {
  table: dokumente,
  shapes: SHAPES,
  ids: (ctx, after, limit) => idsOf(ctx, dokumente, after, limit),
  textBytes: textlaengen,
  async project(ctx, ids) {
    const found = await ctx.tx
      .select({ dokument: dokumente, position: akten.position })
      .from(dokumente)
      .innerJoin(vorgaenge, and(eq(vorgaenge.gemeinde, dokumente.gemeinde), eq(vorgaenge.id, dokumente.vorgang)))
      .innerJoin(akten, and(eq(akten.gemeinde, vorgaenge.gemeinde), eq(akten.id, vorgaenge.akte)))
      .where(and(anyId(dokumente.id, ids), abgelegt))
    const texte = await neuesteTexte(ctx, ids)
    const plan = await planzeichen(
      ctx,
      found.map((each) => each.position),
    )
    return found.map(({ dokument, position }) => {
      const datei = texte.get(dokument.id)
      return {
        id: dokument.id,
        row: dokument,
        text: {
          titel: dokument.betreff,
          kennzeichen: [dokument.kennzeichen, dokument.fremdzeichen ?? '', datei?.dateiname ?? ''].filter(Boolean),
          namen: [dokument.absender ?? '', dokument.empfaenger ?? ''].filter(Boolean),
          text: datei?.text ?? '',
          facetten: {
            jahr: (dokument.datumDesSchreibens ?? dokument.posteingang)?.slice(0, 4) ?? jahr(dokument.angelegtAm),
            typ: dokument.typ,
            amt: dokument.federfuehrung,
            ...aufPapier(dokument),
            ...kennzeichenFacette(plan, position),
          },
        },
      }
    })
  },
  async hits(ctx, ids) {
    // Asked for now, so that they come with the rows and not after them.
    const dateien = new Map(ids.map((id) => [id, aktuelleVersion(ctx).load(id)]))
    const found = await ctx.tx
      .select({
        dokument: visible(ctx, dokumente),
        akte: vorgaenge.akte,
        vorgangBetreff: visible(ctx, vorgaenge).betreff,
      })
      .from(dokumente)
      .innerJoin(vorgaenge, and(eq(vorgaenge.gemeinde, dokumente.gemeinde), eq(vorgaenge.id, dokumente.vorgang)))
      .where(
        and(anyId(dokumente.id, ids), abgelegt, reachable(ctx, 'lesen', dokumente), reachable(ctx, 'lesen', vorgaenge)),
      )
    return Promise.all(
      found.map(async ({ dokument, akte, vorgangBetreff }) => {
        const version = await dateien.get(dokument.id)
        return {
          id: dokument.id,
          titel: dokument.betreff,
          kennzeichen: dokument.kennzeichen,
          zusatz: vorgangBetreff,
          pfad: `akte/${akte}/vorgang/${dokument.vorgang}/dokument/${dokument.id}`,
          ...(version && { datei: { mime: version.mime, vorschauPfad: vorschauPfad(version) } }),
        }
      }),
    )
  },
  affected: async (ctx, event) => {
    if (event.subjekt === 'Dokument') return [event.subjektId]
    if (event.subjekt === 'Version') return idsIn(event.nutzlast, 'dokument')
    const darin = reichtHinein(event) ? sql`v.akte` : event.subjekt === 'Vorgang' && nenntForm(event) ? sql`v.id` : null
    if (!darin) return []
    return ids(
      ctx,
      sql`select d.id from akte.dokument d join akte.vorgang v on v.gemeinde = d.gemeinde and v.id = d.vorgang
          where d.gemeinde = verbund.gemeinde() and ${darin} = ${event.subjektId}`,
    )
  },
}

async function idsOf(
  ctx: Context,
  table: typeof akten | typeof vorgaenge | typeof dokumente,
  after: string | null,
  limit: number,
): Promise<string[]> {
  return ids(
    ctx,
    sql`select id from ${table} where gemeinde = verbund.gemeinde() ${after === null ? sql`` : sql`and id > ${after}::uuid`}
        order by id limit ${limit}`,
  )
}

async function ids(ctx: Context, query: ReturnType<typeof sql>): Promise<string[]> {
  return (await rows<{ id: string }>(ctx.tx, query)).map((row) => row.id)
}

/** Where somebody is named whose Auskunftssperre was set or lifted: the name has gone from there, or come back. */
function genanntIn(ctx: Context, event: RecordedEvent, spalte: 'akte' | 'vorgang'): Promise<string[]> {
  if (!event.ereignis.startsWith('beteiligte.sperre.')) return Promise.resolve([])
  const was = sql.identifier(spalte)
  return ids(
    ctx,
    sql`select distinct ${was} as id from akte.beteiligter where gemeinde = verbund.gemeinde() and ${was} is not null
        and eintrag in ${ganzeGruppe(event.subjektId)}`,
  )
}

// A payload that was erased meanwhile names nothing; the object's own later events will.
function idsIn(payload: unknown, key: string): string[] {
  const value = typeof payload === 'object' && payload !== null && key in payload ? payload[key as never] : null
  return typeof value === 'string' && isUuid(value) ? [value] : []
}

async function beteiligteNamen(
  ctx: Context,
  spalte: 'akte' | 'vorgang',
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await rows<{ id: string; namen: string[] }>(
    ctx.tx,
    sql`select ${sql.identifier(spalte)} as id, json_agg(name order by id) as namen from akte.beteiligter
        where gemeinde = verbund.gemeinde() and entfernt_am is null and name <> ${AUSKUNFTSSPERRE}
          and ${anyId(sql.identifier(spalte), ids)} ${spalte === 'akte' ? sql`and vorgang is null` : sql``} group by 1`,
  )
  return new Map(found.map((row) => [row.id, row.namen]))
}

interface Planzeichen {
  readonly kennzeichen: string
  readonly titel: string
}

async function planzeichen(ctx: Context, ids: readonly string[]): Promise<Map<string, Planzeichen>> {
  const found = await rows<Planzeichen & { id: string }>(
    ctx.tx,
    sql`select id, kennzeichen, titel from aktenplan.position where gemeinde = verbund.gemeinde() and ${anyId(sql`id`, ids)}`,
  )
  return new Map(found.map((row) => [row.id, row]))
}

/** Positions as people name them: by number and title. */
async function planTitel(ctx: Context, kennzeichen: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await positionenMitKennzeichen(ctx, kennzeichen)
  return new Map(found.map((position) => [position.kennzeichen, `${position.kennzeichen} ${position.titel}`]))
}

function kennzeichenFacette(plan: ReadonlyMap<string, Planzeichen>, position: string): { position?: string } {
  const here = plan.get(position)
  return here ? { position: here.kennzeichen } : {}
}
