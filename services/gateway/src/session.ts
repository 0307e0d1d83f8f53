import { person } from '@verbundakte/authz'
import { Sessions } from '@verbundakte/identity'
import { gemeindeId, NotFound } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { GatewayEnv } from './env.ts'
import { SignInNeeded } from './problem.ts'

/** Finds the person behind the cookie: one round trip, roles in all their Gemeinden included. */
export function signedIn(verbund: Verbund) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const sessions = new Sessions(verbund.databases.shared('verbund_anmeldung').single)
    const resumed = await sessions.resume(c.req.header('cookie') ?? '')
    if (!resumed) throw new SignInNeeded()
    c.set('signedIn', resumed.person)
    await next()
    if (resumed.cookie) c.header('set-cookie', resumed.cookie, { append: true })
  })
}

/**
 * Finds the one Gemeinde of the request: named by header or query, else by the host. A person without a role there gets
 * the answer of a Gemeinde that does not exist.
 */
export function inGemeinde(verbund: Verbund) {
  const byHost = new Map(verbund.gemeinden.flatMap((gemeinde) => gemeinde.hosts.map((host) => [host, gemeinde.id])))
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const named = c.req.header('x-gemeinde') ?? c.req.query('gemeinde')
    const id = named === undefined ? byHost.get(new URL(c.req.url).hostname) : gemeindeId(named)
    const signedIn = c.get('signedIn')
    const roles = signedIn.zuweisungen.filter((each) => each.gemeinde === id)
    if (id === undefined || roles.length === 0) throw new NotFound()
    c.set('caller', {
      gemeinde: id,
      standing: 'dienst',
      anfrage: c.get('anfrage'),
      person: person(
        signedIn.id,
        signedIn.name,
        roles.map(({ rolle, amt }) => ({ rolle, amt: amt === '' ? null : amt })),
      ),
    })
    await next()
  })
}

/** Asks once more, in the middle of a long request. @throws SignInNeeded when the session or the last role is gone */
export async function stillSignedIn(verbund: Verbund, c: Context<GatewayEnv>): Promise<void> {
  const sessions = new Sessions(verbund.databases.shared('verbund_anmeldung').single)
  const resumed = await sessions.resume(c.req.header('cookie') ?? '')
  const { gemeinde } = c.get('caller')
  if (!resumed?.person.zuweisungen.some((each) => each.gemeinde === gemeinde)) throw new SignInNeeded()
}
