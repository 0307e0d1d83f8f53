import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import type { Anzeigezeile } from '../tables.ts'
import { anlagenZu } from './anlagen.ts'

/**
 * § 14 Abs. 1 Satz 3 GewO: ex officio only where the end of the business is certain, and the paper that shows it lies with it.
 *
 * @throws Invalid `gewerbe.beleg`
 */
export async function mussBelegtSein(ctx: Context, { id, vonAmtsWegen }: Anzeigezeile): Promise<void> {
  if (!vonAmtsWegen) return
  const belegt = (await anlagenZu(ctx).load(id)).some(({ zweck }) => zweck === 'beleg')
  if (!belegt)
    throw new Invalid(
      'gewerbe.beleg',
      'Von Amts wegen wird nur abgemeldet, wenn ein Beleg beiliegt. Bitte fügen Sie ihn als Anlage bei.',
      { feld: 'anlagen' },
    )
}
