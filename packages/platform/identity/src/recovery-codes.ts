import { randomInt } from 'node:crypto'
import { type Databases, rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { fingerprintOf } from './sealing.ts'

export const RECOVERY_CODES = 10

// Nobody mixes them up on paper.
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Ten codes of 60 bits for the day on which telephone and key are gone. Each opens once; only their HMAC is kept. */
export class RecoveryCodes {
  readonly #databases: Databases

  constructor(databases: Databases) {
    this.#databases = databases
  }

  /** New codes in place of all before. @param setting at the login of passwords @returns them, for the only time */
  async renew(setting: Tx, { gemeinde, id }: { readonly gemeinde: string; readonly id: string }): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newCode)
    await rows(setting, sql`delete from identity.wiederherstellung where gemeinde = ${gemeinde} and person = ${id}`)
    for (const code of codes) {
      const kept = fingerprintOf(this.#databases.installation, id, plain(code))
      await rows(
        setting,
        sql`insert into identity.wiederherstellung (gemeinde, person, pruefwert) values (${gemeinde}, ${id}, ${kept})`,
      )
    }
    return codes
  }

  /** Whether it is one of the person's and was not used before. It is used with this. */
  async use(person: string, code: string): Promise<boolean> {
    const kept = fingerprintOf(this.#databases.installation, person, plain(code))
    const used = await rows(
      this.#reading,
      sql`update identity.wiederherstellung set benutzt_am = clock_timestamp()
          where person = ${person} and pruefwert = ${kept} and benutzt_am is null returning person`,
    )
    return used.length > 0
  }

  /** How many are left. */
  async left(person: string): Promise<number> {
    const [row] = await rows<{ n: number }>(
      this.#reading,
      sql`select count(*)::int as n from identity.wiederherstellung where person = ${person} and benutzt_am is null`,
    )
    return row?.n ?? 0
  }

  get #reading() {
    return this.#databases.shared('verbund_anmeldung').single
  }
}

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return [group(), group(), group()].join('-')
}

function plain(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
