import { append, CORE_EVENTS, type Json, type LogId, Recorder } from '@verbundakte/audit'
import type {
  Account,
  AccountChange,
  AccountEvent,
  ProviderSettings,
  RefusalCode,
  SignedInPerson,
  SignInAttempt,
} from '@verbundakte/identity'
import type { Verbund } from '@verbundakte/module'

/** Writes a sign-in into the log of the Gemeinde the account belongs to; of no known Gemeinde: into the Verbund's own. */
export function recordSignIn(verbund: Verbund, anfrage: string, attempt: SignInAttempt): Promise<void> {
  const { art, person } = attempt
  // Somebody who is not known is named by the request; who knows no more than the password has not acted yet.
  return record(verbund, attempt.gemeinde, anfrage, art === 'erfolgt' ? person : null, (recorder) =>
    recorder.record(`anmeldung.${art}`, { id: person ?? anfrage }, payloadOf(attempt)),
  )
}

function payloadOf(attempt: SignInAttempt): Record<string, Json | undefined> {
  const { art, adresse, konto, versuche, faktor, schritt, anbieter, grund } = attempt
  const at = { adresse, ...(anbieter !== undefined && { anbieter }), ...(grund !== undefined && { grund }) }
  if (art === 'erfolgt' || art === 'zweitfaktor-abgelehnt') return { ...at, ...(faktor !== undefined && { faktor }) }
  if (art === 'begonnen') return { ...at, schritt }
  return art === 'abgelehnt' ? { ...at, konto } : { ...at, konto, versuche }
}

export function recordSignOut(verbund: Verbund, anfrage: string, { id, heimat }: SignedInPerson): Promise<void> {
  return record(verbund, heimat, anfrage, id, (recorder) => recorder.record('anmeldung.beendet', { id }))
}

/** A sign-in at a provider that came to nothing, into the log of the Gemeinde it speaks for; for several: the Verbund's. */
export async function recordProviderRefusal(
  verbund: Verbund,
  anfrage: string,
  { id, gemeinden }: ProviderSettings,
  grund: RefusalCode,
  adresse: string,
): Promise<void> {
  // Whoever has no sign-in under way could fill the log with these.
  if (grund === 'anbieter.anderer-browser' || grund === 'anbieter.unerreichbar' || grund === 'anbieter.zu-viele') return
  const gemeinde = gemeinden.length === 1 ? (gemeinden[0] ?? 'verbund') : 'verbund'
  const konto = grund === 'anbieter.gesperrt' ? 'gesperrt' : 'unbekannt'
  const about = { art: 'abgelehnt', person: null, adresse, konto, versuche: 0 } as const
  await recordSignIn(verbund, anfrage, { ...about, gemeinde, anbieter: id, grund })
}

/** What a provider changed of an account, each in the log of the Gemeinde it is about. */
export async function recordAccountChange(
  verbund: Verbund,
  anfrage: string,
  anbieter: string,
  { person }: Account,
  changes: readonly AccountChange[],
): Promise<void> {
  const plain = (list: readonly { rolle: string; amt: string }[]) => list.map(({ rolle, amt }) => ({ rolle, amt }))
  for (const change of changes) {
    await record(verbund, change.gemeinde, anfrage, person, (recorder) =>
      change.art === 'rollen'
        ? recorder.record(
            'konto.rollen-abgeglichen',
            { id: person },
            { anbieter, dazu: plain(change.dazu), weg: plain(change.weg) },
          )
        : recorder.record(`konto.${change.art}`, { id: person }, { anbieter }),
    )
  }
}

/** A provider has ended sessions of a person. */
export function recordProviderSignOut(
  verbund: Verbund,
  anfrage: string,
  anbieter: string,
  { gemeinde, person }: { readonly gemeinde: string; readonly person: string },
): Promise<void> {
  return record(verbund, gemeinde, anfrage, person, (recorder) =>
    recorder.record('anmeldung.beendet', { id: person }, { anbieter }),
  )
}

/** What somebody who looks after accounts has done to one. */
export function recordAccount(
  verbund: Verbund,
  anfrage: string,
  gemeinde: string,
  by: string,
  person: string,
  event: AccountEvent,
): Promise<void> {
  const { art, ...payload } = event
  return record(verbund, gemeinde, anfrage, by, (recorder) => recorder.record(`konto.${art}`, { id: person }, payload))
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

/** What a person did with the factors and sessions of their account; `by` is somebody else only for `zurueckgesetzt`. */
export function recordFactor(
  verbund: Verbund,
  anfrage: string,
  ereignis: FactorEvent,
  gemeinde: string,
  by: string,
  person: string,
  payload: Record<string, Json> = {},
): Promise<void> {
  return record(verbund, gemeinde, anfrage, by, (recorder) => recorder.record(ereignis, { id: person }, payload))
}

export type FactorEvent =
  | `zweitfaktor.${'eingerichtet' | 'entfernt' | 'codes' | 'zurueckgesetzt'}`
  | `sitzung.${'bestaetigt' | 'beendet'}`

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
