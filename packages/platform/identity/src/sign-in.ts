import type { Databases, Tx } from '@verbundakte/database'
import { gemeindeId, SUPPORTSTELLE } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS, countAttempt, forgetAttempts, returnAttempt } from './attempts.ts'
import type { Way } from './factors.ts'
import { nextStep } from './next-step.ts'
import { verifyPassword } from './password.ts'
import { PendingSignIns, type Step } from './pending.ts'
import { Sessions } from './sessions.ts'
import { SignInRefused, TooManyAttempts } from './sign-in-errors.ts'
import { personen } from './tables.ts'

/**
 * Signs a person in with name and password.
 *
 * @param anmeldename `meinhard.gewerbeamt`: home Gemeinde and short name
 * @param address network address of the caller, for the limit
 * @param observe writes the attempt down before it is answered: what cannot be recorded does not happen
 * @returns the cookie to set: of a session, or of a pending sign-in where a second step is to follow
 * @throws SignInRefused, TooManyAttempts
 */
export async function signIn(
  databases: Databases,
  anmeldename: string,
  password: string,
  address: string,
  observe: (attempt: SignInAttempt) => Promise<void> = async () => {},
  geraet = '',
): Promise<SignInResult> {
  const tx = databases.shared('verbund_anmeldung').single
  const name = parse(anmeldename)
  const account = `konto:${name.kennung}`
  const [ofAccount, ofAddress] = await Promise.all([
    countAttempt(tx, name.gemeinde, account),
    countAttempt(tx, 'verbund', `adresse:${address}`),
  ])
  const about = { gemeinde: name.gemeinde, person: null, adresse: address, versuche: Math.max(ofAccount, ofAddress) }
  if (ofAccount > ATTEMPTS_PER_ACCOUNT || ofAddress > ATTEMPTS_PER_ADDRESS) {
    if (isWorthALine(ofAccount, ATTEMPTS_PER_ACCOUNT) || isWorthALine(ofAddress, ATTEMPTS_PER_ADDRESS)) {
      const person = await findPerson(tx, name)
      await observe({ ...about, person: person?.id ?? null, art: 'gebremst', konto: konto(person) })
    }
    throw new TooManyAttempts()
  }
  const person = await findPerson(tx, name)
  const right = await verifyPassword(person?.kennwort ?? null, password)
  if (!person || !right || person.gesperrt) {
    await observe({ ...about, person: person?.id ?? null, art: 'abgelehnt', konto: konto(person) })
    throw new SignInRefused()
  }
  const { schritt, wege } = await nextStep(databases, person.id)
  if (schritt !== null) {
    await observe({ ...about, person: person.id, art: 'begonnen', konto: 'bekannt', schritt })
    // Whoever knows the password must not buy new tries of the second factor with it.
    await returnAttempt(tx, 'verbund', `adresse:${address}`)
    return { cookie: await new PendingSignIns(tx).start(person.id, schritt), schritt, wege }
  }
  await observe({ ...about, person: person.id, art: 'erfolgt', konto: 'bekannt', faktor: 'kennwort' })
  await Promise.all([forgetAttempts(tx, name.gemeinde, account), returnAttempt(tx, 'verbund', `adresse:${address}`)])
  return { cookie: await new Sessions(tx).start(person.id, { geraet }), schritt: null, wege: [] }
}

export interface SignInResult {
  readonly cookie: string
  /** null: signed in */
  readonly schritt: Step | null
  /** with which the person can confirm */
  readonly wege: readonly Way[]
}

/** What became of one attempt. The name that was typed is not part of it: people type passwords into that field. */
export interface SignInAttempt {
  readonly art: 'erfolgt' | 'begonnen' | 'abgelehnt' | 'zweitfaktor-abgelehnt' | 'gebremst'
  /** home of the account; `verbund` when the name belongs to none */
  readonly gemeinde: string
  readonly person: string | null
  readonly konto: 'bekannt' | 'unbekannt' | 'gesperrt'
  readonly adresse: string
  /** of this account or address within the hour */
  readonly versuche: number
  /** at which provider, and why it was not let in */
  readonly anbieter?: string
  readonly grund?: string
  /** what was shown beside the password, right or wrong */
  readonly faktor?: string
  /** what has to follow */
  readonly schritt?: Step
}

/** The first try beyond the limit, and each tenfold of it: whoever hammers at the door must not fill the log. */
export function isWorthALine(count: number, allowed: number): boolean {
  return count === allowed + 1 || (count > allowed && Number.isInteger(Math.log10(count / allowed)))
}

function konto(person: { readonly gesperrt: boolean } | undefined): SignInAttempt['konto'] {
  if (!person) return 'unbekannt'
  return person.gesperrt ? 'gesperrt' : 'bekannt'
}

/**
 * Asks a person who is signed in for the password once more, before something that a stolen session must not do. Counts
 * as a try of the account.
 *
 * @throws SignInRefused, TooManyAttempts
 */
export async function checkPassword(databases: Databases, id: string, password: string): Promise<void> {
  const tx = databases.shared('verbund_anmeldung').single
  const [person] = await tx.select().from(personen).where(eq(personen.id, id))
  if (!person) throw new SignInRefused()
  const account = `konto:${person.kennung}`
  if ((await countAttempt(tx, person.gemeinde, account)) > ATTEMPTS_PER_ACCOUNT) throw new TooManyAttempts()
  if (!(await verifyPassword(person.kennwort, password)) || person.gesperrt) throw new SignInRefused()
  await forgetAttempts(tx, person.gemeinde, account)
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
    const heimat = text.slice(0, Math.max(dot, 0))
    return { gemeinde: heimat === SUPPORTSTELLE ? heimat : gemeindeId(heimat), kennung: text.slice(dot + 1, dot + 101) }
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
