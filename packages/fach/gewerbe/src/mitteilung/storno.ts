import { load, reachable } from '@verbundakte/authz'
import { anyId, rows } from '@verbundakte/database'
import { type Context, loader } from '@verbundakte/graphql'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Art } from '../anzeige/anzeige.ts'
import { anzeigeLaden } from '../faelle/lesen.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { OHNE_FOLGE } from './lesen.ts'
import { type Mitteilung, mitteilungen } from './tables.ts'

/** By which certified Storno an Anzeige counts no more, itself or what corrected it; itself where it is one. */
export const stornoLaden = loader<string, string | null>(async (ctx, ids) => {
  const gefunden = await rows<{ von: string; id: string }>(
    ctx.tx,
    sql`with recursive folge as (
          select a.id as von, a.id, a.korrektur_art from gewerbe.anzeige a
          where a.gemeinde = verbund.gemeinde() and a.id in (select x::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) x)
          union
          select folge.von, k.id, k.korrektur_art from folge
          join gewerbe.anzeige k on k.gemeinde = verbund.gemeinde() and k.korrektur_von = folge.id and k.status = 'BESCHEINIGT'
        )
        select von, id from folge where korrektur_art = 'storno'`,
  )
  return ids.map((id) => gefunden.find(({ von }) => von === id)?.id ?? null)
})

/** Notices that were settled by what this Storno takes back, by the Anzeige itself or by one that it corrected; not those closed with a reason. */
export async function durchStornoOffen(ctx: Context, storno: Pick<Anzeigezeile, 'id'>): Promise<string[]> {
  const kette = await rows<{ id: string }>(
    ctx.tx,
    sql`with recursive kette as (
          select a.id, a.korrektur_von from gewerbe.anzeige a where a.gemeinde = verbund.gemeinde() and a.id = ${storno.id}
          union
          select v.id, v.korrektur_von from kette join gewerbe.anzeige v on v.gemeinde = verbund.gemeinde() and v.id = kette.korrektur_von
        )
        select id from kette`,
  )
  const betroffen = await ctx.tx
    .select({ id: mitteilungen.id })
    .from(mitteilungen)
    .where(
      and(
        anyId(
          mitteilungen.anzeige,
          kette.map(({ id }) => id),
        ),
        eq(mitteilungen.stand, 'ERLEDIGT'),
        isNull(mitteilungen.grund),
        reachable(ctx, 'aendern', mitteilungen),
      ),
    )
    .orderBy(mitteilungen.akte, mitteilungen.id)
  return betroffen.map(({ id }) => id)
}

/** Nothing follows from this Anzeige any more: it was discarded, rejected or taken back. */
export async function ohneFolge(ctx: Context, anzeige: string): Promise<boolean> {
  const { status } = await load(ctx, anzeigen, anzeige)
  return OHNE_FOLGE.includes(status) || (await stornoLaden(ctx).load(anzeige)) !== null
}

const WAS: Readonly<Record<Art, string>> = { anmeldung: 'Anmeldung', ummeldung: 'Ummeldung', abmeldung: 'Abmeldung' }

/** Why a notice is open although there was an answer; null: there was none, or it is on its way. */
export async function offenWeil(ctx: Context, { stand, anzeige }: Mitteilung): Promise<string | null> {
  const zeile = stand === 'OFFEN' && anzeige ? await anzeigeLaden(ctx).load(anzeige) : null
  if (!zeile) return null
  const was = WAS[zeile.art]
  const storno = await stornoLaden(ctx).load(zeile.id)
  if (storno) {
    const warum = (await anzeigeLaden(ctx).load(storno))?.begruendung
    return `Wieder offen. Die ${was}, die sie beantwortet hat, ist storniert${warum ? `: ${warum}` : '.'}`
  }
  if (zeile.status === 'ZURUECKGEWIESEN')
    return `Wieder offen. Die ${was} ist zurückgewiesen${zeile.grund ? `: ${zeile.grund}` : '.'}`
  return zeile.status === 'VERWORFEN' ? `Die begonnene ${was} ist verworfen.` : null
}
