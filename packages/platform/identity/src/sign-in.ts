import type { Databases, Tx } from '@verbundakte/database'
import { gemeindeId, UserError } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS, countAttempt, forgetAttempts, returnAttempt } from './attempts.ts'
import { verifyPassword } from './password.ts'
import { Sessions } from './sessions.ts'
import { personen } from './tables.ts'

/** One answer for unknown, locked and mistyped: it tells nobody which accounts exist. */
export class SignInRefused extends UserError {
  override readonly name = 'SignInRefused'
  readonly status = 401
  constructor() {
    super(
      'anmeldung.abgelehnt',
      'Anmeldename oder Kennwort stimmt nicht. Bitte prüfen Sie beides und die Feststelltaste.',
    )
  }
}

export class TooManyAttempts extends UserError {
  override readonly name = 'TooManyAttempts'
  readonly status = 429
  constructor() {
    super(
      'anmeldung.zu-viele',
      'Zu viele Versuche. Bitte warten Sie eine Stunde oder wenden Sie sich an Ihre Fachadministration.',
    )
  }
}

/**
 * Signs a person in with name and password.
 *
 * @param anmeldename `meinhard.gewerbeamt`: home Gemeinde and short name
 * @param address network address of the caller, for the limit
 * @returns the cookie to set
 * @throws SignInRefused, TooManyAttempts
 */
export async function signIn(
  databases: Databases,
  anmeldename: string,
  password: string,
  address: string,
): Promise<string> {
  const tx = databases.shared('verbund_anmeldung').single
  const name = parse(anmeldename)
  const account = `konto:${name.kennung}`
  const [accountFree, addressFree] = await Promise.all([
    countAttempt(tx, name.gemeinde, account, ATTEMPTS_PER_ACCOUNT),
    countAttempt(tx, 'verbund', `adresse:${address}`, ATTEMPTS_PER_ADDRESS),
  ])
  if (!accountFree || !addressFree) throw new TooManyAttempts()
  const person = await findPerson(tx, name)
  const right = await verifyPassword(person?.kennwort ?? null, password)
  if (!person || !right || person.gesperrt) throw new SignInRefused()
  await Promise.all([forgetAttempts(tx, name.gemeinde, account), returnAttempt(tx, 'verbund', `adresse:${address}`)])
  return new Sessions(tx).start(person.id)
}

interface AccountName {
  readonly gemeinde: string
  readonly kennung: string
}

function parse(anmeldename: string): AccountName {
  const text = anmeldename.trim().toLowerCase()
  const dot = text.indexOf('.')
  // Postgres keeps no NUL, and no account has a control character in its name.
  if (/\p{Cc}/u.test(text)) return NOBODY
  try {
    return { gemeinde: gemeindeId(text.slice(0, Math.max(dot, 0))), kennung: text.slice(dot + 1, dot + 101) }
  } catch {
    // A name of no form gets the same answer, after the same work, as a name of no person.
    return NOBODY
  }
}

const NOBODY: AccountName = { gemeinde: 'verbund', kennung: '' }

async function findPerson(tx: Tx, name: AccountName) {
  const [row] = await tx
    .select()
    .from(personen)
    .where(and(eq(personen.gemeinde, name.gemeinde), eq(personen.kennung, name.kennung)))
  return row
}
