import { insert, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { GRUNDDATEN, type Grunddatum } from './felder.ts'
import { auskunftseinstellungen } from './tables.ts'

export interface Auskunftseinstellung {
  readonly felder: readonly Grunddatum[]
  readonly loeschfristJahre: number
}

/** § 14 Abs. 5 GewO allows all four; five years are what the Hessian data protection commissioner holds to be fitting. */
const VORGABE: Auskunftseinstellung = { felder: GRUNDDATEN, loeschfristJahre: 5 }

export async function auskunftseinstellung(ctx: Context): Promise<Auskunftseinstellung> {
  return (await gesetzte(ctx)) ?? VORGABE
}

/** @throws Invalid for none of the four, or a period that is none */
export async function auskunftEinstellen(
  ctx: Context,
  eingabe: { readonly felder: readonly string[]; readonly loeschfristJahre: number },
): Promise<Auskunftseinstellung> {
  const felder = grunddatenAus(eingabe.felder)
  const jahre = eingabe.loeschfristJahre
  if (!Number.isInteger(jahre) || jahre < 1 || jahre > 30)
    throw new Invalid('gewerbe.loeschfrist', 'Bitte eine Frist von 1 bis 30 Jahren angeben.', {
      feld: 'loeschfristJahre',
    })
  const werte = { felder, loeschfristJahre: jahre, geaendertAm: new Date(), geaendertVon: ctx.person?.id ?? null }
  // Two who set it for the first time come one after the other.
  await rows(ctx.tx, sql`select verbund.sperren('gewerbe.auskunftseinstellung')`)
  const bisher = await gesetzte(ctx)
  const zeile = bisher
    ? await update(ctx, auskunftseinstellungen, bisher.id, werte)
    : await insert(ctx, auskunftseinstellungen, werte)
  ctx.record('gewerbe.auskunft.eingestellt', zeile, { felder, loeschfristJahre: jahre })
  return zeile
}

/** In the order of the law. @throws Invalid for a word that is no field, or for none */
export function grunddatenAus(worte: readonly string[]): Grunddatum[] {
  const felder = GRUNDDATEN.filter((feld) => worte.includes(feld))
  if (felder.length === 0 || felder.length !== new Set(worte).size)
    throw new Invalid('gewerbe.auskunft.felder', 'Bitte mindestens eine der vier Grunddaten wählen.', {
      feld: 'felder',
    })
  return felder
}

async function gesetzte(ctx: Context) {
  const [zeile] = await ctx.tx
    .select(visible(ctx, auskunftseinstellungen))
    .from(auskunftseinstellungen)
    .where(reachable(ctx, 'lesen', auskunftseinstellungen))
  return zeile
}
