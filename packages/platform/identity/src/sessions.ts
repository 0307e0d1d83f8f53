import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { rows, type Tx } from '@verbundakte/database'
import { eq, lt, sql } from 'drizzle-orm'
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import { sitzungen } from './tables.ts'

/*
 * The only file that knows Lucia. Lucia is no longer developed upstream (ADR 0003); what it does here is to make
 * tokens, slide the expiry and write the cookie. What it leaves open is closed by the adapter below: only the SHA-256
 * of a token is stored, and a session ends for good after its absolute limit.
 */

/** Without a request for this long a session ends (ASVS 5.0 7.3.1). */
const INACTIVITY = new TimeSpan(45, 'm')
/** A session ends after this, however busy it was (ASVS 5.0 7.3.2). */
const ABSOLUTE_MS = 12 * 60 * 60 * 1000

/** How long it counts that a person has shown that it is them. */
const FRESH = '5 minutes'

export const SESSION_COOKIE = '__Host-sitzung'

/** Who a session belongs to, with everything a request needs to know of the person: one round trip. */
export interface SignedInPerson {
  readonly id: string
  readonly heimat: string
  readonly name: string
  /** the password was set by somebody else and opens nothing but the choice of a new one */
  readonly kennwortWechseln: boolean
  readonly zuweisungen: readonly { readonly gemeinde: string; readonly rolle: string; readonly amt: string }[]
}

export interface SessionStart {
  /**
   * `passkey`, `totp`, `wiederherstellung`; `anbieter`, or `anbieter-mfa` where the provider says that there was a second
   * one; unless given `kennwort`. With the password or the provider alone it is no session for whose roles demand more.
   */
  readonly faktor?: string
  /** by which the person recognises it: `deviceOf` */
  readonly geraet?: string
}

export interface SessionInfo {
  /** by which its owner ends it; no token, and worth nothing in a cookie */
  readonly nummer: string
  readonly faktor: string
  readonly geraet: string
  /** the person has shown within the last five minutes that it is them */
  readonly frisch: boolean
}

export interface OpenSession {
  readonly nummer: string
  readonly geraet: string
  readonly faktor: string
  readonly seit: Date
}

export class Sessions {
  readonly #lucia: Lucia<SessionInfo, SignedInPerson>
  readonly #adapter: HashingAdapter
  readonly #tx: Tx

  constructor(tx: Tx) {
    this.#tx = tx
    this.#adapter = new HashingAdapter(tx)
    this.#lucia = new Lucia(this.#adapter, {
      sessionExpiresIn: INACTIVITY,
      sessionCookie: {
        name: SESSION_COOKIE,
        expires: false,
        // Browsers treat loopback as secure, so the attribute holds for `npm start` too.
        attributes: { secure: true, sameSite: 'lax', path: '/' },
      },
      getUserAttributes: (person) => person,
      getSessionAttributes: (session) => session,
    })
  }

  /** A new session, always with a new token. @returns the cookie to set */
  async start(personId: string, { faktor = 'kennwort', geraet = '' }: SessionStart = {}): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const attributes = { nummer: randomUUID(), faktor, geraet, frisch: true }
    const session = await this.#lucia.createSession(personId, attributes, { sessionId: token })
    return this.#cookie(session.id)
  }

  /**
   * The person behind a Cookie header, or null.
   * @returns with it the cookie to set when the session was extended; the caller passes it on
   */
  async resume(
    cookieHeader: string,
  ): Promise<{ person: SignedInPerson; sitzung: SessionInfo; cookie: string | null } | null> {
    const token = this.#lucia.readSessionCookie(cookieHeader)
    if (!token) return null
    const { session, user } = await this.#lucia.validateSession(token)
    if (!session || !user) return null
    const { id, heimat, name, kennwortWechseln, zuweisungen } = user
    return {
      person: { id, heimat, name, kennwortWechseln, zuweisungen },
      sitzung: { nummer: session.nummer, faktor: session.faktor, geraet: session.geraet, frisch: session.frisch },
      cookie: session.fresh ? this.#cookie(token) : null,
    }
  }

  /** The person behind a Cookie header, or null. Looking extends nothing. */
  async peek(cookieHeader: string): Promise<SignedInPerson | null> {
    const token = this.#lucia.readSessionCookie(cookieHeader)
    if (!token) return null
    const [session, user] = await this.#adapter.getSessionAndUser(token)
    return session && user && session.expiresAt.getTime() > Date.now() ? { ...user.attributes, id: user.id } : null
  }

  /** Ends the session of this Cookie header. @returns the cookie that empties the browser's */
  async end(cookieHeader: string): Promise<string> {
    const token = this.#lucia.readSessionCookie(cookieHeader)
    if (token) await this.#lucia.invalidateSession(token)
    return this.#lucia.createBlankSessionCookie().serialize()
  }

  /** Ends every session of a person: locked account, changed password, withdrawn role. */
  async endAllOf(personId: string): Promise<void> {
    await this.#lucia.invalidateUserSessions(personId)
  }

  /** Everything that is open in the name of a person, the latest first. */
  async of(personId: string): Promise<OpenSession[]> {
    const found = await rows<{ nummer: string; geraet: string; faktor: string; angelegt_am: string }>(
      this.#tx,
      sql`select nummer, geraet, faktor, angelegt_am from identity.sitzung
          where person = ${personId} and laeuft_ab > clock_timestamp() and spaetestens > clock_timestamp()
          order by angelegt_am desc`,
    )
    return found.map(({ angelegt_am, ...rest }) => ({ ...rest, seit: new Date(angelegt_am) }))
  }

  /** Ends one session of the person, or all but one. @returns how many have ended */
  async endOf(personId: string, which: { readonly nummer: string } | { readonly allBut: string }): Promise<number> {
    const chosen = 'nummer' in which ? sql`nummer = ${which.nummer}` : sql`nummer <> ${which.allBut}`
    const ended = await rows(
      this.#tx,
      sql`delete from identity.sitzung where person = ${personId} and ${chosen} returning nummer`,
    )
    return ended.length
  }

  /** The person has just shown that it is them. */
  async confirmed({ nummer }: Pick<SessionInfo, 'nummer'>): Promise<void> {
    await rows(this.#tx, sql`update identity.sitzung set bestaetigt_am = clock_timestamp() where nummer = ${nummer}`)
  }

  #cookie(token: string): string {
    const cookie = this.#lucia.createSessionCookie(token)
    // Lucia lets even a cookie "without expiry" live for 400 days; this one goes with the browser.
    delete cookie.attributes.maxAge
    return cookie.serialize()
  }

  async sweep(): Promise<void> {
    await this.#tx.delete(sitzungen).where(lt(sitzungen.laeuftAb, sql`clock_timestamp()`))
  }
}

/** Under which name the session of a Cookie header, or of one just set, is kept; null without one. */
export function sessionId(cookies: string): string | null {
  const token = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([^;]+)`).exec(cookies)?.[1]
  return token === undefined ? null : digest(token)
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionInfo, SignedInPerson>
    DatabaseUserAttributes: SignedInPerson
    DatabaseSessionAttributes: SessionInfo
  }
}

class HashingAdapter implements Adapter {
  readonly #tx: Tx

  constructor(tx: Tx) {
    this.#tx = tx
  }

  async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await rows<SessionRow>(
      this.#tx,
      sql`select s.laeuft_ab, s.nummer, s.faktor, s.geraet,
            s.bestaetigt_am > clock_timestamp() - ${FRESH}::interval as frisch, p.gemeinde as heimat, p.id, p.name, p.kennwort_wechseln as "kennwortWechseln", coalesce(
            (select json_agg(json_build_object('gemeinde', z.gemeinde, 'rolle', z.rolle, 'amt', z.amt) order by z.gemeinde, z.rolle, z.amt)
             from (select distinct gemeinde, rolle, amt from identity.zuweisung where person = p.id
               -- What a provider gave holds until it should have said so again.
               and (gilt_bis is null or gilt_bis > clock_timestamp())) z), '[]') as zuweisungen
          from identity.sitzung s join identity.person p on p.gemeinde = s.gemeinde and p.id = s.person
          where s.id = ${digest(token)} and s.spaetestens > clock_timestamp() and not p.gesperrt`,
    )
    if (!row) return [null, null]
    const { laeuft_ab, nummer, faktor, geraet, frisch, ...attributes } = row
    return [
      { id: token, userId: row.id, expiresAt: new Date(laeuft_ab), attributes: { nummer, faktor, geraet, frisch } },
      { id: row.id, attributes },
    ]
  }

  async setSession(session: DatabaseSession): Promise<void> {
    const { nummer, faktor, geraet } = session.attributes
    await rows(
      this.#tx,
      sql`insert into identity.sitzung (gemeinde, id, person, nummer, faktor, geraet, laeuft_ab, spaetestens)
          select p.gemeinde, ${digest(session.id)}, p.id, ${nummer}, ${faktor}, ${geraet.slice(0, 100)},
            ${session.expiresAt.toISOString()}, clock_timestamp() + ${`${ABSOLUTE_MS} milliseconds`}::interval
          from identity.person p where p.id = ${session.userId}`,
    )
  }

  async updateSessionExpiration(token: string, expiresAt: Date): Promise<void> {
    await rows(
      this.#tx,
      sql`update identity.sitzung set laeuft_ab = least(${expiresAt.toISOString()}::timestamptz, spaetestens) where id = ${digest(token)}`,
    )
  }

  async deleteSession(token: string): Promise<void> {
    await this.#tx.delete(sitzungen).where(eq(sitzungen.id, digest(token)))
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await this.#tx.delete(sitzungen).where(eq(sitzungen.person, userId))
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.#tx.delete(sitzungen).where(lt(sitzungen.laeuftAb, sql`clock_timestamp()`))
  }

  /** Never asked: only digests are kept, so no list can give tokens back. `Sessions.of` tells what there is to tell. */
  async getUserSessions(): Promise<DatabaseSession[]> {
    return []
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

interface SessionRow extends SignedInPerson, SessionInfo {
  laeuft_ab: string
}
