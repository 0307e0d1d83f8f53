import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, isUuid, NotFound } from '@verbundakte/kernel'
import type { Bringer } from '@verbundakte/posteingang'
import { and, eq, sql } from 'drizzle-orm'
import { anlagenZu } from '../faelle/anlagen.ts'
import { befundeZu } from '../faelle/befunde.ts'
import { schreibenZu } from '../faelle/briefe.ts'
import { bescheinigungZu } from '../faelle/lesen.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { empfangsbescheinigungBis } from '../verteilung/fristen.ts'

/** As a program is told of it. A draft or one that was discarded never comes online. */
const STAENDE = {
  ENTWURF: 'eingegangen',
  VERWORFEN: 'zurueckgewiesen',
  EINGEGANGEN: 'eingegangen',
  NACHGEFORDERT: 'nachgefordert',
  ZURUECKGEWIESEN: 'zurueckgewiesen',
  WEITERGELEITET: 'weitergeleitet',
  BESCHEINIGT: 'bescheinigt',
} as const satisfies Record<Anzeigezeile['status'], string>
export const ONLINE_STAENDE = [...new Set([...Object.values(STAENDE), 'berichtigt', 'storniert'] as const)]

/** What is still open of an Anzeige, in the words of the rule that says so. */
export interface Offen {
  readonly regel: string | null
  readonly code: string
  readonly felder: readonly number[]
  readonly satz: string
}

/** @throws NotFound for an Anzeige of another program, as for one that there is not */
export async function zeileVon(ctx: Context, bringer: Bringer, uuid: string): Promise<Anzeigezeile> {
  const id = uuid.toLowerCase()
  if (!isUuid(id)) throw new NotFound()
  const [zeile] = await ctx.tx
    .select()
    .from(anzeigen)
    .where(and(eq(anzeigen.id, id), eq(anzeigen.anbindung, bringer.id)))
  if (!zeile) throw new NotFound()
  return zeile
}

/** What a program is told: where its Anzeige stands, what it lacks, and the number of the receipt. Never what a clerk has written. */
export async function onlineStand(ctx: Context, bringer: Bringer, uuid: string) {
  const zeile = await zeileVon(ctx, bringer, uuid)
  const { id } = zeile
  const offen = zeile.status === 'EINGEGANGEN' || zeile.status === 'NACHGEFORDERT'
  const [bescheinigung, anlagen, schreiben] = [
    await bescheinigungZu(ctx).load(id),
    await anlagenZu(ctx).load(id),
    await schreibenZu(ctx).load(id),
  ]
  const nachforderung = schreiben.findLast(({ art }) => art === 'nachforderung')
  return {
    uuid: zeile.id,
    status: (await korrigiert(ctx, zeile)) ?? STAENDE[zeile.status],
    eingegangenAm: (zeile.eingangAm ?? zeile.angelegtAm).toISOString(),
    bescheinigungBis: offen && zeile.eingangAm ? empfangsbescheinigungBis(heute(zeile.eingangAm)) : null,
    nachgefordertBis: zeile.status === 'NACHGEFORDERT' ? (nachforderung?.frist ?? null) : null,
    fehlt: offen ? await offene(ctx, zeile) : [],
    bescheinigung: bescheinigung && {
      nummer: bescheinigung.nummer,
      am: heute(bescheinigung.angelegtAm),
    },
    anlagen: anlagen.map(({ id: anlage, zweck, dateiname, groesse }) => ({ id: anlage, zweck, dateiname, groesse })),
  }
}

/** How the last certified correction of it ended; after a Storno nothing of the chain holds (`register/geltend.ts`). */
async function korrigiert(ctx: Context, zeile: Anzeigezeile): Promise<'berichtigt' | 'storniert' | null> {
  const [letzte] = await rows<{ art: 'berichtigung' | 'storno' }>(
    ctx.tx,
    sql`with recursive kette as (
          select id, korrektur_art as art, 1 as tiefe from gewerbe.anzeige
            where gemeinde = verbund.gemeinde() and korrektur_von = ${zeile.id} and status = 'BESCHEINIGT'
          union all
          select a.id, a.korrektur_art, k.tiefe + 1 from kette k
            join gewerbe.anzeige a on a.gemeinde = verbund.gemeinde() and a.korrektur_von = k.id and a.status = 'BESCHEINIGT'
        )
        select art from kette order by tiefe desc limit 1`,
  )
  return letzte ? (letzte.art === 'storno' ? 'storniert' : 'berichtigt') : null
}

async function offene(ctx: Context, zeile: Anzeigezeile): Promise<Offen[]> {
  const befunde = (await befundeZu(ctx, zeile)).filter(({ schwere }) => schwere === 'fehler')
  return befunde.map(({ regel, code, felder, satz }) => ({ regel, code, felder, satz }))
}
