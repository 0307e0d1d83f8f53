import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid } from '@verbundakte/kernel'
import { mussTag, mussWort } from '../verfahren/eingabe.ts'
import { mussInDerAkteLiegen } from '../verfahren/papiere.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { NACHWEISARTEN } from './mangel.ts'
import { type Reisegewerbekarte, reisegewerbekarten } from './tables.ts'

/**
 * A paper with its day, how long it is valid, and the Dokument it is; an empty day takes it off again. Also after the card
 * is given out: a certificate that was only applied for comes later.
 */
export async function kartennachweisSetzen(
  ctx: Context,
  id: string,
  eingabe: {
    readonly art: string
    readonly vom?: string | null | undefined
    readonly bis?: string | null | undefined
    readonly dokument?: string | null | undefined
  },
): Promise<Reisegewerbekarte> {
  const bisher = await fallSperren(ctx, reisegewerbekarten, id)
  if (bisher.stand !== 'BEANTRAGT' && bisher.stand !== 'ERTEILT')
    throw new Conflict('gewerbe.reisegewerbe.entschieden', 'Dieser Fall ist abgeschlossen.')
  const art = mussWort(eingabe.art, NACHWEISARTEN, 'art')
  const { [art]: _, ...rest } = bisher.nachweise
  const vom = eingabe.vom ? mussTag(eingabe.vom, 'vom', '', heute()) : null
  const bis = eingabe.bis ? mussTag(eingabe.bis, 'bis', '') : null
  if (vom !== null && bis !== null && bis < vom)
    throw new Invalid('gewerbe.reisegewerbe.gueltig', 'Der Nachweis endet vor seinem Tag.', { feld: 'bis' })
  const dokument = eingabe.dokument ? await mussInDerAkteLiegen(ctx, bisher.akte, eingabe.dokument) : null
  const nachweise = vom === null ? rest : { ...rest, [art]: { vom, bis, dokument } }
  const neu = await update(ctx, reisegewerbekarten, id, { nachweise })
  ctx.record('gewerbe.reisegewerbe.nachgewiesen', neu, {
    art,
    vorhanden: vom !== null,
    ...(dokument && { dokument }),
  })
  return neu
}
