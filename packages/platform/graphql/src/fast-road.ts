import { type ExecutionResult, GraphQLError } from 'graphql'
import { BadDocument, type Documents, type Prepared } from './documents.ts'
import { maskError, type ReportBug } from './errors.ts'
import { type Open, runOperation } from './run.ts'

export interface RoadAnswer {
  readonly status: 200 | 400
  readonly contentType: string
  readonly body: string
}

export interface FastRoadOptions {
  readonly documents: Documents
  readonly report: ReportBug
}

export interface FastRequest {
  /** the body as it came */
  readonly text: string
  /** the Accept header; empty means anything */
  readonly accept: string
  readonly anfrage: string
  readonly open: Open
}

const MODERN = 'application/graphql-response+json'
const LEGACY = 'application/json'

/**
 * Plain JSON posts, without the general machinery: the document from the cache, compiled, answered as text. Says the
 * same as the other road in every case; what is unusual (subscriptions) belongs there.
 */
export async function fastRoad(options: FastRoadOptions, request: FastRequest): Promise<RoadAnswer> {
  const modern = accepts(request.accept, MODERN)
  const contentType = `${modern ? MODERN : LEGACY}; charset=utf-8`
  const answer = (status: 200 | 400, result: ExecutionResult) => ({
    status,
    contentType,
    body: JSON.stringify(mask(result)),
  })
  const mask = (result: ExecutionResult) =>
    result.errors?.length
      ? { ...result, errors: result.errors.map((error) => written(maskError(error, request.anfrage, options.report))) }
      : result

  const asked = readRequest(request.text)
  if ('problem' in asked) return answer(400, { errors: [badForm(asked.problem)] })
  let prepared: Prepared
  try {
    prepared = options.documents.prepare(asked.query, asked.operationName)
    prepared.checkCost(asked.variables)
  } catch (error) {
    const errors = error instanceof BadDocument ? error.errors : error instanceof GraphQLError ? [error] : null
    if (!errors) throw error
    // The older media type answers 200 to whatever is well-formed JSON (GraphQL over HTTP §6.4.1).
    return answer(modern || errors.some(({ extensions }) => extensions.http) ? 400 : 200, { errors })
  }
  const kind = prepared.operation.operation
  if (kind === 'subscription') {
    return answer(400, { errors: [badForm('Abonnements brauchen „Accept: text/event-stream“.')] })
  }
  const compiled = prepared.compiled()
  const result = await runOperation(request.open, kind, async (ctx) => compiled.query(undefined, ctx, asked.variables))
  return answer(modern && result.data === undefined ? 400 : 200, result)
}

/** As it goes out: the status that an error asks for is a hint for Yoga and stays here. */
function written(error: GraphQLError): object {
  const { http: _hint, ...extensions } = error.extensions
  return { ...error.toJSON(), extensions }
}

export const FORM = 'Erwartet wird ein einzelnes JSON-Objekt mit „query“.'

/** A body that is no question at all. */
export function badForm(satz: string): GraphQLError {
  return new GraphQLError(satz, { extensions: { code: 'graphql.form', http: { status: 400 } } })
}

/** Whether an Accept header asks for the type by its own name; wildcards and silence mean the older one. */
function accepts(header: string, type: string): boolean {
  return header.split(',').some((part) => part.split(';')[0]?.trim().toLowerCase() === type)
}

interface Asked {
  readonly query: string
  readonly operationName: string | null | undefined
  readonly variables: Record<string, unknown>
}

function readRequest(text: string): Asked | { readonly problem: string } {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { problem: 'Der Inhalt ist kein JSON.' }
  }
  if (!isRecord(body)) return { problem: FORM }
  const { query, operationName, variables, extensions } = body
  if (typeof query !== 'string' || query === '') return { problem: '„query“ fehlt oder ist kein Text.' }
  if (operationName != null && typeof operationName !== 'string') return { problem: '„operationName“ ist kein Text.' }
  if (variables != null && !isRecord(variables)) return { problem: '„variables“ ist kein Objekt.' }
  if (extensions != null && !isRecord(extensions)) return { problem: '„extensions“ ist kein Objekt.' }
  return { query, operationName, variables: variables ?? {} }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
