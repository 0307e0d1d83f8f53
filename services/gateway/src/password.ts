import { changePassword, resetPassword, type SignedInPerson } from '@verbundakte/identity'
import { Forbidden, type GemeindeId, Invalid } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { GatewayEnv } from './env.ts'
import { recordFactor, recordPassword } from './record-sign-in.ts'
import { inGemeinde, signedIn } from './session.ts'

/** Who looks after the accounts of a Gemeinde. */
const BENUTZERPFLEGE = 'benutzerpflege'

/** Changing one’s own password; a first one for a colleague who forgot theirs; taking factors somebody has lost. */
export function passwordRoutes(verbund: Verbund): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()

  routes.post('/kennwort', bodyLimit({ maxSize: 4096 }), signedIn(verbund), async (c) => {
    const { alt, neu } = await passwords(c)
    const person = c.get('signedIn')
    const observe = () => recordPassword(verbund, c.get('anfrage'), 'geaendert', person.heimat, person.id, person.id)
    const { faktor, geraet } = c.get('sitzung')
    const cookie = await changePassword(verbund.databases, person.id, alt, neu, observe, { faktor, geraet })
    c.header('set-cookie', cookie)
    return c.body(null, 204)
  })

  routes.post('/personen/:id/kennwort', signedIn(verbund), inGemeinde(verbund), async (c) => {
    const { gemeinde, by } = caretaker(c)
    const id = c.req.param('id')
    const startkennwort = await resetPassword(verbund.databases, gemeinde, id, by.id, () =>
      recordPassword(verbund, c.get('anfrage'), 'zurueckgesetzt', gemeinde, by.id, id),
    )
    return c.json({ startkennwort }, 200, { 'cache-control': 'no-store' })
  })

  routes.delete('/personen/:id/zweitfaktor', signedIn(verbund), inGemeinde(verbund), async (c) => {
    const { gemeinde, by } = caretaker(c)
    const id = c.req.param('id')
    await verbund.factors.reset(gemeinde, id, by.id, () =>
      recordFactor(verbund, c.get('anfrage'), 'zweitfaktor.zurueckgesetzt', gemeinde, by.id, id),
    )
    return c.body(null, 204)
  })
  return routes
}

/** The accounts of a Gemeinde are looked after by its own people, whatever else somebody may do there. */
function caretaker(c: Context<GatewayEnv>): { gemeinde: GemeindeId; by: SignedInPerson } {
  const { gemeinde, standing } = c.get('caller')
  const by = c.get('signedIn')
  if (standing !== 'dienst' || by.heimat !== gemeinde || !holds(by, gemeinde)) throw new Forbidden()
  return { gemeinde, by }
}

function holds({ zuweisungen }: SignedInPerson, gemeinde: string): boolean {
  return zuweisungen.some((each) => each.gemeinde === gemeinde && each.rolle === BENUTZERPFLEGE)
}

async function passwords(c: Context): Promise<{ alt: string; neu: string }> {
  const body: unknown = await c.req.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'alt' in body && 'neu' in body) {
    const { alt, neu } = body
    if (typeof alt === 'string' && typeof neu === 'string') return { alt, neu }
  }
  throw new Invalid('kennwort.angaben', 'Bitte das bisherige und das neue Kennwort angeben.')
}
