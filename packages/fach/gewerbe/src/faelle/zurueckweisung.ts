import { dokumentAnlegen } from '@verbundakte/akte'
import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { UserError } from '@verbundakte/kernel'
import { FORMULARE } from '../formular/fassungen.ts'
import { anzeigename } from '../suche.ts'
import type { Anzeigezeile } from '../tables.ts'
import { schreiben } from '../tables-prozess.ts'
import { anlagenAblegen, anlagenWiederOffen, anlagenZu } from './anlagen.ts'
import { briefZuruecknehmen, letztes } from './briefe.ts'
import { anzeigeSchrift } from './schriften.ts'
import { hinterlegen } from './schriftgut.ts'
import { vorgangFuer } from './vorab.ts'

/** What was handed in with an Anzeige that is rejected is filed with it; one that came alone is kept by its row. */
export async function zurueckgewieseneAblegen(ctx: Context, zeile: Anzeigezeile): Promise<void> {
  if ((await anlagenZu(ctx).load(zeile.id)).length === 0) return
  const { akte, vorgang } = await vorgangFuer(ctx, zeile)
  const form = await hinterlegen(ctx, await anzeigeSchrift(ctx, zeile, ''))
  const betreff = `${FORMULARE[zeile.art].titel}, zurückgewiesen`
  const angaben = {
    betreff,
    typ: 'Gewerbeanzeige',
    richtung: 'EIN' as const,
    absender: anzeigename(zeile).slice(0, 500),
  }
  const dokument = await dokumentAnlegen(ctx, vorgang, form, angaben, null)
  await anlagenAblegen(ctx, zeile, vorgang, dokument.id)
  const neu = await insert(ctx, schreiben, {
    ...{ anzeige: zeile.id, betrieb: zeile.betrieb, art: 'zurueckweisung' as const },
    ...{ akte: akte.id, vorgang: vorgang.id, dokument: dokument.id },
    angelegtVon: ctx.person?.id ?? null,
    schutzklasse: dokument.schutzklasse,
    federfuehrung: dokument.federfuehrung,
  })
  ctx.record('gewerbe.schreiben.abgelegt', neu, { anzeige: zeile.id, art: 'zurueckweisung', dokument: dokument.id })
}

/** It counts again: its papers are open for whatever comes next. What has lain in the Akte for too long stays there as well. */
export async function zurueckgewieseneHolen(ctx: Context, anzeige: string): Promise<void> {
  const abgelegt = await letztes(ctx, anzeige, 'zurueckweisung')
  if (!abgelegt) return
  await ctx
    .alone(() => briefZuruecknehmen(ctx, abgelegt, 'Zurückweisung aufgehoben'))
    .catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error
    })
  await anlagenWiederOffen(ctx, anzeige)
}
