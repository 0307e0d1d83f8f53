import { checkPassword, demandsSecondFactor, SecondFactorRefused, Sessions } from '@verbundakte/identity'
import { isUuid, NotFound } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { GatewayEnv } from './env.ts'
import { confirmation, newFactor } from './factor-input.ts'
import { ConfirmationNeeded } from './problem.ts'
import { type FactorEvent, recordFactor, recordSignIn } from './record-sign-in.ts'
import { ANSWER, json } from './second-step.ts'
import { signedIn } from './session.ts'
import { whence } from './whence.ts'

/** A person's own account: factors, recovery codes, open sessions. */
export function accountRoutes(verbund: Verbund): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()
  const { factors, databases } = verbund
  const sessions = () => new Sessions(databases.shared('verbund_anmeldung').single)
  const limit = bodyLimit({ maxSize: ANSWER })
  const needed = (c: Context<GatewayEnv>) => demandsSecondFactor(databases.installation, c.get('signedIn').zuweisungen)

  routes.use('/zugang/*', signedIn(verbund))

  routes.get('/zugang/sicherheit', async (c) => {
    const { id } = c.get('signedIn')
    const [mine, open] = await Promise.all([factors.of(id), sessions().of(id)])
    const { nummer, frisch } = c.get('sitzung')
    return json(c, {
      ...mine,
      noetig: needed(c),
      frisch,
      sitzungen: open.map((each) => ({ ...each, diese: each.nummer === nummer })),
    })
  })

  routes.post('/zugang/bestaetigen/passkey', async (c) =>
    json(c, { optionen: await factors.passkeys.beginCheck(c.get('signedIn').id, bezugOf(c)) }),
  )

  routes.post('/zugang/bestaetigen', limit, async (c) => {
    const shown = await confirmation(c)
    const { id, heimat: gemeinde } = c.get('signedIn')
    if (shown.art === 'kennwort') await checkPassword(databases, id, shown.kennwort)
    else if (!(await factors.tryOnce(id, shown, bezugOf(c)))) {
      const about = { gemeinde, person: id, konto: 'bekannt', versuche: 1, faktor: shown.art } as const
      const refused = { ...about, art: 'zweitfaktor-abgelehnt', adresse: whence(c).address } as const
      await recordSignIn(verbund, c.get('anfrage'), refused)
      throw new SecondFactorRefused()
    }
    await record(c, 'sitzung.bestaetigt', { faktor: shown.art })
    await sessions().confirmed(c.get('sitzung'))
    return c.body(null, 204)
  })

  // Reading one's own settings is for every session; whoever changes them has just shown who they are.
  const fresh = createMiddleware<GatewayEnv>(async (c, next) => {
    if (!c.get('sitzung').frisch) throw new ConfirmationNeeded()
    await next()
  })

  routes.post('/zugang/passkeys/vorbereiten', fresh, async (c) =>
    json(c, { optionen: await factors.passkeys.beginRegistration(c.get('signedIn'), bezugOf(c)) }),
  )
  routes.post('/zugang/totp/vorbereiten', fresh, async (c) =>
    json(c, { ...(await factors.totp.draft(await factors.holder(c.get('signedIn').id))) }),
  )
  routes.post('/zugang/faktoren', fresh, limit, async (c) => {
    const factor = await newFactor(c)
    const observe = () => record(c, 'zweitfaktor.eingerichtet', { faktor: factor.art })
    return json(c, { codes: await factors.add(holder(c), factor, { bezug: bezugOf(c), first: false, observe }) })
  })
  routes.delete('/zugang/passkeys/:id', fresh, async (c) => {
    const observe = () => record(c, 'zweitfaktor.entfernt', { faktor: 'passkey' })
    await factors.remove(holder(c), { passkey: c.req.param('id') }, { needed: needed(c), observe })
    return c.body(null, 204)
  })
  routes.delete('/zugang/totp', fresh, async (c) => {
    const observe = () => record(c, 'zweitfaktor.entfernt', { faktor: 'totp' })
    await factors.remove(holder(c), 'totp', { needed: needed(c), observe })
    return c.body(null, 204)
  })
  routes.post('/zugang/codes', fresh, async (c) =>
    json(c, { codes: await factors.renewCodes(holder(c), () => record(c, 'zweitfaktor.codes')) }),
  )

  routes.delete('/zugang/sitzungen/:nummer', async (c) => {
    const nummer = c.req.param('nummer')
    if (!isUuid(nummer) || (await sessions().endOf(c.get('signedIn').id, { nummer })) === 0) throw new NotFound()
    await record(c, 'sitzung.beendet', { anzahl: 1 })
    return c.body(null, 204)
  })
  routes.delete('/zugang/sitzungen', async (c) => {
    const anzahl = await sessions().endOf(c.get('signedIn').id, { allBut: c.get('sitzung').nummer })
    await record(c, 'sitzung.beendet', { anzahl })
    return c.body(null, 204)
  })
  return routes

  function record(c: Context<GatewayEnv>, ereignis: FactorEvent, payload: { faktor?: string; anzahl?: number } = {}) {
    const { id, heimat } = c.get('signedIn')
    return recordFactor(verbund, c.get('anfrage'), ereignis, heimat, id, id, payload)
  }
}

function holder(c: Context<GatewayEnv>) {
  const { id, heimat } = c.get('signedIn')
  return { id, gemeinde: heimat }
}

/** What a passkey is asked here belongs to this one session. */
function bezugOf(c: Context<GatewayEnv>): string {
  return `sitzung:${c.get('sitzung').nummer}`
}
