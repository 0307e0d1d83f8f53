import { ANGEMELDET } from '@verbundakte/graphql'
import { Forbidden, NotFound } from '@verbundakte/kernel'
import { type Caller, type Doors, type Route, switchedOn, type Verbund } from '@verbundakte/module'
import { type Context, Hono } from 'hono'
import type { GatewayEnv } from './env.ts'
import { inGemeinde, signedIn, stillSignedIn } from './session.ts'
import { VisitWatch } from './visit-watch.ts'

/** The roads for bytes that the modules bring along. */
export function moduleRoutes(verbund: Verbund): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()
  const visits = new VisitWatch(verbund)
  for (const route of verbund.app.modules.flatMap((module) => module.routes ?? [])) {
    routes.on(route.method, route.path, signedIn(verbund), inGemeinde(verbund), (c) => {
      const caller = c.get('caller')
      const rights = verbund.app.rightsOf(caller.gemeinde, caller.person, caller.besuch)
      if (!mayPass(route, rights, caller)) throw new Forbidden()
      const answer = route.handle(doors(c), c.req.raw, c.req.param())
      return caller.standing === 'unterstuetzung' ? visits.guarded(caller, answer) : answer
    })
  }
  return routes

  // An upload may take an hour, in which a session ends or a role is withdrawn: asked again before anything is kept.
  function doors(c: Context<GatewayEnv>): Doors {
    const own = verbund.app.doorsOf(c.get('caller'))
    return {
      ...own,
      async write(work) {
        await stillSignedIn(verbund, c)
        return own.write(work)
      },
    }
  }
}

/**
 * Roads without a sign-in, each behind a secret of its own. No cookie opens them, so no other origin can borrow one.
 */
export function openRoutes({ app }: Verbund): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()
  for (const module of app.modules) {
    for (const route of module.openRoutes ?? []) {
      routes.on(route.method ?? 'GET', route.path, (c) => {
        const params: Readonly<Record<string, string>> = c.req.param()
        const named = params.gemeinde ?? c.req.query('gemeinde')
        const profil = [...app.gemeinden.values()].find(({ id }) => id === named)
        if (!profil || !switchedOn(module, profil)) throw new NotFound()
        return route.handle(app.asBetrieb(profil.id, `${module.titel}, ohne Anmeldung`), c.req.raw, params)
      })
    }
  }
  return routes
}

function mayPass(route: Route, rights: ReturnType<Verbund['app']['rightsOf']>, { standing, besuch }: Caller): boolean {
  // Who only asks to be let in has no business with files; originals leave where the grant says so.
  if (standing === 'unterstuetzung' && (!besuch || (route.export && !besuch.ausfuhr))) return false
  return route.permission === ANGEMELDET || rights.perhaps(route.permission[0], route.permission[1])
}
