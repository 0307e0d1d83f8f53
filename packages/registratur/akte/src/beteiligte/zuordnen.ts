import { load, reachable, update } from '@verbundakte/authz'
import { eintraege, GEMEINSAM, passtZu } from '@verbundakte/beteiligte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, isUuid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { type Beteiligter, beteiligte } from '../tables.ts'
import { genannten, vermerkt } from './aendern.ts'

export interface Zuordnung {
  readonly beteiligter: string
  readonly eintrag: string
}

const AUF_EINMAL = 100

/**
 * Says which entries of the register are meant by people who are named in Akten. All or none: one that was changed
 * meanwhile leaves the others as they were.
 */
export async function beteiligteZuordnen(ctx: Context, zuordnungen: readonly Zuordnung[]): Promise<Beteiligter[]> {
  if (zuordnungen.length > AUF_EINMAL) {
    throw new Invalid('akte.viele', `Bitte höchstens ${AUF_EINMAL} auf einmal zuordnen.`)
  }
  const zugeordnet: Beteiligter[] = []
  // In one order, so that two who do the same do not wait for each other.
  for (const { beteiligter: id, eintrag: ziel } of zuordnungen.toSorted((a, b) =>
    a.beteiligter < b.beteiligter ? -1 : 1,
  )) {
    const vorher = await genannten(ctx, id)
    // Who is linked with somebody unknown to this person stays so.
    if (vorher.eintrag !== null) await load(ctx, eintraege, vorher.eintrag)
    const eintrag = await load(ctx, eintraege, ziel)
    passtZu(eintrag, vorher)
    if (eintrag.art !== vorher.art) {
      throw new Invalid('akte.beteiligter.art', 'Eine Person und eine Organisation werden einander nicht zugeordnet.')
    }
    const beteiligter = await update(ctx, beteiligte, id, { eintrag: eintrag.id, geaendertAm: new Date() })
    zugeordnet.push(vermerkt(ctx, 'zugeordnet', beteiligter, { eintrag: eintrag.id }))
  }
  return zugeordnet
}

/** The name stays, the link goes. @throws NotFound where the person does not know the entry */
export async function zuordnungLoesen(ctx: Context, ids: readonly string[]): Promise<Beteiligter[]> {
  if (ids.length > AUF_EINMAL) throw new Invalid('akte.viele', `Bitte höchstens ${AUF_EINMAL} auf einmal lösen.`)
  const geloest: Beteiligter[] = []
  for (const id of ids.toSorted()) {
    const vorher = await genannten(ctx, id)
    if (vorher.eintrag === null) {
      geloest.push(vorher)
      continue
    }
    const { id: eintrag } = await load(ctx, eintraege, vorher.eintrag)
    const beteiligter = await update(ctx, beteiligte, id, { eintrag: null, geaendertAm: new Date() })
    geloest.push(vermerkt(ctx, 'geloest', beteiligter, { eintrag }))
  }
  return geloest
}

/** Somebody who is named in an Akte, and the entry that is probably meant. */
export interface Vorschlag {
  readonly beteiligter: string
  readonly eintrag: string
  readonly gleicheAnschrift: boolean
  /** whether no other entry has this name */
  readonly eindeutig: boolean
}

/**
 * People who are named without an entry, with one of the same name; the one of the same address first. Only of what the
 * person may change and of entries that they know, so nothing hidden makes a name ambiguous.
 */
export function zuordnungsvorschlaege(
  ctx: Context,
  { limit, nach }: { readonly limit: number; readonly nach?: string | undefined },
): Promise<Vorschlag[]> {
  if (nach !== undefined && !isUuid(nach)) {
    throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
  }
  return rows<Vorschlag>(
    ctx.tx,
    sql`select b.id as beteiligter, e.id as eintrag, e.nah as "gleicheAnschrift", e.anzahl = 1 as eindeutig
        from (select id, art, form, anschrift, schutzklasse, federfuehrung from akte.beteiligter where gemeinde = verbund.gemeinde() and eintrag is null and entfernt_am is null and form <> ''
          ${nach === undefined ? sql`` : sql`and id > ${nach}::uuid`} and ${reachable(ctx, 'aendern', beteiligte)} order by id offset 0) b
        cross join lateral (
          select id, ortsform = ${ORTSFORM} and ortsform <> '' as nah, count(*) over ()::int as anzahl from beteiligte.eintrag
          where gemeinde = verbund.gemeinde() and form = b.form and art = b.art and aufgegangen_in is null
            and (klasse = ${GEMEINSAM} or (klasse, federfuehrung) = (b.schutzklasse, b.federfuehrung))
            and ${reachable(ctx, 'lesen', eintraege)}
          order by 2 desc, id limit 1) e
        order by b.id limit ${limit}`,
  )
}

// As beteiligte.eintrag has it.
const ORTSFORM = sql`regexp_replace(replace(replace(replace(replace(replace(lower(coalesce(b.anschrift, '')), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
  'strasse', 'str'), '[^a-z0-9]+', '', 'g')`
