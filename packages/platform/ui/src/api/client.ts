import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import { ApiError, fromGraphql, fromProblem, NICHT_ANGEMELDET, offline } from './api-error.ts'
import type { SessionDoor } from './session-door.ts'

/** A GraphQL operation as text, with the types of its result and its variables. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string }

export interface Api {
  readonly gemeinde: string
  readonly door: SessionDoor
  /** @throws ApiError */
  graphql<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Result>
}

/** The API as one Gemeinde sees it: a request belongs to exactly one. */
export function createApi(gemeinde: string, door: SessionDoor): Api {
  return {
    gemeinde,
    door,
    async graphql(document, variables, signal) {
      const body = JSON.stringify({ query: document.toString(), variables })
      for (;;) {
        try {
          return await post(gemeinde, body, signal)
        } catch (error) {
          if (!(error instanceof ApiError) || error.code !== NICHT_ANGEMELDET) throw error
          await door.closed()
        }
      }
    },
  }
}

async function post<Result>(gemeinde: string, body: string, signal?: AbortSignal): Promise<Result> {
  const response = await reach('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-gemeinde': gemeinde },
    body,
    ...(signal ? { signal } : {}),
  })
  const answer = await json(response)
  if (isAnswer(answer)) {
    if (answer.errors && answer.errors.length > 0) throw fromGraphql(response.status, answer.errors)
    // The generated type of the document is what the schema promises for it; the gateway validated it against the same schema.
    if (response.ok && answer.data) return answer.data as Result
  }
  throw fromProblem(response.status, answer)
}

/** @throws ApiError `verbindung` when no answer comes; the abort of the caller passes through. */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw offline()
  }
}

/** The body, or null where it is no JSON (a proxy's error page). */
export async function json(response: Response): Promise<unknown> {
  return response.json().catch(() => null)
}

function isAnswer(value: unknown): value is { data?: unknown; errors?: readonly unknown[] } {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value)
}
