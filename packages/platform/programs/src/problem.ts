import { toUserError } from '@verbundakte/database'
import { type ErrorDetails, UserError } from '@verbundakte/kernel'

/** A refusal that a program can act upon: no credential, too many at once. */
export class Refusal extends UserError {
  override readonly name = 'Refusal'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    sentence: string,
    headers: Readonly<Record<string, string>> = {},
    details?: ErrorDetails,
  ) {
    super(code, sentence, details)
    this.status = status
    this.headers = headers
  }
}

/** RFC 9457: `type` stays as it is for good, `detail` is a German sentence, `errors` point into what was sent. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

/**
 * Answers for people's errors; anything else is thrown on, for the gateway to mask and to report.
 */
export async function asProblems(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (thrown) {
    const error = toUserError(thrown) ?? thrown
    if (!(error instanceof UserError)) throw error
    const headers = error instanceof Refusal ? error.headers : {}
    return new Response(JSON.stringify(problem(error)), {
      status: error.status,
      headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
}

function problem({ code, message, status, details }: UserError): Problem {
  const einzeln = details.einzeln?.map(({ ort, satz }) => ({ pointer: ort, detail: satz }))
  return {
    type: `urn:verbundakte:problem:${code}`,
    title: TITLES[status] ?? 'Nicht angenommen',
    status,
    detail: message,
    ...(einzeln && { errors: einzeln }),
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Nicht lesbar',
  401: 'Nicht angemeldet',
  403: 'Nicht erlaubt',
  404: 'Nicht gefunden',
  409: 'Widerspruch zum Stand',
  413: 'Zu groß',
  422: 'Nicht richtig',
  429: 'Zu viele Anfragen',
  507: 'Kein Platz',
}
