import { reachable, visible } from '@verbundakte/authz'
import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { SearchSource } from '@verbundakte/search'
import { and, isNull, ne, sql } from 'drizzle-orm'
import { spaltenDerAnzeige } from './anzeige/spalten.ts'
import { anschriftzeile } from './faelle/beteiligen.ts'
import { FORMULARE } from './formular/fassungen.ts'
import { type Anzeigezeile, anzeigen, type Betrieb, betriebe } from './tables.ts'
import { wz } from './wz/liste.ts'

const SHAPES = [['schutzklasse'], ['federfuehrung', 'schutzklasse']] as const

export const betriebSuchen: SearchSource<Context> = {
  table: betriebe,
  shapes: SHAPES,
  async ids(ctx, after, limit) {
    const found = await rows<{ id: string }>(
      ctx.tx,
      sql`select id from gewerbe.betrieb where gemeinde = verbund.gemeinde()
          ${after === null ? sql`` : sql`and id > ${after}::uuid`} order by id limit ${limit}`,
    )
    return found.map(({ id }) => id)
  },
  async project(ctx, ids) {
    const found = await ctx.tx
      .select()
      .from(betriebe)
      .where(and(anyId(betriebe.id, ids), isNull(betriebe.zusammengefuehrtMit)))
    return found.map((betrieb) => ({
      id: betrieb.id,
      row: betrieb,
      text: {
        titel: betrieb.name,
        kennzeichen: [],
        namen: betrieb.namen.split('\n'),
        text: [betrieb.geschaeftsbezeichnung, betrieb.taetigkeit, ort(betrieb), zweig(betrieb)]
          .filter(Boolean)
          .join('\n'),
        facetten: { jahr: betrieb.beginn.slice(0, 4), amt: betrieb.federfuehrung },
      },
    }))
  },
  async hits(ctx, ids) {
    const found = await ctx.tx
      .select(visible(ctx, betriebe))
      .from(betriebe)
      .where(and(anyId(betriebe.id, ids), isNull(betriebe.zusammengefuehrtMit), reachable(ctx, 'lesen', betriebe)))
    return found.map((betrieb) => ({
      id: betrieb.id,
      titel: betrieb.name,
      kennzeichen: betrieb.status === 'AKTIV' ? 'Gewerbe' : 'Gewerbe, abgemeldet',
      zusatz: [betrieb.taetigkeit.slice(0, 120), ort(betrieb)].filter(Boolean).join(' · '),
      pfad: `gewerbe/betrieb/${betrieb.id}`,
    }))
  },
  // Class and office change with the Akte.
  affected: async (ctx, event) =>
    event.subjekt === 'Gewerbebetrieb'
      ? [event.subjektId]
      : event.ereignis === 'akte.eingestuft'
        ? derAkte(ctx, 'betrieb', event.subjektId)
        : [],
}

export const anzeigeSuchen: SearchSource<Context> = {
  table: anzeigen,
  shapes: SHAPES,
  async ids(ctx, after, limit) {
    const found = await rows<{ id: string }>(
      ctx.tx,
      sql`select id from gewerbe.anzeige where gemeinde = verbund.gemeinde()
          ${after === null ? sql`` : sql`and id > ${after}::uuid`} order by id limit ${limit}`,
    )
    return found.map(({ id }) => id)
  },
  async project(ctx, ids) {
    const found = await ctx.tx
      .select()
      .from(anzeigen)
      .where(and(anyId(anzeigen.id, ids), ne(anzeigen.status, 'VERWORFEN')))
    return found.map((zeile) => ({
      id: zeile.id,
      row: zeile,
      text: {
        titel: `${FORMULARE[zeile.art].titel} ${anzeigename(zeile)}`,
        kennzeichen: zeile.meldeNummer === null ? [] : [`${zeile.meldeJahr}/${zeile.meldeNummer}`],
        namen: [anzeigename(zeile)],
        text: (zeile.inhalt.taetigkeiten ?? []).map(({ text }) => text).join('\n'),
        facetten: { jahr: String(zeile.angelegtAm.getFullYear()), amt: zeile.federfuehrung },
      },
    }))
  },
  async hits(ctx, ids) {
    const found = await ctx.tx
      .select(spaltenDerAnzeige(ctx))
      .from(anzeigen)
      .where(and(anyId(anzeigen.id, ids), ne(anzeigen.status, 'VERWORFEN'), reachable(ctx, 'lesen', anzeigen)))
    return found.map((zeile) => ({
      id: zeile.id,
      titel: `${FORMULARE[zeile.art].titel}: ${anzeigename(zeile)}`,
      kennzeichen: zeile.meldeNummer === null ? 'Gewerbeanzeige' : `${zeile.meldeJahr}/${zeile.meldeNummer}`,
      zusatz: anschriftzeile(zeile.inhalt.betriebsstaette?.anschrift),
      pfad: `gewerbe/anzeige/${zeile.id}`,
    }))
  },
  affected: async (ctx, event) =>
    event.subjekt === 'Gewerbeanzeige'
      ? [event.subjektId]
      : event.ereignis === 'akte.eingestuft'
        ? derAkte(ctx, 'anzeige', event.subjektId)
        : [],
}

async function derAkte(ctx: Context, table: 'anzeige' | 'betrieb', akte: string): Promise<string[]> {
  // What has no receipt yet follows the Akte too: by a letter, or by its Betrieb. A Betrieb follows the Akten of all its Anzeigen.
  const offene =
    table === 'anzeige'
      ? sql`union select gewerbe.offen_zu_akte(verbund.gemeinde(), ${akte})`
      : sql`union select betrieb from gewerbe.anzeige where gemeinde = verbund.gemeinde() and akte = ${akte}`
  const found = await rows<{ id: string }>(
    ctx.tx,
    sql`select id from ${sql.identifier('gewerbe')}.${sql.identifier(table)}
        where gemeinde = verbund.gemeinde() and akte = ${akte} ${offene}`,
  )
  return found.map(({ id }) => id)
}

/** As a list calls an Anzeige of which little may be known yet. */
export function anzeigename({ inhalt }: Pick<Anzeigezeile, 'inhalt'>): string {
  const person = [inhalt.person?.vornamen, inhalt.person?.name].filter(Boolean).join(' ')
  return inhalt.eingetragenerName ?? (person || inhalt.geschaeftsbezeichnung || 'Ohne Namen')
}

function zweig({ wzAusgabe, wzCode }: Betrieb): string {
  return (wzAusgabe && wzCode && wz(wzAusgabe, wzCode)?.titel) || ''
}

function ort({ strasse, hausnummer, plz, ort: name }: Betrieb): string {
  return [[strasse, hausnummer].filter(Boolean).join(' '), [plz, name].filter(Boolean).join(' ')]
    .filter((each) => each !== '')
    .join(', ')
}
