import { beteiligte } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import { AUSKUNFTSSPERRE } from '@verbundakte/beteiligte'
import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid, isUuid, type Kalendertag } from '@verbundakte/kernel'
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { anzeigen, type Betrieb, betriebe } from '../tables.ts'
import { type Aufenthalt, aufenthalte } from './aufenthalte.ts'

export interface AnAnschrift {
  readonly betrieb: Betrieb
  /** none: it was only ever entered here by mistake, and is corrected */
  readonly zeiten: readonly Aufenthalt[]
  /** the Akte names somebody of whom nothing may be told (§ 51 BMG) */
  readonly gesperrt: boolean
}

/**
 * The Betriebe that an Anzeige has ever placed at this address, the latest to begin first, and from when to when as it was known
 * at the end of the day `bekannt`. Without a house number it is the whole street. Four statements, however many there are.
 *
 * @throws Invalid without a street
 */
export async function anAnschrift(
  ctx: Context,
  anschrift: string,
  bekannt: Kalendertag,
  { limit, nach }: { readonly limit: number; readonly nach?: string | undefined },
): Promise<AnAnschrift[]> {
  const gesucht = await schluessel(ctx, anschrift)
  const hier = sql`exists (select from ${anzeigen} where ${and(
    eq(anzeigen.gemeinde, betriebe.gemeinde),
    eq(anzeigen.betrieb, betriebe.id),
    eq(anzeigen.status, 'BESCHEINIGT'),
    isNotNull(anzeigen.adresse),
    sql`${anzeigen.adresse} >= ${gesucht.von} and ${anzeigen.adresse} < ${gesucht.vor}`,
    sql`(${anzeigen.bescheinigtAm} at time zone 'Europe/Berlin')::date <= ${bekannt}::date`,
    reachable(ctx, 'lesen', anzeigen),
  )})`
  const gefunden = await ctx.tx
    .select(visible(ctx, betriebe))
    .from(betriebe)
    .where(and(reachable(ctx, 'lesen', betriebe), hier, nach === undefined ? undefined : hinter(nach)))
    .orderBy(desc(betriebe.beginn), desc(betriebe.id))
    .limit(limit)
  const zeilen = await ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(
      and(
        anyId(
          anzeigen.betrieb,
          gefunden.map(({ id }) => id),
        ),
        eq(anzeigen.status, 'BESCHEINIGT'),
        reachable(ctx, 'lesen', anzeigen),
      ),
    )
    .orderBy(asc(anzeigen.bescheinigtAm), asc(anzeigen.id))
  const gesperrt = await gesperrteAkten(ctx, [...new Set(zeilen.flatMap(({ akte }) => akte ?? []))])
  const damals = zeilen.filter(({ bescheinigtAm }) => bescheinigtAm && heute(bescheinigtAm) <= bekannt)
  const trifft = (adresse: string | null) => adresse !== null && adresse >= gesucht.von && adresse < gesucht.vor
  return gefunden.map((betrieb) => ({
    betrieb,
    zeiten: aufenthalte(
      ctx,
      damals.filter((zeile) => zeile.betrieb === betrieb.id),
      trifft,
    ),
    gesperrt: zeilen.some(({ betrieb: wer, akte }) => wer === betrieb.id && akte !== null && gesperrt.has(akte)),
  }))
}

export function stelleAn({ betrieb: { id, beginn } }: AnAnschrift): string {
  return `${id}_${beginn}`
}

function hinter(nach: string) {
  const [id = '', beginn = ''] = nach.split('_')
  if (!isUuid(id) || !/^\d{4}-\d\d-\d\d$/.test(beginn))
    throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
  return sql`(${betriebe.beginn}, ${betriebe.id}) < (${beginn}::date, ${id}::uuid)`
}

/** As the database compares addresses; what is typed behind the house number says which place, and every row says that itself. */
async function schluessel(ctx: Context, anschrift: string): Promise<{ von: string; vor: string }> {
  const text = anschrift
    .slice(0, 200)
    .replace(/[,\s]+\d{5}(\s.*)?$/s, '')
    .replace(/,[^\d]*$/, '')
  const [row] = await rows<{ wort: string }>(ctx.tx, sql`select gewerbe.adresse(${text}) as wort`)
  const wort = row?.wort ?? '|'
  if (/^[^a-z]*\|/.test(wort))
    throw new Invalid('gewerbe.anschrift', 'Bitte eine Straße angeben, am besten mit Hausnummer.', {
      feld: 'anschrift',
    })
  // `}` comes behind `|`: the whole street lies between. Behind a number nothing else may come.
  return wort.endsWith('|') ? { von: wort, vor: `${wort.slice(0, -1)}}` } : { von: wort, vor: `${wort}\u0001` }
}

/** Akten that name somebody of whom nothing may be told. Who visits sees no Beteiligte: of each it is said, which tells nothing of any. */
async function gesperrteAkten(ctx: Context, akten: readonly string[]): Promise<ReadonlySet<string>> {
  if (akten.length === 0) return new Set()
  if (ctx.standing === 'unterstuetzung') return new Set(akten)
  const genannt = await ctx.tx
    .selectDistinct({ akte: beteiligte.akte })
    .from(beteiligte)
    .where(
      and(
        sql`${beteiligte.gemeinde} = verbund.gemeinde()`,
        anyId(beteiligte.akte, akten),
        sql`${beteiligte.name} = ${AUSKUNFTSSPERRE}`,
      ),
    )
  return new Set(genannt.flatMap(({ akte }) => akte ?? []))
}
