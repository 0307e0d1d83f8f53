import { append, CORE_EVENTS, type LogId, Recorder } from '@verbundakte/audit'
import type { SignedInPerson, SignInAttempt } from '@verbundakte/identity'
import type { Verbund } from '@verbundakte/module'

/** Writes a sign-in into the log of the Gemeinde the account belongs to; of no known Gemeinde: into the Verbund's own. */
export function recordSignIn(verbund: Verbund, anfrage: string, attempt: SignInAttempt): Promise<void> {
  const { art, person, adresse, konto, versuche } = attempt
  const payload =
    art === 'erfolgt' ? { adresse } : art === 'abgelehnt' ? { adresse, konto } : { adresse, konto, versuche }
  // Somebody who is not known is named by the request.
  return record(verbund, attempt.gemeinde, anfrage, art === 'erfolgt' ? person : null, (recorder) =>
    recorder.record(`anmeldung.${art}`, { id: person ?? anfrage }, payload),
  )
}

export function recordSignOut(verbund: Verbund, anfrage: string, { id, heimat }: SignedInPerson): Promise<void> {
  return record(verbund, heimat, anfrage, id, (recorder) => recorder.record('anmeldung.beendet', { id }))
}

/** A password that was changed by the person, or set anew by who looks after the accounts. */
export function recordPassword(
  verbund: Verbund,
  anfrage: string,
  art: 'geaendert' | 'zurueckgesetzt',
  gemeinde: string,
  by: string,
  person: string,
): Promise<void> {
  return record(verbund, gemeinde, anfrage, by, (recorder) => recorder.record(`kennwort.${art}`, { id: person }))
}

async function record(
  verbund: Verbund,
  gemeinde: string,
  anfrage: string,
  person: string | null,
  say: (recorder: Recorder) => void,
): Promise<void> {
  const log: LogId = verbund.gemeinden.find(({ id }) => id === gemeinde)?.id ?? 'verbund'
  const recorder = new Recorder(CORE_EVENTS, { person, anfrage, ...(person === null && { grund: 'Anmeldung' }) })
  say(recorder)
  await append(verbund.databases, log, recorder)
}
