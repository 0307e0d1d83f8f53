import { inhaltFesthalten } from '@verbundakte/akte'
import { insert, load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { type Fassung, fassungen, type Vorlage, vorlagen } from './tables.ts'

export type Fassungsdatei = Pick<Fassung, 'dateiname' | 'sha256' | 'groesse' | 'felder'>

/** Makes a file that was found right the Fassung that holds from now on. */
export async function fassungFesthalten(
  ctx: Context,
  vorlage: Vorlage,
  { dateiname, sha256, groesse, felder }: Fassungsdatei,
  { aenderung, quelleNummer }: Pick<Fassung, 'aenderung' | 'quelleNummer'>,
): Promise<Fassung> {
  await inhaltFesthalten(ctx, sha256)
  const fassung = await insert(ctx, fassungen, {
    vorlage: vorlage.id,
    amt: vorlage.amt,
    nummer: vorlage.fassung + 1,
    dateiname,
    sha256,
    groesse,
    felder,
    aenderung,
    quelleNummer,
    angelegtVon: ctx.person?.id ?? null,
  })
  const neu = await update(ctx, vorlagen, vorlage.id, { fassung: fassung.nummer, ...geaendert(ctx) })
  ctx.record('schreibvorlage.fassung', neu, { amt: neu.amt, nummer: fassung.nummer, sha256 })
  return fassung
}

/** The Fassung that holds for new letters. @throws NotFound; Conflict for a Vorlage out of use */
export async function geltendeFassung(ctx: Context, id: string): Promise<{ vorlage: Vorlage; fassung: Fassung }> {
  const vorlage = await load(ctx, vorlagen, id)
  const [fassung] = await ctx.tx
    .select()
    .from(fassungen)
    .where(and(eq(fassungen.vorlage, id), eq(fassungen.nummer, vorlage.fassung)))
  if (!fassung || vorlage.stillgelegtAm) {
    throw new Conflict('schreibvorlage.nicht-in-gebrauch', 'Diese Vorlage ist nicht mehr in Gebrauch.')
  }
  return { vorlage, fassung }
}

export function geaendert(ctx: Context) {
  return { geaendertAm: new Date(), geaendertVon: ctx.person?.id ?? null }
}
