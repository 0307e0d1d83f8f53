import { toUserError } from '@verbundakte/database'
import { type ErrorDetails, UserError } from '@verbundakte/kernel'

/** A refusal that a program can act upon. */
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

const TITEL: Readonly<Record<number, string>> = {
  400: 'Nicht lesbar',
  401: 'Nicht angemeldet',
  413: 'Zu groß',
  422: 'Nicht richtig',
  429: 'Zu viele Anfragen',
}

/** Answers for people's errors as RFC 9457; anything else is thrown on, for the gateway to mask and to report. */
export async function mitProblemen(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (thrown) {
    const error = toUserError(thrown) ?? thrown
    if (!(error instanceof UserError)) throw error
    const { code, message, status, details } = error
    const problem = {
      type: `urn:verbundakte:problem:${code}`,
      title: TITEL[status] ?? 'Nicht angenommen',
      status,
      detail: message,
      ...(details.feld && { errors: [{ pointer: `#/${details.feld}`, detail: message }] }),
    }
    return new Response(JSON.stringify(problem), {
      status,
      headers: {
        ...(error instanceof Abgewiesen ? error.kopf : {}),
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
      },
    })
  }
}
