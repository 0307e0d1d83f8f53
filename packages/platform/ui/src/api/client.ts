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
  /** What is no GraphQL, as JSON; null where there is no answer but that it went well. @throws ApiError */
  rest(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown>
}

/** The API as one Gemeinde sees it: a request belongs to exactly one. */
export function createApi(gemeinde: string, door: SessionDoor): Api {
  /** A request that meets the closed door waits there, and goes on when somebody has signed in. */
  async function passing<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== NICHT_ANGEMELDET) throw error
        await door.closed()
      }
    }
  }
  return {
    gemeinde,
    door,
    graphql(document, variables, signal) {
      const body = JSON.stringify({ query: document.toString(), variables })
      return passing(() => post(gemeinde, body, signal))
    },
    rest(method, path, body) {
      const headers = { accept: 'application/json', 'content-type': 'application/json', 'x-gemeinde': gemeinde }
      return passing(async () => {
        const sent = body === undefined ? {} : { body: JSON.stringify(body) }
        const response = await reach(path, { method, headers, ...sent })
        const answer = response.status === 204 ? null : await json(response)
        if (!response.ok) throw fromProblem(response.status, answer)
        return answer
      })
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
