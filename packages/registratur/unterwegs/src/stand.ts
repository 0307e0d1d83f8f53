import { vorgaenge } from '@verbundakte/akte'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { OpenRoute } from '@verbundakte/module'
import { and, eq, isNull } from 'drizzle-orm'
import { hashVon } from './geraet.ts'
import { lebende } from './mitnehmen.ts'
import { darfHinaus, geltendeRegel } from './regel.ts'
import { geraete } from './tables.ts'

interface Stand {
  /** false: the device forgets everything */
  readonly gilt: boolean
  /** what it may keep */
  readonly mitnahmen: readonly string[]
}

/** The same answer for a device that was signed out, one that nobody knows, and one whose person may no longer come in. */
const NICHTS: Stand = { gilt: false, mitnahmen: [] }

/**
 * What a device may still keep, asked with its own secret and without a session: a session ends every evening, and a
 * person who was locked out gets none. Ids only; nothing that it does not have already.
 */
export const standAbfragen: OpenRoute = {
  path: '/unterwegs/stand',
  async handle(doors, request) {
    const geheimnis = /^Geraet (\S{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1]
    const stand = geheimnis ? await doors.read((ctx) => standVon(ctx, geheimnis)) : NICHTS
    return Response.json(stand, { headers: { 'cache-control': 'no-store' } })
  },
}

async function standVon(ctx: Context, geheimnis: string): Promise<Stand> {
  const [geraet] = await ctx.tx
    .select()
    .from(geraete)
    .where(and(eq(geraete.hash, hashVon(geheimnis)), isNull(geraete.beendetAm)))
  const person = geraet && (await ctx.services.staff.working(ctx.gemeinde)).find(({ id }) => id === geraet.person)
  if (!person) return NICHTS
  const dort = await lebende(ctx, geraet.id)
  const lesbar = await lesbare(
    ctx,
    person.id,
    dort.map(({ vorgang }) => vorgang),
  )
  const regel = await geltendeRegel(ctx)
  const bleiben = dort.filter(
    ({ vorgang, endetAm }) =>
      endetAm.getTime() > Date.now() && lesbar.some(({ id, klasse }) => id === vorgang && darfHinaus(regel, klasse)),
  )
  return { gilt: true, mitnahmen: bleiben.map(({ id }) => id) }
}

/** By the roles that hold now. Where they have run out nothing may be kept; what is not sent yet waits for the next sign-in. */
async function lesbare(ctx: Context, person: string, ids: readonly string[]) {
  const wer = (await ctx.services.staff.entitled(ctx.gemeinde)).find(({ id }) => id === person)
  if (!wer) return []
  return ctx.tx
    .select({ id: vorgaenge.id, klasse: vorgaenge.schutzklasse })
    .from(vorgaenge)
    .where(and(anyId(vorgaenge.id, ids), ctx.services.rightsOf(ctx.gemeinde, wer).reachable('lesen', vorgaenge)))
}
