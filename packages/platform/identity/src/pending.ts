import { createHash, randomBytes } from 'node:crypto'
import { rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { SignInLapsed } from './sign-in-errors.ts'

export const PENDING_COOKIE = '__Host-zweiter-schritt'

/** Tries that one pending sign-in has; those of the account and the address are counted besides. */
const TRIES = 5
/** Seconds. Whoever has to install an app first needs more than who only looks at one. */
const LIVES = { bestaetigen: 5 * 60, einrichten: 15 * 60 } as const

/** `bestaetigen`: show a factor one has; `einrichten`: make the first one. */
export type Step = keyof typeof LIVES

/** The provider at which a sign-in began, and the provider's own name of its session. */
export interface FromProvider {
  readonly id: string
  readonly sid: string | null
}

export interface Pending {
  /** SHA-256 of the token */
  readonly id: string
  readonly schritt: Step
  readonly person: { readonly id: string; readonly gemeinde: string; readonly kennung: string; readonly name: string }
  readonly anbieter: FromProvider | null
}

/**
 * Sign-ins between the two steps. Such a one is no session: it has a cookie and a table of its own, and nothing but the
 * second step reads them.
 */
export class PendingSignIns {
  readonly #tx: Tx

  constructor(tx: Tx) {
    this.#tx = tx
  }

  /** Always with a new token. @returns the cookie to set */
  async start(person: string, schritt: Step, anbieter: FromProvider | null = null): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    await rows(
      this.#tx,
      sql`insert into identity.anmeldung (gemeinde, id, person, schritt, anbieter, anbieter_sid, laeuft_ab)
          select p.gemeinde, ${digest(token)}, p.id, ${schritt}, ${anbieter?.id ?? null}, ${anbieter?.sid ?? null},
            clock_timestamp() + ${`${LIVES[schritt]} seconds`}::interval
          from identity.person p where p.id = ${person}`,
    )
    return cookie(token, LIVES[schritt])
  }

  /** Which step the browser is at, when it is between two. */
  async find(cookieHeader: string): Promise<Pending | null> {
    const [row] = await rows<Row>(
      this.#tx,
      sql`select a.id, a.schritt, a.anbieter, a.anbieter_sid, p.id as person, p.gemeinde, p.kennung, p.name
          from identity.anmeldung a join identity.person p on p.gemeinde = a.gemeinde and p.id = a.person
          where a.id = ${digest(tokenIn(cookieHeader))} and a.laeuft_ab > clock_timestamp() and not p.gesperrt`,
    )
    return row ? pending(row, row.schritt) : null
  }

  /** @throws SignInLapsed */
  async look(cookieHeader: string, schritt: Step): Promise<Pending> {
    const found = await this.find(cookieHeader)
    if (found?.schritt !== schritt) throw new SignInLapsed()
    return found
  }

  /** As `look`, and counts a try, before anything is compared: those that come at once do not slip through together. */
  async attempt(cookieHeader: string, schritt: Step): Promise<Pending> {
    const [row] = await rows<Row>(
      this.#tx,
      sql`update identity.anmeldung a set versuche = a.versuche + 1 from identity.person p
          where p.gemeinde = a.gemeinde and p.id = a.person and not p.gesperrt and a.schritt = ${schritt}
            and a.id = ${digest(tokenIn(cookieHeader))} and a.laeuft_ab > clock_timestamp() and a.versuche < ${TRIES}
          returning a.id, a.schritt, a.anbieter, a.anbieter_sid, p.id as person, p.gemeinde, p.kennung, p.name`,
    )
    return pending(row, schritt)
  }

  /** Uses it up. @throws SignInLapsed for everyone but the first */
  async finish({ id }: Pending): Promise<void> {
    const gone = await rows(this.#tx, sql`delete from identity.anmeldung where id = ${id} returning id`)
    if (gone.length === 0) throw new SignInLapsed()
  }

  /** The person has thought better of it. @returns the cookie that empties the browser's */
  async drop(cookieHeader: string): Promise<string> {
    await rows(this.#tx, sql`delete from identity.anmeldung where id = ${digest(tokenIn(cookieHeader))}`)
    return NO_PENDING
  }

  async sweep(): Promise<void> {
    await rows(this.#tx, sql`delete from identity.anmeldung where laeuft_ab < clock_timestamp()`)
  }
}

/** Empties the browser's cookie. */
export const NO_PENDING = cookie('', 0)

interface Row {
  readonly id: string
  readonly schritt: Step
  readonly anbieter: string | null
  readonly anbieter_sid: string | null
  readonly person: string
  readonly gemeinde: string
  readonly kennung: string
  readonly name: string
}

function pending(row: Row | undefined, schritt: Step): Pending {
  if (row?.schritt !== schritt) throw new SignInLapsed()
  const { id, person, gemeinde, kennung, name } = row
  const anbieter = row.anbieter === null ? null : { id: row.anbieter, sid: row.anbieter_sid }
  return { id, schritt, person: { id: person, gemeinde, kennung, name }, anbieter }
}

function cookie(token: string, seconds: number): string {
  return `${PENDING_COOKIE}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`
}

function tokenIn(cookieHeader: string): string {
  for (const part of cookieHeader.split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === PENDING_COOKIE) return value ?? ''
  }
  return ''
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
