import type { FactorAnswer, NewFactor } from '@verbundakte/identity'
import { Invalid } from '@verbundakte/kernel'
import type { Context } from 'hono'
import { Refused } from './problem.ts'

/** What a person shows. @throws Invalid `zweitfaktor.angaben`; Refused 415 */
export async function factorAnswer(c: Context): Promise<FactorAnswer> {
  return answerIn(await jsonBody(c)) ?? incomplete()
}

/** What a person shows, or their password. @throws as `factorAnswer` */
export async function confirmation(c: Context): Promise<FactorAnswer | { art: 'kennwort'; kennwort: string }> {
  const body = await jsonBody(c)
  if (typeof body.kennwort === 'string') return { art: 'kennwort', kennwort: body.kennwort }
  return answerIn(body) ?? incomplete()
}

/** A factor that is to be set up. @throws as `factorAnswer` */
export async function newFactor(c: Context): Promise<NewFactor> {
  const { art, code, antwort, name } = await jsonBody(c)
  if (art === 'totp' && typeof code === 'string') return { art, code }
  if (art === 'passkey' && typeof antwort === 'string' && typeof name === 'string') return { art, antwort, name }
  return incomplete()
}

function answerIn({ art, code, antwort }: Record<string, unknown>): FactorAnswer | null {
  if ((art === 'totp' || art === 'wiederherstellung') && typeof code === 'string') return { art, code }
  return art === 'passkey' && typeof antwort === 'string' ? { art, antwort } : null
}

async function jsonBody(c: Context): Promise<Record<string, unknown>> {
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    throw new Refused(415, 'anfrage.form', 'Erwartet wird JSON.')
  }
  const body: unknown = await c.req.json().catch(() => null)
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

function incomplete(): never {
  throw new Invalid('zweitfaktor.angaben', 'Bitte den Code eingeben oder den Passkey benutzen.')
}
