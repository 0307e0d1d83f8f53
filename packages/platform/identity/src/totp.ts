import { type Databases, rows } from '@verbundakte/database'
import { Conflict } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { seal, unseal } from './sealing.ts'

/** Half minutes around the present one whose code is taken: clocks of telephones are not exact. */
const DRIFT = 1
const PERIOD = 30

export interface TotpDraft {
  /** Base32, for typing */
  readonly geheimnis: string
  /** `otpauth://…`, for the square that an app reads */
  readonly adresse: string
}

type Holder = { readonly gemeinde: string; readonly id: string; readonly kennung: string }

/**
 * Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 s, which is what all apps speak). Secrets are 160 bits,
 * sealed at rest. Drawn and confirmed at the login of passwords; used at that of sign-in.
 */
export class TotpFactor {
  readonly #databases: Databases

  constructor(databases: Databases) {
    this.#databases = databases
  }

  /** A new secret, shown once; no factor before `confirm`. Lives for 15 minutes. */
  async draft(person: Holder): Promise<TotpDraft> {
    const totp = totpOf(new Secret({ size: 20 }).base32, person)
    const sealed = seal(this.#databases.installation, person.id, totp.secret.base32)
    await rows(
      this.#setting,
      sql`insert into identity.totp (gemeinde, person, entwurf, entwurf_bis)
          values (${person.gemeinde}, ${person.id}, ${sealed}, clock_timestamp() + interval '15 minutes')
          on conflict (gemeinde, person) do update set entwurf = ${sealed}, entwurf_bis = clock_timestamp() + interval '15 minutes'`,
    )
    return { geheimnis: totp.secret.base32, adresse: totp.toString() }
  }

  /**
   * The step whose code this is, by the secret that was drawn last; for `keep`.
   * @throws Conflict `totp.abgelaufen` when nothing was drawn in the last 15 minutes
   */
  async checkDraft(person: string, code: string): Promise<{ sealed: string; step: number } | null> {
    const [row] = await rows<{ entwurf: string }>(
      this.#reading,
      sql`select entwurf from identity.totp where person = ${person} and entwurf is not null and entwurf_bis > clock_timestamp()`,
    )
    if (!row) {
      throw new Conflict('totp.abgelaufen', 'Das hat zu lange gedauert. Bitte richten Sie die Code-App neu ein.')
    }
    const step = stepOf(unseal(this.#databases.installation, person, row.entwurf), code)
    return step === null ? null : { sealed: row.entwurf, step }
  }

  /** Whether the code is right, now, and was not used before. It is used with this. */
  async use(person: string, code: string): Promise<boolean> {
    const [row] = await rows<{ geheimnis: string }>(
      this.#reading,
      sql`select geheimnis from identity.totp where person = ${person} and geheimnis is not null`,
    )
    const step = row ? stepOf(unseal(this.#databases.installation, person, row.geheimnis), code) : null
    if (step === null) return false
    const used = await rows(
      this.#reading,
      sql`update identity.totp set letzter_schritt = ${step}, zuletzt_am = clock_timestamp()
          where person = ${person} and geheimnis is not null and letzter_schritt < ${step} returning person`,
    )
    return used.length > 0
  }

  async of(person: string): Promise<{ angelegtAm: Date; zuletztAm: Date | null } | null> {
    const [row] = await rows<{ angelegt_am: string; zuletzt_am: string | null }>(
      this.#reading,
      sql`select angelegt_am, zuletzt_am from identity.totp where person = ${person} and geheimnis is not null`,
    )
    if (!row) return null
    return {
      angelegtAm: new Date(row.angelegt_am),
      zuletztAm: row.zuletzt_am === null ? null : new Date(row.zuletzt_am),
    }
  }

  get #reading() {
    return this.#databases.shared('verbund_anmeldung').single
  }

  get #setting() {
    return this.#databases.shared('verbund_kennwort').single
  }
}

function totpOf(secret: string, { gemeinde, kennung }: Pick<Holder, 'gemeinde' | 'kennung'>): TOTP {
  return new TOTP({
    issuer: 'Verbundakte',
    label: `${gemeinde}.${kennung}`,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  })
}

/** The half minute since 1970 whose code this is, among those that are taken now. */
function stepOf(secret: string, typed: string): number | null {
  const code = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = Date.now()
  const delta = totpOf(secret, { gemeinde: '', kennung: '' }).validate({ token: code, window: DRIFT, timestamp })
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta
}
