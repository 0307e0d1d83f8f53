import { amtDerEinheit, type Position, positionMitKennzeichen } from '@verbundakte/aktenplan'
import { insert, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid, NotFound, type Schutzklasse } from '@verbundakte/kernel'
import { einstellungen } from '../tables.ts'

/** Where the shared plan files Gewerbeanmeldungen; a Gemeinde may say otherwise. */
export const POSITION_VORGABE = '130.10'

export async function positionsnummer(ctx: Context): Promise<string> {
  const [gesetzt] = await ctx.tx
    .select(visible(ctx, einstellungen))
    .from(einstellungen)
    .where(reachable(ctx, 'lesen', einstellungen))
  return gesetzt?.position ?? POSITION_VORGABE
}

export interface Zustaendig {
  readonly position: Position
  readonly federfuehrung: string
  readonly schutzklasse: Schutzklasse
}

/** The plan position of the Gewerberegister, and the office that answers for it. @throws Invalid where there is none */
export async function zustaendig(ctx: Context): Promise<Zustaendig> {
  return anPosition(ctx, await positionsnummer(ctx))
}

async function anPosition(ctx: Context, nummer: string): Promise<Zustaendig> {
  const position = await positionMitKennzeichen(ctx, nummer).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  const amt = position && (await amtDerEinheit(ctx).load(position.einheit))
  if (!position?.betreffseinheit || position.stillgelegtAm !== null || !amt) {
    throw new Invalid(
      'gewerbe.position',
      `Unter „${nummer}“ nimmt der Aktenplan keine Gewerbeakten auf, oder kein Amt ist dafür zuständig. Die Fachadministration kann eine andere Position einstellen.`,
      { feld: 'position' },
    )
  }
  return { position, federfuehrung: amt, schutzklasse: position.schutzklasse }
}

/** Which position takes new Gewerbeakten from now on; what is open stays where it is. @throws Invalid, Forbidden */
export async function gewerbeEinstellen(ctx: Context, position: string): Promise<string> {
  const nummer = position.trim()
  await anPosition(ctx, nummer)
  const [gesetzt] = await ctx.tx
    .select(visible(ctx, einstellungen))
    .from(einstellungen)
    .where(reachable(ctx, 'aendern', einstellungen))
  const werte = { position: nummer, geaendertAm: new Date(), geaendertVon: ctx.person?.id ?? null }
  const zeile = gesetzt ? await update(ctx, einstellungen, gesetzt.id, werte) : await insert(ctx, einstellungen, werte)
  ctx.record('gewerbe.eingestellt', zeile, { position: nummer })
  return nummer
}
