import { toUserError } from '@verbundakte/database'
import type { ReportBug } from '@verbundakte/graphql'
import { UserError } from '@verbundakte/kernel'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { GatewayEnv } from './env.ts'

/** No session, or one that has ended: the screen keeps its place and asks to sign in again. */
export class SignInNeeded extends UserError {
  override readonly name = 'SignInNeeded'
  readonly status = 401
  constructor() {
    super('anmeldung.noetig', 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich wieder an.')
  }
}

/** The password is one that somebody else has seen. */
export class PasswordNeeded extends UserError {
  override readonly name = 'PasswordNeeded'
  readonly status = 403
  constructor() {
    super('kennwort.wechseln', 'Bitte wählen Sie zuerst ein eigenes Kennwort.')
  }
}

/** What a stolen session must not do: the person has to show once more that it is them. */
export class ConfirmationNeeded extends UserError {
  override readonly name = 'ConfirmationNeeded'
  readonly status = 403
  constructor() {
    super('zugang.bestaetigen', 'Bitte zeigen Sie zuerst noch einmal, dass Sie es sind.')
  }
}

/** A request that no screen of ours sends. */
export class Refused extends UserError {
  override readonly name = 'Refused'
  readonly status: number
  constructor(status: number, code: string, satz: string) {
    super(code, satz)
    this.status = status
  }
}

/** Refusals of others in our words: Hono's of a body that is larger than its road allows, Postgres' of who was slower. */
export function understood(error: unknown): unknown {
  if (!(error instanceof HTTPException) || error.status !== 413) return toUserError(error) ?? error
  return new Refused(413, 'anfrage.zu-gross', 'Die Anfrage ist zu groß und wurde nicht angenommen.')
}

/** An error as `application/problem+json` (RFC 9457): the four kinds say their sentence, bugs only their number. */
export function problem(c: Context<GatewayEnv>, error: unknown, report: ReportBug): Response {
  const anfrage = c.get('anfrage') ?? ''
  if (error instanceof UserError) {
    return answer(error.status, {
      title: error.name,
      detail: error.message,
      code: error.code,
      anfrage,
      ...error.details,
    })
  }
  if (isDatabaseAway(error)) {
    report(anfrage, error)
    const detail = 'Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es in einer Minute noch einmal.'
    return answer(503, { title: 'Unavailable', detail, code: 'datenbank.weg', anfrage })
  }
  report(anfrage, error)
  const detail = `Da ist etwas schiefgegangen. Bitte melden Sie der Supportstelle die Nummer ${anfrage}.`
  return answer(500, { title: 'Error', detail, code: 'intern', anfrage })
}

function answer(status: number, body: Record<string, unknown>): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, ...body }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  '57P01',
  '57P03',
])

/** Whether an error, or what caused it, says that the database is away or restarting. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && AWAY.has(error.code)) return true
  return isDatabaseAway(error.cause)
}
