import { toUserError } from '@verbundakte/database'
import { type ErrorDetails, UserError } from '@verbundakte/kernel'

/** A refusal that a program can act upon: no credential, too many at once. */
export class Abgewiesen extends UserError {
  override readonly name = 'Abgewiesen'
  readonly status: number
  readonly kopf: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    satz: string,
    kopf: Readonly<Record<string, string>> = {},
    details?: ErrorDetails,
  ) {
    super(code, satz, details)
    this.status = status
    this.kopf = kopf
  }
}

/** RFC 9457: `type` stays as it is for good, `detail` is a German sentence, `errors` point into the envelope. */
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
export async function mitProblemen(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (thrown) {
    const error = toUserError(thrown) ?? thrown
    if (!(error instanceof UserError)) throw error
    const kopf = error instanceof Abgewiesen ? error.kopf : {}
    return new Response(JSON.stringify(problem(error)), {
      status: error.status,
      headers: { ...kopf, 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
}

function problem({ code, message, status, details }: UserError): Problem {
  const einzeln = details.einzeln?.map(({ ort, satz }) => ({ pointer: ort, detail: satz }))
  return {
    type: `urn:verbundakte:problem:${code}`,
    title: TITEL[status] ?? 'Nicht angenommen',
    status,
    detail: message,
    ...(einzeln && { errors: einzeln }),
  }
}

const TITEL: Readonly<Record<number, string>> = {
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
