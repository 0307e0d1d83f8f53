import { type Person, person } from '@verbundakte/authz'
import { fallsShort, Sessions, type SignedInPerson } from '@verbundakte/identity'
import { gemeindeId, NotFound, SUPPORTSTELLE } from '@verbundakte/kernel'
import { livingVisit, type Verbund } from '@verbundakte/module'
import { VERTRETUNG } from '@verbundakte/unterstuetzung'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { GatewayEnv } from './env.ts'
import { PasswordNeeded, SignInNeeded } from './problem.ts'

/** Where somebody gets with a first password: to a password of their own, and out. */
const CHOOSING = new Set(['/ich', '/kennwort', '/abmelden'])

/** Finds the person behind the cookie: one round trip, roles in all their Gemeinden included. */
export function signedIn(verbund: Verbund) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const resumed = await resume(verbund, c)
    if (!resumed) throw new SignInNeeded()
    if (resumed.person.kennwortWechseln && !CHOOSING.has(c.req.path)) throw new PasswordNeeded()
    c.set('signedIn', resumed.person)
    c.set('sitzung', resumed.sitzung)
    await next()
    if (resumed.cookie) c.header('set-cookie', resumed.cookie, { append: true })
  })
}

/** The living session. One that began with a password alone is none for a person whose roles, by now, demand more. */
async function resume({ databases }: Verbund, c: Context<GatewayEnv>) {
  const resumed = await new Sessions(databases.shared('verbund_anmeldung').single).resume(c.req.header('cookie') ?? '')
  if (!resumed) return null
  const { sitzung, person } = resumed
  return fallsShort(databases.installation, sitzung.faktor, person.zuweisungen) ? null : resumed
}

/**
 * Finds the one Gemeinde of the request: named by header or query, else by the host. A person without a role there comes
 * in by a living support grant, or to ask for one; everybody else gets the answer of a Gemeinde that does not exist.
 */
export function inGemeinde(verbund: Verbund) {
  const byHost = new Map(verbund.gemeinden.flatMap((gemeinde) => gemeinde.hosts.map((host) => [host, gemeinde.id])))
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const named = c.req.header('x-gemeinde') ?? c.req.query('gemeinde')
    const id = named === undefined ? byHost.get(new URL(c.req.url).hostname) : gemeindeId(named)
    const signedIn = c.get('signedIn')
    const roles = signedIn.zuweisungen.filter((each) => each.gemeinde === id)
    if (id === undefined || !verbund.app.gemeinden.has(id)) throw new NotFound()
    const anfrage = c.get('anfrage')
    if (roles.length > 0) {
      c.set('caller', { gemeinde: id, standing: 'dienst', anfrage, person: asPerson(signedIn, roles) })
    } else {
      const guest = guestRoles(signedIn)
      if (guest.length === 0) throw new NotFound()
      const besuch = await livingVisit(verbund.databases, id, signedIn.id)
      const asking = asPerson(signedIn, guest)
      c.set('caller', { gemeinde: id, standing: 'unterstuetzung', anfrage, person: asking, besuch })
    }
    await next()
  })
}

/** The roles with which a person may ask another Gemeinde to be let in: of the support desk, or to stand in. */
export function guestRoles({ heimat, zuweisungen }: SignedInPerson): SignedInPerson['zuweisungen'] {
  const home = zuweisungen.filter((each) => each.gemeinde === heimat)
  return heimat === SUPPORTSTELLE ? home : home.filter(({ rolle }) => rolle === VERTRETUNG)
}

function asPerson({ id, name, heimat }: SignedInPerson, roles: SignedInPerson['zuweisungen']): Person {
  return person(
    id,
    name,
    roles.map(({ rolle, amt }) => ({ rolle, amt: amt === '' ? null : amt })),
    heimat,
  )
}

/**
 * Asks once more, in the middle of a long request: it goes on with the rights of its beginning.
 *
 * @throws SignInNeeded when the session is gone, one of the roles of then, or the grant
 */
export async function stillSignedIn(verbund: Verbund, c: Context<GatewayEnv>): Promise<void> {
  const resumed = await resume(verbund, c)
  const { gemeinde, standing, besuch } = c.get('caller')
  if (!resumed) throw new SignInNeeded()
  const { id, zuweisungen } = resumed.person
  const held = c.get('signedIn').zuweisungen.filter((each) => each.gemeinde === gemeinde)
  const still =
    standing === 'dienst'
      ? held.every(({ rolle, amt }) =>
          zuweisungen.some((now) => now.gemeinde === gemeinde && now.rolle === rolle && now.amt === amt),
        )
      : !!besuch && (await livingVisit(verbund.databases, gemeinde, id))?.auftrag === besuch.auftrag
  if (!still) throw new SignInNeeded()
}

/**
 * Whether somebody who listens may go on: the same session, roles and grant. Asking extends no session: a window that
 * stands open is no work.
 */
export function mayGoOn(verbund: Verbund, c: Context<GatewayEnv>): () => Promise<boolean> {
  const { gemeinde, standing, besuch } = c.get('caller')
  const cookie = c.req.header('cookie') ?? ''
  const roles = JSON.stringify(c.get('signedIn').zuweisungen)
  return async () => {
    const person = await new Sessions(verbund.databases.shared('verbund_anmeldung').single).peek(cookie)
    if (!person || JSON.stringify(person.zuweisungen) !== roles) return false
    if (standing === 'dienst') return true
    return (await livingVisit(verbund.databases, gemeinde, person.id))?.auftrag === besuch?.auftrag
  }
}
