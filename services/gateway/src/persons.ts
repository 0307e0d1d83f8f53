import { Accounts, type GivenRole, type SignedInPerson } from '@verbundakte/identity'
import { Forbidden, Invalid } from '@verbundakte/kernel'
import { knownRoles, type Verbund } from '@verbundakte/module'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { GatewayEnv } from './env.ts'
import { recordAccount } from './record-sign-in.ts'
import { inGemeinde, signedIn } from './session.ts'

/** Who looks after the accounts of a Gemeinde. */
const BENUTZERPFLEGE = 'benutzerpflege'

const NewAccount = z.strictObject({ kennung: z.string(), name: z.string(), anbieterKennung: z.string().nullish() })
const Prepared = z.strictObject({ kennung: z.string().nullable() })
const Locked = z.strictObject({ gesperrt: z.boolean() })
const Roles = z.array(z.strictObject({ rolle: z.string(), amt: z.string().default('') })).max(100)
const RoleChange = z.strictObject({ dazu: Roles.default([]), weg: Roles.default([]) })

/** Looking after the persons of a Gemeinde: who there is, making and locking accounts, giving roles by hand. */
export function personRoutes(verbund: Verbund): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()
  const roles = knownRoles(verbund.app.modules)
  const small = bodyLimit({ maxSize: 16_384 })
  const doors = [signedIn(verbund), inGemeinde(verbund)] as const

  routes.get('/personen', ...doors, async (c) => {
    const given = [...roles].flatMap(([rolle, { titel, fuer }]) =>
      fuer === 'amt' || fuer === 'gemeinde' ? [{ rolle, titel, fuer }] : [],
    )
    const personen = await accounts(c).all()
    return c.json({ personen, rollen: given }, 200, { 'cache-control': 'no-store' })
  })

  routes.post('/personen', small, ...doors, async (c) => {
    const into = accounts(c)
    const { kennung, name, anbieterKennung } = await body(c, NewAccount)
    return c.json({ id: await into.create(kennung, name, anbieterKennung ?? null) }, 201)
  })

  routes.put('/personen/:id/anbieter', small, ...doors, async (c) => {
    const into = accounts(c)
    await into.prepare(c.req.param('id'), (await body(c, Prepared)).kennung)
    return c.body(null, 204)
  })

  routes.put('/personen/:id/sperre', small, ...doors, async (c) => {
    const into = accounts(c)
    await into.lock(c.req.param('id'), (await body(c, Locked)).gesperrt)
    return c.body(null, 204)
  })

  routes.put('/personen/:id/rollen', small, ...doors, async (c) => {
    const into = accounts(c)
    const { dazu, weg } = await body(c, RoleChange)
    for (const each of dazu) check(c, each)
    await into.changeRoles(c.req.param('id'), dazu, weg)
    return c.body(null, 204)
  })

  /** @throws Forbidden: the accounts of a Gemeinde are looked after by its own people, whatever else somebody may do there */
  function accounts(c: Context<GatewayEnv>): Accounts {
    const { gemeinde, standing } = c.get('caller')
    const by = c.get('signedIn')
    if (standing !== 'dienst' || by.heimat !== gemeinde || !holds(by, gemeinde)) throw new Forbidden()
    return new Accounts(verbund.databases, gemeinde, by.id, (person, event) =>
      recordAccount(verbund, c.get('anfrage'), gemeinde, by.id, person, event),
    )
  }

  /** A role that there is, given for what it is given for, and none that reaches beyond the Gemeinde. */
  function check(c: Context<GatewayEnv>, { rolle, amt }: GivenRole): void {
    const { gemeinde } = c.get('caller')
    const fuer = roles.get(rolle)?.fuer
    const aemter = verbund.gemeinden.find(({ id }) => id === gemeinde)?.aemter ?? []
    if (fuer === undefined) throw refused(`Die Rolle „${rolle.slice(0, 60)}“ gibt es nicht.`)
    if (fuer !== 'amt' && fuer !== 'gemeinde') throw new Forbidden('konto.rolle', 'Diese Rolle vergibt der Betrieb.')
    if (fuer === 'gemeinde' && amt !== '') throw refused(`Die Rolle „${rolle}“ gilt für die ganze Gemeinde.`)
    if (fuer === 'amt' && !aemter.some(({ kuerzel }) => kuerzel === amt)) {
      throw refused(`Die Rolle „${rolle}“ gilt für ein Amt. Bitte wählen Sie eines.`)
    }
  }
  return routes
}

function holds({ zuweisungen }: SignedInPerson, gemeinde: string): boolean {
  return zuweisungen.some((each) => each.gemeinde === gemeinde && each.rolle === BENUTZERPFLEGE)
}

async function body<T>(c: Context, form: z.ZodType<T>): Promise<T> {
  const parsed = form.safeParse(await c.req.json().catch(() => null))
  if (!parsed.success)
    throw new Invalid('konto.form', 'Diese Angaben sind nicht vollständig. Bitte laden Sie die Seite neu.')
  return parsed.data
}

function refused(satz: string): Invalid {
  return new Invalid('konto.rolle', satz, { feld: 'rolle' })
}
