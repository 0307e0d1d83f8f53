import { PENDING_COOKIE } from '@verbundakte/identity'
import { type PersonName, personId, type TestVerbund, totpCode } from '@verbundakte/testing'
import { beforeEach, vi } from 'vitest'
import { sessionIn, type testGateway } from './client.ts'

export interface WithApp {
  readonly geheimnis: string
  readonly codes: string[]
  readonly cookie: string
}

/** The steps of signing in, one by one, on a clock of the test's own: codes are good for half a minute. */
export function secondStep(verbund: TestVerbund, { fetch }: Pick<ReturnType<typeof testGateway>, 'fetch'>) {
  const { admin } = verbund.database
  let now = Math.floor(Date.now() / 30_000) * 30_000
  vi.spyOn(Date, 'now').mockImplementation(() => now)
  beforeEach(async () => {
    now += 5 * 30_000
    await admin`delete from identity.versuch`
  })
  const post = (path: string, body: unknown = {}, cookie = '') =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const knock = (name: string, kennwort = verbund.password) => post('/anmelden', { anmeldename: name, kennwort })
  const pendingOf = async (name: string) => pendingIn(await knock(name))
  const confirm = (pending: string, art: string, code: string) => post('/anmelden/bestaetigen', { art, code }, pending)
  /** Signs a person in for the first time, with an app. */
  async function withApp(name: PersonName): Promise<WithApp> {
    const pending = await pendingOf(name)
    const { geheimnis } = (await (await post('/anmelden/einrichten/totp', {}, pending)).json()) as WithApp
    const made = await post('/anmelden/einrichten', { art: 'totp', code: totpCode(geheimnis, now) }, pending)
    const { codes } = (await made.json()) as WithApp
    // The code with which it was set up is used; the next one comes.
    now += 30_000
    return { geheimnis, codes, cookie: sessionIn(made) }
  }
  return {
    post,
    knock,
    pendingOf,
    confirm,
    withApp,
    /** the code that the app shows, so many milliseconds from now */
    code: ({ geheimnis }: WithApp, later = 0) => totpCode(geheimnis, now + later),
    pass(milliseconds: number): void {
      now += milliseconds
    },
  }
}

export async function codeOf(answer: Response): Promise<string | undefined> {
  return ((await answer.json()) as { code?: string }).code
}

export function pendingIn(answer: Response): string {
  const set = answer.headers.getSetCookie().find((each) => each.startsWith(`${PENDING_COOKIE}=`))
  return set?.split(';')[0] ?? ''
}

export function holderOf(name: PersonName) {
  return { id: personId(name), gemeinde: name.slice(0, name.indexOf('.')) }
}
