import {
  type Context as CaseContext,
  Documents,
  fastRoad,
  makeYoga,
  maskError,
  type Open,
  type ReportBug,
} from '@verbundakte/graphql'
import { UserError } from '@verbundakte/kernel'
import type { Caller, Verbund } from '@verbundakte/module'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { type Context, Hono } from 'hono'
import { atMost } from './body.ts'
import type { GatewayEnv } from './env.ts'
import { Live } from './live.ts'
import { isDatabaseAway, Refused } from './problem.ts'
import { inGemeinde, mayGoOn, signedIn } from './session.ts'

export interface GraphqlOptions {
  readonly verbund: Verbund
  readonly development: boolean
  readonly report: ReportBug
  /** `yoga` sends every request there: the suites run over both */
  readonly road?: 'both' | 'yoga'
  /** aborts when the gateway ends: open streams end, too */
  readonly ending?: AbortSignal
}

/** `/graphql`: posts of JSON, on the fast road where it can take them. */
export function graphqlRoutes(options: GraphqlOptions): Hono<GatewayEnv> {
  const { verbund, report } = options
  const staff = roadsOf(verbund.app.schema)
  const live = new Live(verbund, options.ending)
  // Visitors ask the same questions of a schema that tells what it shows; built when the first of them comes.
  let visitors: Roads | undefined
  const routes = new Hono<GatewayEnv>()

  if (options.development) {
    // Only the page; what it asks goes through the door below like everybody else.
    routes.get('/graphql', (c) => (wantsHtml(c) ? toYoga(staff.yoga, c, noEntry, noEar) : methodNotAllowed()))
  }
  routes.all('/graphql', async (c, next) => {
    if (c.req.method !== 'POST') return methodNotAllowed()
    if (!isJson(c)) {
      throw new Refused(415, 'graphql.form', 'Erwartet wird „Content-Type: application/json“.')
    }
    await next()
  })
  routes.post('/graphql', atMost(1024 * 1024), signedIn(verbund), inGemeinde(verbund), async (c) => {
    const caller = c.get('caller')
    const open = opener(caller)
    if (caller.standing === 'unterstuetzung') visitors ??= roadsOf(verbund.app.watchedSchema)
    const { documents, yoga } = caller.standing === 'unterstuetzung' && visitors ? visitors : staff
    if (options.road === 'yoga' || c.req.header('accept')?.includes('text/event-stream'))
      return toYoga(yoga, c, open, listener(c))
    const text = await c.req.text()
    const anfrage = c.get('anfrage')
    const answer = await fastRoad({ documents, report }, { text, accept: c.req.header('accept') ?? '', anfrage, open })
    c.set('safeAlready', true)
    return new Response(answer.body, {
      status: answer.status,
      headers: { ...c.get('safe'), 'content-type': answer.contentType, 'cache-control': 'no-store' },
    })
  })
  return routes

  function opener(caller: Caller): Open {
    return async (kind, work, keep) => {
      try {
        return await (kind === 'query' ? verbund.app.read(caller, work) : verbund.app.write(caller, work, keep))
      } catch (error) {
        if (isDatabaseAway(error)) throw new DatabaseAway(error)
        throw error
      }
    }
  }

  function roadsOf(schema: GraphQLSchema): Roads {
    return { documents: new Documents(schema), yoga: makeYoga({ schema, report, graphiql: options.development }) }
  }

  function listener(c: Context<GatewayEnv>): () => CaseContext {
    const caller = c.get('caller')
    const visiting = caller.standing === 'unterstuetzung'
    const who = { person: caller.person.id, visiting, still: mayGoOn(verbund, c) }
    return () => verbund.app.listening(caller, () => live.listen(caller.gemeinde, who, c.req.raw.signal))
  }

  async function toYoga(
    yoga: Roads['yoga'],
    c: Context<GatewayEnv>,
    open: Open,
    listening: () => CaseContext,
  ): Promise<Response> {
    return yoga.fetch(c.req.raw, { anfrage: c.get('anfrage'), open, listening })
  }
}

interface Roads {
  readonly documents: Documents
  readonly yoga: ReturnType<typeof makeYoga>
}

/** In GraphQL's own form, so that a client has one place to look for errors. */
export function graphqlProblem(error: unknown, anfrage: string, report: ReportBug): Response | null {
  if (!(error instanceof UserError)) return null
  const masked = maskError(new GraphQLError(error.message, { originalError: error }), anfrage, report)
  return new Response(JSON.stringify({ errors: [masked] }), {
    status: error.status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

class DatabaseAway extends UserError {
  override readonly name = 'DatabaseAway'
  readonly status = 503
  constructor(cause: unknown) {
    super(
      'datenbank.weg',
      'Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es in einer Minute noch einmal.',
    )
    this.cause = cause
  }
}

const noEar = () => {
  throw new Error('nothing listens from the page itself')
}
const noEntry: Open = () => Promise.reject(new Error('nothing runs from the page itself'))

function wantsHtml(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false
}

function isJson(c: Context): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(c.req.header('content-type') ?? '')
}

function methodNotAllowed(): Response {
  return new Response(
    JSON.stringify({
      errors: [{ message: 'GraphQL wird hier nur mit POST gefragt.', extensions: { code: 'graphql.methode' } }],
    }),
    {
      status: 405,
      headers: { allow: 'POST', 'content-type': 'application/json; charset=utf-8' },
    },
  )
}
