import { ANGEMELDET } from '@verbundakte/graphql'
import { Forbidden } from '@verbundakte/kernel'
import type { Route, Verbund } from '@verbundakte/module'
import { Hono } from 'hono'
import type { GatewayEnv } from './env.ts'
import { inGemeinde, signedIn } from './session.ts'

/** The roads for bytes that the modules bring along. */
export function moduleRoutes(verbund: Verbund): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>()
  for (const route of verbund.app.modules.flatMap((module) => module.routes ?? [])) {
    routes.on(route.method, route.path, signedIn(verbund), inGemeinde(verbund), (c) => {
      const caller = c.get('caller')
      const rights = verbund.app.rightsOf(caller.gemeinde, caller.person)
      if (!mayPass(route, rights)) throw new Forbidden()
      return route.handle(verbund.app.doorsOf(caller), c.req.raw, c.req.param())
    })
  }
  return routes
}

function mayPass(route: Route, rights: ReturnType<Verbund['app']['rightsOf']>): boolean {
  return route.permission === ANGEMELDET || rights.perhaps(route.permission[0], route.permission[1])
}
