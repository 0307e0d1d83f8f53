import { createHash, randomBytes } from 'node:crypto'
import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { and, eq, isNull } from 'drizzle-orm'
import { type Kalenderadresse, kalenderadressen } from '../tables.ts'

/**
 * Makes the secret address under which a calendar fetches the person's days; the one before ends with it. Only its hash
 * is kept: whoever loses the address makes another.
 *
 * @returns the address, below the gateway
 */
export async function kalenderEinrichten(ctx: Context): Promise<string> {
  await kalenderWiderrufen(ctx)
  const geheimnis = randomBytes(32).toString('base64url')
  const adresse = await insert(ctx, kalenderadressen, { person: ich(ctx), hash: hashVon(geheimnis) })
  ctx.record('geschaeftsgang.kalender.eingerichtet', adresse, {})
  return `/kalender/${geheimnis}?gemeinde=${ctx.gemeinde}`
}

/** @returns whether there was one */
export async function kalenderWiderrufen(ctx: Context): Promise<boolean> {
  const alte = await ctx.tx
    .update(kalenderadressen)
    .set({ widerrufenAm: new Date() })
    .where(and(eq(kalenderadressen.person, ich(ctx)), isNull(kalenderadressen.widerrufenAm)))
    .returning()
  for (const each of alte) ctx.record('geschaeftsgang.kalender.widerrufen', each, {})
  return alte.length > 0
}

/** Since when the person has an address; null: none. */
export async function kalenderSeit(ctx: Context): Promise<Date | null> {
  const [adresse] = await ctx.tx
    .select()
    .from(kalenderadressen)
    .where(and(eq(kalenderadressen.person, ich(ctx)), isNull(kalenderadressen.widerrufenAm)))
  return adresse?.angelegtAm ?? null
}

/** @throws NotFound for a secret that nobody has, or that was revoked */
export async function adresseFinden(ctx: Context, geheimnis: string): Promise<Kalenderadresse> {
  const [adresse] = await ctx.tx
    .select()
    .from(kalenderadressen)
    .where(and(eq(kalenderadressen.hash, hashVon(geheimnis)), isNull(kalenderadressen.widerrufenAm)))
  if (!adresse) throw new NotFound()
  return adresse
}

function hashVon(geheimnis: string): string {
  return createHash('sha256').update(geheimnis).digest('hex')
}

function ich(ctx: Context): string {
  if (!ctx.person) throw new NotFound()
  return ctx.person.id
}
