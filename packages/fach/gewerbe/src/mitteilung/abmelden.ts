import { dokumente, nichtGesperrt, versionen } from '@verbundakte/akte'
import { load, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { anfuegen } from '../faelle/anlagen.ts'
import { amtsabmeldungBeginnen } from '../faelle/korrigieren.ts'
import { anlagePruefen } from '../regeln/g13-anlagen.ts'
import type { Anzeigezeile } from '../tables.ts'
import { betriebHalten } from '../verfahren/sperren.ts'
import { offeneMitteilung } from './anfragen.ts'
import { gemeinterBetrieb } from './lesen.ts'
import { ohneFolge } from './storno.ts'
import { type Mitteilung, mitteilungen } from './tables.ts'

export interface AbmeldungEingabe {
  /** uuid of the new Anzeige: begun twice it is begun once */
  readonly id: string
  readonly mitteilung: string
  readonly grund: string
}

/**
 * Begins the Abmeldung ex officio that follows from a notice, to the day it says, with its paper as the proof that § 14 Abs. 1
 * Satz 3 GewO asks for. The notice is settled once that Abmeldung has come in.
 *
 * @throws Invalid without a Betrieb; Conflict where an Anzeige is begun already
 */
export async function mitteilungAbmelden(
  ctx: Context,
  { id, mitteilung, grund }: AbmeldungEingabe,
): Promise<Anzeigezeile> {
  // The Betrieb before the case: see `betriebHalten`.
  const vorher = await gemeinterBetrieb(ctx, await load(ctx, mitteilungen, mitteilung, 'aendern'))
  if (vorher !== null) await betriebHalten(ctx, vorher)
  const bisher = await offeneMitteilung(ctx, mitteilung)
  const betrieb = await gemeinterBetrieb(ctx, bisher)
  if (betrieb !== vorher)
    throw new Conflict('gewerbe.inzwischen', 'Der Betrieb der Mitteilung wurde eben geändert. Bitte neu laden.')
  if (betrieb === null)
    throw new Invalid('gewerbe.betrieb', 'Bitte ordnen Sie zuerst den Betrieb des Registers zu.', { feld: 'betrieb' })
  if (bisher.anzeige !== null && bisher.anzeige !== id && !(await ohneFolge(ctx, bisher.anzeige)))
    throw new Conflict(
      'gewerbe.mitteilung.abmeldung',
      'Die Abmeldung ist schon begonnen. Bitte arbeiten Sie dort weiter.',
    )
  const zeile = await amtsabmeldungBeginnen(ctx, { id, betrieb, grund, stichtag: bisher.zum ?? undefined })
  if (bisher.anzeige === zeile.id) return zeile
  await belegAnfuegen(ctx, zeile, bisher)
  const neu = await update(ctx, mitteilungen, bisher.id, { anzeige: zeile.id })
  ctx.record('gewerbe.mitteilung.verknuepft', neu, { anzeige: zeile.id })
  return zeile
}

/** The paper of the other authority. What was only told, or is of a kind that no Anlage may be, proves nothing by itself. */
async function belegAnfuegen(ctx: Context, zeile: Anzeigezeile, { dokument: id }: Mitteilung): Promise<void> {
  const dokument = await load(ctx, dokumente, id)
  if (dokument.richtung !== 'EIN') return
  const [version] = await ctx.tx
    .select(visible(ctx, versionen))
    .from(versionen)
    .where(
      and(eq(versionen.dokument, id), eq(versionen.nummer, dokument.versionen), reachable(ctx, 'lesen', versionen)),
    )
  if (!version || anlagePruefen({ typ: version.mime, bytes: version.groesse }).length > 0) return
  nichtGesperrt(version)
  const { dateiname, sha256, groesse, mime, art, hinweis } = version
  const { pruefung, geprueftAm, signaturstand, pruefhinweis } = version
  const datei = { dateiname, sha256, groesse, mime, art, hinweis, pruefung, geprueftAm, signaturstand, pruefhinweis }
  await anfuegen(ctx, zeile, datei, 'beleg')
}
