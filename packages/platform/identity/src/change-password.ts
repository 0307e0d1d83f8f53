import { randomInt } from 'node:crypto'
import type { Databases } from '@verbundakte/database'
import { Forbidden, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { hashPassword } from './password.ts'
import { type SessionStart, Sessions } from './sessions.ts'
import { checkPassword } from './sign-in.ts'
import { anmeldungen, personen, sitzungen } from './tables.ts'

/** Shortest and longest password, in characters. Length, not signs of many kinds (NIST SP 800-63B-4 §3.1.1.2). */
export const SHORTEST = 12
const LONGEST = 256

/** What people choose when they are asked to choose; with digits and signs behind it, it stays the same word. */
const COMMON =
  /^(pass?wort|kennwort|password|qwertz(uiop)?|qwerty|hallo|willkommen|geheim|sommer|winter|fr(ü|ue)hling|herbst|gemeinde|rathaus|admin)+$/

/** @throws Invalid with what to do better */
export function checkNewPassword(password: string, kennung: string): void {
  const length = [...password].length
  if (length < SHORTEST) throw refused(`Ein Kennwort braucht mindestens ${SHORTEST} Zeichen, zum Beispiel drei Wörter.`)
  if (length > LONGEST) throw refused(`Ein Kennwort darf höchstens ${LONGEST} Zeichen haben.`)
  const letters = password.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (new Set(password).size < 5 || COMMON.test(letters)) throw refused('Dieses Kennwort ist zu leicht zu erraten.')
  if (password.toLowerCase().includes(kennung.toLowerCase())) {
    throw refused('Das Kennwort darf den Anmeldenamen nicht enthalten.')
  }
}

/**
 * The person's own change: the old password is asked for, every session ends, a new one begins.
 *
 * @param observe writes it down before it happens: what cannot be recorded is not done
 * @param session what the new session takes over from the one before
 * @returns the cookie to set
 * @throws SignInRefused, TooManyAttempts, Invalid
 */
export async function changePassword(
  databases: Databases,
  id: string,
  old: string,
  chosen: string,
  observe: () => Promise<void>,
  session: SessionStart = {},
): Promise<string> {
  await checkPassword(databases, id, old)
  const tx = databases.shared('verbund_anmeldung').single
  const [person] = await tx.select().from(personen).where(eq(personen.id, id))
  if (!person) throw new NotFound()
  checkNewPassword(chosen, person.kennung)
  if (chosen === old) throw refused('Bitte wählen Sie ein anderes Kennwort als bisher.')
  await observe()
  await keep(databases, person, await hashPassword(chosen), false)
  return new Sessions(tx).start(id, session)
}

/**
 * A first password for somebody who forgot theirs, set by a colleague who looks after the accounts of the Gemeinde. It
 * is shown once and opens nothing but the choice of a new one; every session of the person ends.
 *
 * @param gemeinde the only one whose accounts are looked after
 * @param observe as for `changePassword`
 * @throws NotFound for accounts of others; Forbidden for one's own
 */
export async function resetPassword(
  databases: Databases,
  gemeinde: string,
  id: string,
  by: string,
  observe: () => Promise<void>,
): Promise<string> {
  if (!isUuid(id)) throw new NotFound()
  const tx = databases.shared('verbund_anmeldung').single
  const [person] = await tx
    .select()
    .from(personen)
    .where(and(eq(personen.gemeinde, gemeinde), eq(personen.id, id)))
  if (!person) throw new NotFound()
  // A stolen session would otherwise make itself at home without knowing the password.
  if (id === by) throw new Forbidden()
  await observe()
  const first = firstPassword()
  await keep(databases, person, await hashPassword(first), true)
  return first
}

async function keep(
  databases: Databases,
  person: { readonly gemeinde: string; readonly id: string },
  kennwort: string,
  kennwortWechseln: boolean,
): Promise<void> {
  await databases.shared('verbund_kennwort').inTransaction(async (tx) => {
    await tx
      .update(personen)
      .set({ kennwort, kennwortWechseln })
      .where(and(eq(personen.gemeinde, person.gemeinde), eq(personen.id, person.id)))
    await tx.delete(sitzungen).where(and(eq(sitzungen.gemeinde, person.gemeinde), eq(sitzungen.person, person.id)))
    // Nor does a sign-in go on that began with the password before.
    await tx
      .delete(anmeldungen)
      .where(and(eq(anmeldungen.gemeinde, person.gemeinde), eq(anmeldungen.person, person.id)))
  })
}

/** 80 bits in signs that nobody mixes up on the telephone: `K7QF-…`. */
function firstPassword(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

function refused(satz: string): Invalid {
  return new Invalid('kennwort.form', satz)
}
