import type { Context } from '@verbundakte/graphql'
import type { Befund } from '../regeln/befund.ts'
import type { Anzeigezeile } from '../tables.ts'
import { anlagenZu } from './anlagen.ts'
import { betriebLaden } from './lesen.ts'
import { anzeigeVon, befundeVon } from './wert.ts'

/** What the rules say of a row, with what was handed in with it. A Storno says nothing anew, so nothing is asked of it. */
export async function befundeZu(ctx: Context, zeile: Anzeigezeile): Promise<Befund[]> {
  if (zeile.korrekturArt === 'storno') return []
  const anlagen = (await anlagenZu(ctx).load(zeile.id)).map(({ zweck, mime, groesse }) => ({
    art: zweck,
    typ: mime,
    bytes: groesse,
  }))
  const unbekannt = zeile.art !== 'anmeldung' && !(await betriebLaden(ctx).load(zeile.betrieb))
  return befundeVon(ctx, anzeigeVon(ctx, zeile), zeile.kanal, anlagen, unbekannt)
}
