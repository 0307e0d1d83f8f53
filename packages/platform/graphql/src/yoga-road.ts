import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type ParseOptions,
  type Source,
  subscribe,
} from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { ByText } from './by-text.ts'
import type { Context } from './context.ts'
import { noOperation } from './documents.ts'
import { maskError, type ReportBug } from './errors.ts'
import { badForm, FORM } from './fast-road.ts'
import { measure, read } from './limits.ts'
import { type Open, runOperation } from './run.ts'

/** What the gateway hands over with a request. */
export interface YogaRequest {
  readonly anfrage: string
  readonly open: Open
  /** the context of a subscription: it hears, and reads nothing */
  readonly listening: () => Context
}

export interface YogaRoadOptions {
  readonly schema: GraphQLSchema
  readonly report: ReportBug
  /** GraphiQL and introspection for people who build; off in production */
  readonly graphiql: boolean
}

/** The road that serves the whole specification: GraphiQL, event streams, whatever the fast road leaves. */
export function makeYoga(options: YogaRoadOptions) {
  return createYoga<YogaRequest>({
    schema: options.schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: options.graphiql && { title: 'Verbundakte', defaultQuery: '{ ich { person { name } } }' },
    // Uploads have a road of their own that streams; one operation a request, and posts only.
    multipart: false,
    batching: false,
    cors: false,
    parserAndValidationCache: { documentCache: new ByText(), errorCache: new ByText() },
    logging: false,
    maskedErrors: false,
    plugins: [limited(options.schema), inItsContext(options.report)],
  })
}

function limited(schema: GraphQLSchema): Plugin<YogaRequest> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string | Source, given?: ParseOptions) => read(source, given))
    },
    onExecute: ({ args, setResultAndStopExecution }) => refuseTooLarge(args, setResultAndStopExecution),
    onSubscribe: ({ args, setResultAndStopExecution }) => refuseTooLarge(args, setResultAndStopExecution),
  }

  function refuseTooLarge(args: ExecutionArgs, refuse: (result: ExecutionResult) => void): void {
    const operation = getOperationAST(args.document, args.operationName)
    if (!operation) return
    try {
      measure(schema, args.document, operation)(args.variableValues ?? {})
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      refuse({ errors: [error] })
    }
  }
}

function inItsContext(report: ReportBug): Plugin<YogaRequest> {
  return {
    onExecute({ args, setExecuteFn }) {
      const { open } = args.contextValue
      const kind = getOperationAST(args.document, args.operationName)?.operation
      if (kind !== 'query' && kind !== 'mutation') return
      setExecuteFn((given: ExecutionArgs) =>
        runOperation(open, kind, async (ctx) => execute({ ...given, contextValue: ctx })),
      )
    },
    onSubscribe({ args, setSubscribeFn }) {
      const { listening } = args.contextValue
      setSubscribeFn((given: ExecutionArgs) => subscribe({ ...given, contextValue: listening() }))
    },
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return
      // One operation a request is all this road takes, so the result is one; the gateway passes YogaRequest along.
      const single = result as ExecutionResult
      if (!single.errors?.length) return
      const errors = single.errors.map((error) =>
        maskError(inOurWords(error), (serverContext as unknown as YogaRequest).anfrage, report),
      )
      setResult({ ...single, errors })
    },
  }
}

/** What Yoga says of a body that is no question, said as the other road says it. */
function inOurWords(error: GraphQLError): GraphQLError {
  if (error.extensions.code === 'BAD_REQUEST') return badForm(FORM)
  return error.message.startsWith('Could not determine what operation') ? noOperation() : error
}
