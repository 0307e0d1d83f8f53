import type { ReportBug } from '@verbundakte/graphql'
import { type ProviderSettings, SignInProviders } from '@verbundakte/identity'
import { uuidv7 } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { Hono } from 'hono'
import { accountRoutes } from './account.ts'
import type { GatewayEnv } from './env.ts'
import { moduleRoutes, openRoutes } from './files.ts'
import { type GraphqlOptions, graphqlProblem, graphqlRoutes } from './graphql.ts'
import { safeHeaders } from './headers.ts'
import { ownOrigin } from './origin.ts'
import { passwordRoutes } from './password.ts'
import { personRoutes } from './persons.ts'
import { problem, understood } from './problem.ts'
import { providerRoutes } from './provider.ts'
import { SECOND_STEP, secondStepRoutes } from './second-step.ts'
import { signInRoutes } from './sign-in.ts'
import { webRoutes } from './web.ts'

export interface GatewayOptions {
  readonly verbund: Verbund
  /** folder of the built screens */
  readonly web: string
  readonly development: boolean
  readonly report: ReportBug
  /** address at which the screens are reached; unless given: this machine */
  readonly herkunft?: string
  /** where people may also sign in; unless given: nowhere else */
  readonly anbieter?: readonly ProviderSettings[]
  readonly road?: NonNullable<GraphqlOptions['road']>
  readonly ending?: NonNullable<GraphqlOptions['ending']>
}

/** Everything the Verbund answers over HTTP. Wiring only: no rule lives here. */
export function makeGateway(options: GatewayOptions): Hono<GatewayEnv> {
  const { verbund, report } = options
  const gateway = new Hono<GatewayEnv>()
  const herkunft = options.herkunft ?? 'http://localhost:8080'
  const providers = new SignInProviders(verbund.databases, options.anbieter ?? [], herkunft)

  gateway.use(async (c, next) => {
    c.set('anfrage', uuidv7())
    await next()
  })
  gateway.use(safeHeaders(options.development))
  gateway.onError((thrown, c) => {
    const error = understood(thrown)
    const inForm = c.req.path === '/graphql' ? graphqlProblem(error, c.get('anfrage'), report) : null
    return inForm ?? problem(c, error, report)
  })

  gateway.get('/bereit', (c) => c.json({ bereit: true }))
  gateway.use('/graphql', ownOrigin)
  gateway.use('/anmelden', ownOrigin)
  for (const path of SECOND_STEP) gateway.use(path, ownOrigin)
  gateway.use('/abmelden', ownOrigin)
  gateway.use('/ich', ownOrigin)
  gateway.use('/kennwort', ownOrigin)
  gateway.use('/personen', ownOrigin)
  gateway.use('/personen/*', ownOrigin)
  gateway.use('/zugang/*', ownOrigin)
  const routes = verbund.app.modules.flatMap((module) => module.routes ?? [])
  for (const path of new Set(routes.map((route) => route.path))) gateway.use(path, ownOrigin)

  gateway.route('/', signInRoutes(verbund, providers))
  gateway.route('/', providerRoutes(verbund, providers, report))
  gateway.route('/', secondStepRoutes(verbund, providers))
  gateway.route('/', passwordRoutes(verbund))
  gateway.route('/', accountRoutes(verbund))
  gateway.route('/', personRoutes(verbund))
  gateway.route('/', graphqlRoutes(options))
  gateway.route('/', moduleRoutes(verbund))
  gateway.route('/', openRoutes(verbund))
  gateway.route('/', webRoutes(options.web))
  return gateway
}
