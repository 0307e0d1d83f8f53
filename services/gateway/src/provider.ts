import type { ReportBug } from '@verbundakte/graphql'
import {
  isRefusalCode,
  nextStep,
  PendingSignIns,
  ProviderRefused,
  type ProviderSignIn,
  refusalSentence,
  Sessions,
  type SignInProviders,
} from '@verbundakte/identity'
import type { Verbund } from '@verbundakte/module'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { GatewayEnv } from './env.ts'
import { Refused } from './problem.ts'
import { recordAccountChange, recordProviderRefusal, recordProviderSignOut, recordSignIn } from './record-sign-in.ts'
import { whence } from './whence.ts'

/**
 * Signing in at a provider. The browser comes back from a foreign page, so `ownOrigin` cannot stand in front: the cookie
 * of the sign-in does. Whatever goes wrong ends on the sign-in page, which says why.
 */
export function providerRoutes(verbund: Verbund, providers: SignInProviders, report: ReportBug): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()

  // What the sign-in page offers, and the sentence for the refusal it was sent back with.
  routes.get('/anmelden/anbieter', (c) => {
    const code = c.req.query('fehler') ?? ''
    const name = providers.list.find(({ id }) => id === c.req.query('bei'))?.name ?? 'Der Anbieter'
    return c.json({ anbieter: providers.list, satz: isRefusalCode(code) ? refusalSentence(code, name) : null })
  })

  routes.get('/anmelden/anbieter/:id', async (c) => {
    const id = c.req.param('id')
    const site = c.req.header('sec-fetch-site')
    // Whoever is sent here by a foreign page sees the sign-in page first.
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return c.redirect('/', 303)
    return onSignInPage(c, id, async () => {
      const { url, cookie } = await providers.begin(id, c.req.query('ziel') ?? '/', whence(c).address)
      c.header('set-cookie', cookie)
      return c.redirect(url.href, 303)
    })
  })

  routes.get('/anmelden/anbieter/:id/zurueck', async (c) => {
    const id = c.req.param('id')
    return onSignInPage(c, id, async () => {
      const anfrage = c.get('anfrage')
      const from = whence(c).address
      const cookies = c.req.header('cookie') ?? ''
      const signIn = await providers.finish(id, new URL(c.req.url).search, cookies, from, (account, changes) =>
        recordAccountChange(verbund, anfrage, id, account, changes),
      )
      return open(c, id, signIn)
    })
  })

  routes.post('/anmelden/anbieter/:id/abmeldung', bodyLimit({ maxSize: 16_384 }), async (c) => {
    const id = c.req.param('id')
    c.header('cache-control', 'no-store')
    const form = await c.req.parseBody().catch(() => ({}))
    const token = 'logout_token' in form ? form.logout_token : undefined
    if (typeof token !== 'string') throw new Refused(400, 'anbieter.abmeldung', 'Erwartet wird ein logout_token.')
    try {
      const ended = await providers.logout.heard(id, token)
      for (const each of ended) await recordProviderSignOut(verbund, c.get('anfrage'), id, each)
      return c.body(null, 200)
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error
      report(c.get('anfrage'), withoutClaims(error))
      throw new Refused(400, 'anbieter.abmeldung', 'Dieses logout_token gilt hier nicht.')
    }
  })

  /** A new session, always: what the browser may have held before is no part of it. */
  async function open(c: Context<GatewayEnv>, id: string, signIn: ProviderSignIn): Promise<Response> {
    const { gemeinde, person, sid, ziel, factors } = signIn
    const { address: adresse, geraet } = whence(c)
    const about = { gemeinde, person, konto: 'bekannt', adresse, versuche: 0, anbieter: id } as const
    const tx = verbund.databases.shared('verbund_anmeldung').single
    // A provider that says nothing of a second factor is worth one password.
    const { schritt } = factors.second ? { schritt: null } : await nextStep(verbund.databases, person)
    if (schritt !== null) {
      await recordSignIn(verbund, c.get('anfrage'), { ...about, art: 'begonnen', schritt })
      c.header('set-cookie', signIn.cookie)
      c.header('set-cookie', await new PendingSignIns(tx).start(person, schritt, { id, sid }), { append: true })
      return c.redirect(ziel, 303)
    }
    const faktor = factors.second ? 'anbieter-mfa' : 'anbieter'
    await recordSignIn(verbund, c.get('anfrage'), { ...about, art: 'erfolgt', faktor })
    const cookie = await new Sessions(tx).start(person, { faktor, geraet })
    await providers.logout.remember(cookie, id, gemeinde, sid)
    c.header('set-cookie', signIn.cookie)
    c.header('set-cookie', cookie, { append: true })
    return c.redirect(ziel, 303)
  }

  async function onSignInPage(c: Context<GatewayEnv>, id: string, work: () => Promise<Response>): Promise<Response> {
    c.header('cache-control', 'no-store')
    try {
      return await work()
    } catch (error) {
      // Nobody is told here whether a provider exists: the list is public anyway, and bugs go the way of bugs.
      if (!(error instanceof ProviderRefused)) throw error
      if (error.cause !== undefined) report(c.get('anfrage'), withoutClaims(error))
      const refused = new URLSearchParams({ fehler: error.code, bei: id })
      await recordProviderRefusal(verbund, c.get('anfrage'), providers.settings(id), error.code, whence(c).address)
      return c.redirect(`/?${refused}`, 303)
    }
  }
  return routes
}

/** What the library said went wrong, for those who run the installation: its error holds the claims of a person. */
function withoutClaims({ code, cause }: ProviderRefused): Error {
  const reasons: string[] = []
  for (let each: unknown = cause; each instanceof Error; each = each.cause) reasons.push(each.message)
  return new Error(`${code}: ${reasons.join(': ')}`)
}
