import { Sessions, type SignedInPerson, type SignInAttempt, type SignInProviders, signIn } from '@verbundakte/identity'
import { Invalid } from '@verbundakte/kernel'
import { livingVisit, type Verbund } from '@verbundakte/module'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { GatewayEnv } from './env.ts'
import { Refused } from './problem.ts'
import { recordSignIn, recordSignOut } from './record-sign-in.ts'
import { guestRoles, signedIn } from './session.ts'
import { whence } from './whence.ts'

/** Signing in and out, and who is signed in: before any Gemeinde is known. */
export function signInRoutes(verbund: Verbund, providers: SignInProviders): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()
  const sessions = () => new Sessions(verbund.databases.shared('verbund_anmeldung').single)

  routes.post('/anmelden', bodyLimit({ maxSize: 4096 }), async (c) => {
    const { anmeldename, kennwort } = await credentials(c)
    const observe = (attempt: SignInAttempt) => recordSignIn(verbund, c.get('anfrage'), attempt)
    const { address, geraet } = whence(c)
    const began = await signIn(verbund.databases, anmeldename, kennwort, address, observe, geraet)
    c.header('set-cookie', began.cookie)
    const { schritt, wege } = began
    return schritt === null ? c.body(null, 204) : c.json({ schritt, wege }, 200, { 'cache-control': 'no-store' })
  })

  routes.post('/abmelden', async (c) => {
    const cookie = c.req.header('cookie') ?? ''
    const left = await sessions().resume(cookie)
    // Asked before the session is gone: it knows who opened it.
    const weiter = left && (await providers.logout.endSessionUrl(cookie))
    c.header('set-cookie', await sessions().end(cookie))
    if (left) await recordSignOut(verbund, c.get('anfrage'), left.person)
    // Whatever a browser still holds of the Gemeinde goes with the session.
    c.header('clear-site-data', '"cache", "storage"')
    return weiter ? c.json({ weiter }) : c.body(null, 204)
  })

  routes.get('/ich', signedIn(verbund), async (c) => {
    const person = c.get('signedIn')
    return c.json({ ...described(verbund, person), ...(await asVisitor(verbund, person)) })
  })
  return routes
}

function described(verbund: Verbund, person: SignedInPerson) {
  const gemeinden = verbund.gemeinden.flatMap((gemeinde) => {
    const here = person.zuweisungen.filter((each) => each.gemeinde === gemeinde.id)
    if (here.length === 0) return []
    const aemter = gemeinde.aemter.filter((amt) => here.some((each) => each.amt === amt.kuerzel))
    return [
      {
        id: gemeinde.id,
        name: gemeinde.name,
        art: gemeinde.art,
        rollen: [...new Set(here.map((each) => each.rolle))],
        aemter: aemter.map(({ kuerzel, name }) => ({ kuerzel, name })),
      },
    ]
  })
  return {
    person: { id: person.id, name: person.name, kennwortWechseln: person.kennwortWechseln },
    gemeinden,
  }
}

/** Of somebody who may visit: where a grant lives at this moment, and which Gemeinden there are to ask. */
async function asVisitor(verbund: Verbund, person: SignedInPerson) {
  const roles = guestRoles(person)
  if (roles.length === 0) return {}
  const foreign = verbund.gemeinden.filter(({ id }) => !person.zuweisungen.some((each) => each.gemeinde === id))
  const besuche = await Promise.all(
    foreign.map(async ({ id, name, art }) => {
      const besuch = await livingVisit(verbund.databases, id, person.id)
      return {
        id,
        name,
        art,
        besuch: besuch && { auftrag: besuch.auftrag, endetAm: besuch.endetAm, ausfuhr: besuch.ausfuhr },
      }
    }),
  )
  return { unterstuetzung: { rollen: [...new Set(roles.map(({ rolle }) => rolle))], gemeinden: besuche } }
}

async function credentials(c: Context): Promise<{ anmeldename: string; kennwort: string }> {
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    throw new Refused(415, 'anfrage.form', 'Erwartet wird JSON mit Anmeldename und Kennwort.')
  }
  const body: unknown = await c.req.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'anmeldename' in body && 'kennwort' in body) {
    const { anmeldename, kennwort } = body
    if (typeof anmeldename === 'string' && typeof kennwort === 'string') return { anmeldename, kennwort }
  }
  throw new Invalid('anmeldung.form', 'Bitte Anmeldename und Kennwort angeben.')
}
