import { NO_PENDING, type Opened, SecondStep, type SignInAttempt, type SignInProviders } from '@verbundakte/identity'
import type { Verbund } from '@verbundakte/module'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { GatewayEnv } from './env.ts'
import { factorAnswer, newFactor } from './factor-input.ts'
import { recordFactor, recordSignIn } from './record-sign-in.ts'
import { whence } from './whence.ts'

/** Its addresses; beside them stand those to which a provider sends the browser back. */
export const SECOND_STEP = ['passkey', 'bestaetigen', 'einrichten', 'einrichten/*', 'abbrechen', 'schritt'].map(
  (name) => `/anmelden/${name}`,
)

/** Larger than any answer of an authenticator: bytes. */
export const ANSWER = 32 * 1024

/** Between password and session: showing a second factor, or setting up the first one. */
export function secondStepRoutes(verbund: Verbund, providers: SignInProviders): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()
  const step = new SecondStep(verbund.databases, verbund.factors)
  const cookies = (c: Context) => c.req.header('cookie') ?? ''
  const origin = (c: Context<GatewayEnv>) => ({
    ...whence(c),
    observe: (attempt: SignInAttempt) => recordSignIn(verbund, c.get('anfrage'), attempt),
  })
  const limit = bodyLimit({ maxSize: ANSWER })

  routes.get('/anmelden/schritt', async (c) => json(c, { schritt: null, ...(await step.at(cookies(c))) }))
  routes.post('/anmelden/passkey', async (c) => json(c, { optionen: await step.prepareConfirmation(cookies(c)) }))

  routes.post('/anmelden/bestaetigen', limit, async (c) => {
    await signedIn(c, await step.confirm(cookies(c), await factorAnswer(c), origin(c)))
    return c.body(null, 204)
  })

  routes.post('/anmelden/einrichten/passkey', async (c) => json(c, { optionen: await step.preparePasskey(cookies(c)) }))
  routes.post('/anmelden/einrichten/totp', async (c) => json(c, { ...(await step.prepareTotp(cookies(c))) }))

  routes.post('/anmelden/einrichten', limit, async (c) => {
    const factor = await newFactor(c)
    const opened = await step.setUp(cookies(c), factor, origin(c), ({ gemeinde, id }) =>
      recordFactor(verbund, c.get('anfrage'), 'zweitfaktor.eingerichtet', gemeinde, id, id, { faktor: factor.art }),
    )
    await signedIn(c, opened)
    return json(c, { codes: opened.codes })
  })

  routes.post('/anmelden/abbrechen', async (c) => {
    c.header('set-cookie', await step.drop(cookies(c)))
    return c.body(null, 204)
  })
  return routes

  async function signedIn(c: Context, { cookie, pending }: Opened): Promise<void> {
    const { anbieter, person } = pending
    // It was opened by the provider all the same, which may end it.
    if (anbieter) await providers.logout.remember(cookie, anbieter.id, person.gemeinde, anbieter.sid)
    setCookies(c, cookie)
  }
}

function setCookies(c: Context, cookie: string): void {
  c.header('set-cookie', cookie)
  c.header('set-cookie', NO_PENDING, { append: true })
}

/** Secrets, challenges and codes stay in no cache. */
export function json(c: Context, body: Record<string, unknown>): Response {
  return c.json(body, 200, { 'cache-control': 'no-store' })
}
