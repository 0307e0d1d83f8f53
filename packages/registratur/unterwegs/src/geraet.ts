import { createHash, randomBytes } from 'node:crypto'
import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { deviceOf } from '@verbundakte/identity'
import { Forbidden, Invalid } from '@verbundakte/kernel'
import type { Route } from '@verbundakte/module'
import { and, eq, isNull } from 'drizzle-orm'
import { beendenAlle } from './beenden.ts'
import { geraete } from './tables.ts'

/** A person has a telephone, a tablet, a laptop; more in a Gemeinde is a sign that something goes wrong. */
const HOECHSTENS = 5

/**
 * A browser that begins to keep something says who it is. It gets a secret with which it asks, also without a session,
 * whether it may still keep it; only the hash stays here.
 */
export const geraetAnmelden: Route = {
  method: 'POST',
  path: '/unterwegs/geraete',
  permission: ['anlegen', 'Mitnahmegeraet'],
  async handle(doors, request) {
    const bezeichnung = deviceOf(request.headers.get('user-agent') ?? '')
    const geheimnis = randomBytes(32).toString('base64url')
    const geraet = await doors.write(async (ctx) => {
      const person = ich(ctx)
      const meine = await ctx.tx
        .select({ id: geraete.id })
        .from(geraete)
        .where(and(eq(geraete.person, person), isNull(geraete.beendetAm)))
      if (meine.length >= HOECHSTENS) {
        throw new Invalid(
          'unterwegs.geraete',
          `Sie nehmen schon auf ${HOECHSTENS} Geräten etwas mit. Bitte melden Sie unter „Unterwegs“ eines ab.`,
        )
      }
      const neu = await insert(ctx, geraete, { person, bezeichnung, hash: hashVon(geheimnis) })
      ctx.record('unterwegs.geraet.angemeldet', neu, { bezeichnung })
      return neu
    })
    return Response.json({ id: geraet.id, geheimnis }, { status: 201, headers: { 'cache-control': 'no-store' } })
  },
}

/** The device keeps nothing any more: it was signed out, lost or given away. */
export async function geraetBeenden(ctx: Context, id: string): Promise<boolean> {
  const geraet = await beendenAlle(ctx, id)
  ctx.record('unterwegs.geraet.beendet', geraet, {})
  return true
}

export function hashVon(geheimnis: string): string {
  return createHash('sha256').update(geheimnis).digest('hex')
}

/** @throws Forbidden for jobs and the operator, who carry no telephone */
export function ich(ctx: Context): string {
  if (!ctx.person) throw new Forbidden()
  return ctx.person.id
}
