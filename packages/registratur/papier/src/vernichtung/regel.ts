import { insert, update } from '@verbundakte/authz'
import { type Context, loader } from '@verbundakte/graphql'
import { heute, Invalid, type Kalendertag, plusTage } from '@verbundakte/kernel'
import { type Papierteil, type Vernichtungsregel, vernichtungsregeln } from '../tables.ts'

/**
 * Half a year, unless the Gemeinde says otherwise. The number is ours: TR-RESISCAN names none, and houses take four to
 * twelve weeks. That a scan lacks a page is noticed when the case is worked on again, which takes longer.
 */
const WARTETAGE = 182
const MINDESTENS = 28
const HOECHSTENS = 3650

export interface Wartezeit {
  readonly wartetage: number
}

const regelLaden = loader<string, Wartezeit>(async (ctx, keys) => {
  const [gesagt] = await ctx.tx.select().from(vernichtungsregeln)
  return keys.map(() => gesagt ?? { wartetage: WARTETAGE })
})

/** How long scanned paper is kept in this Gemeinde. */
export function geltendeWartezeit(ctx: Context): Promise<Wartezeit> {
  return regelLaden(ctx).load('')
}

/** The first day on which the paper may be released; null as long as no Dokument has its place. */
export async function fruehestens(ctx: Context, { ersetztAm }: Papierteil): Promise<Kalendertag | null> {
  if (ersetztAm === null) return null
  return plusTage(heute(ersetztAm), (await geltendeWartezeit(ctx)).wartetage)
}

/** Says how long paper is kept from now on. What is destroyed is destroyed. @throws Invalid */
export async function wartezeitSetzen(ctx: Context, wartetage: number): Promise<Vernichtungsregel> {
  if (wartetage < MINDESTENS || wartetage > HOECHSTENS) {
    throw new Invalid('papier.wartetage', `Erlaubt sind ${MINDESTENS} bis ${HOECHSTENS} Tage.`, { feld: 'wartetage' })
  }
  const werte = { wartetage, geaendertAm: new Date(), geaendertVon: ctx.person?.id ?? null }
  const [da] = await ctx.tx.select({ id: vernichtungsregeln.id }).from(vernichtungsregeln)
  const regel = da ? await update(ctx, vernichtungsregeln, da.id, werte) : await insert(ctx, vernichtungsregeln, werte)
  ctx.record('papier.vernichtungsregel.geaendert', regel, { wartetage })
  return regel
}
