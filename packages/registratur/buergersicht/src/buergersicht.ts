import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, isUuid, kalendertag } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { papiere, type Umfang } from './umfang.ts'

export const PAPIERARTEN = ['AKTE', 'VORGANG', 'DOKUMENT'] as const

/** A line of the view: a Dokument, or a Vorgang or an Akte that holds none that can be read. */
export interface Papier {
  readonly id: string
  readonly art: (typeof PAPIERARTEN)[number]
  readonly titel: string
  readonly kennzeichen: string
  /** calendar day */
  readonly tag: string
  /** number of the branch of the plan: `112` */
  readonly bereich: string
  readonly akte: string
  readonly vorgang: string | null
  readonly dokument: string | null
  /** in which roles, e.g. `Inhaberin` */
  readonly rollen: readonly string[]
}

export interface Papierseite {
  readonly limit: number
  /** what `papierstelle` made of the last line before */
  readonly nach?: string | undefined
  readonly bereich?: string | null | undefined
}

/** One page of the papers, the newest first. */
export function papierSeite(ctx: Context, umfang: Umfang, { limit, nach, bereich }: Papierseite): Promise<Papier[]> {
  const [tag, id] = nach === undefined ? [null, null] : zerlegt(nach)
  return rows<Papier>(
    ctx.tx,
    sql`with ${papiere(ctx, umfang)}
        select id, art, titel, kennzeichen, tag::text as tag, bereich, akte, vorgang, dokument,
          coalesce((select json_agg(distinct t.rolle order by t.rolle) from teil t where t.akte = p.akte and (t.vorgang is null or t.vorgang = p.vorgang)), '[]') as rollen
        from papier p where true ${bereich ? sql`and bereich = ${bereich}` : sql``}
          ${tag === null ? sql`` : sql`and (p.tag, id) < (${tag}::date, ${id}::uuid)`}
        order by p.tag desc, id desc limit ${limit}`,
  )
}

export interface Bereich {
  readonly kennzeichen: string
  readonly titel: string
  readonly anzahl: number
}

/** Of what kinds they are, by the branches of the plan: `112 Pass- und Ausweiswesen`. */
export function bereiche(ctx: Context, umfang: Umfang): Promise<Bereich[]> {
  return rows<Bereich>(
    ctx.tx,
    sql`with ${papiere(ctx, umfang)}
        select b.bereich as kennzeichen, coalesce(pos.titel, 'Sonstiges') as titel, b.anzahl
        from (select bereich, count(*)::int as anzahl from papier group by 1) b
        left join lateral (select titel from aktenplan.position where gemeinde = verbund.gemeinde() and kennzeichen = b.bereich
          order by id desc limit 1) pos on true order by b.bereich`,
  )
}

/** The Akten that are there to be seen, as far as a log entry should hold. */
export async function gezeigteAkten(ctx: Context, umfang: Umfang): Promise<string[]> {
  const gefunden = await rows<{ id: string }>(
    ctx.tx,
    sql`with ${papiere(ctx, umfang)} select distinct akte as id from papier order by 1 limit 500`,
  )
  return gefunden.map(({ id }) => id)
}

/** The place of a line in the list: cursor of the next page. */
export function papierstelle({ tag, id }: Papier): string {
  return `${tag}_${id}`
}

function zerlegt(nach: string): [string, string] {
  const [tag = '', id = ''] = nach.split('_')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tag) || !isUuid(id)) {
    throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
  }
  return [kalendertag(tag), id]
}
