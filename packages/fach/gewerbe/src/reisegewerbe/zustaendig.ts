import type { Context } from '@verbundakte/graphql'
import { fold, Invalid } from '@verbundakte/kernel'
import { zeile } from '../verfahren/eingabe.ts'
import type { Reisegewerbekarte } from './tables.ts'

const worte = (text: string) =>
  ` ${fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(' ')} `

/** By the place in the address, or because somebody has said why all the same. */
export function istZustaendig(
  ctx: Context,
  { anschrift, zustaendigWeil }: Pick<Reisegewerbekarte, 'anschrift' | 'zustaendigWeil'>,
): boolean {
  const ort = /\b\d{5}\s+(.+)$/.exec(anschrift)?.[1] ?? anschrift.split(',').at(-1) ?? ''
  return zustaendigWeil !== null || worte(ort).includes(worte(ctx.profil.name))
}

/**
 * § 61 GewO: competent is where somebody lives, or usually is. The place behind the postal code has to be this Gemeinde; where it is
 * called otherwise, a part of it say, or somebody has no home, the clerk says why it is this office all the same.
 *
 * @throws Invalid `gewerbe.reisegewerbe.wohnort`
 */
export function mussZustaendigSein(ctx: Context, anschrift: string, warum: string | null | undefined): string | null {
  const grund = zeile(warum, 'zustaendigWeil', 200)
  const { art, name } = ctx.profil
  if (istZustaendig(ctx, { anschrift, zustaendigWeil: grund })) return grund
  throw new Invalid(
    'gewerbe.reisegewerbe.wohnort',
    `Die Karte erteilt die Gemeinde, in der die Person wohnt (§ 61 GewO); diese Anschrift liegt nicht in der ${art} ${name}. Bitte nehmen Sie den Antrag zum Weiterleiten auf. Ist dieses Amt doch zuständig, sagen Sie bitte, warum.`,
    { feld: 'zustaendigWeil' },
  )
}
