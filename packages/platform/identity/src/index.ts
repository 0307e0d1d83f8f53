/**
 * identity: sign-in, sessions and roles per Gemeinde.
 *
 * `signIn` checks a password under a limit of tries; `Sessions` starts, resumes and ends sessions; `staffOf` names the
 * people of a Gemeinde; `SignInProviders` lets people in who signed in elsewhere (OpenID Connect, `provider/`), at a login
 * of its own. `SecondStep` is what follows the password where a second factor is there or demanded; `Factors`
 * gives and takes such factors; `Passkeys` also signs documents, and `checkSignature` needs no server. All of it runs at
 * the login `verbund_anmeldung`, and what gives somebody a password or a factor at `verbund_kennwort`; neither reads an
 * Akte.
 */
import type { SchemaSource } from '@verbundakte/database'

export { type AccountEvent, type AccountInfo, Accounts, type GivenRole } from './accounts.ts'
export { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS, sweepAttempts } from './attempts.ts'
export { changePassword, checkNewPassword, resetPassword, SHORTEST } from './change-password.ts'
export { deviceOf } from './device.ts'
export { type FactorAnswer, Factors, type Holder, type NewFactor, type Way } from './factors.ts'
export { nextStep } from './next-step.ts'
export { type Passkey, Passkeys, type RelyingParty } from './passkeys.ts'
export { hashPassword } from './password.ts'
export { NO_PENDING, PENDING_COOKIE, PendingSignIns, type Step } from './pending.ts'
export type { Account, AccountChange } from './provider/account.ts'
export { admitProviders } from './provider/admit.ts'
export { factorsOf, type ProviderFactors } from './provider/claims.ts'
export { type Mappable, PROVIDERS_FILE, readProviders } from './provider/read-settings.ts'
export { isRefusalCode, ProviderRefused, type RefusalCode, refusalSentence } from './provider/refused.ts'
export { ProviderForm, type ProviderSettings } from './provider/settings.ts'
export { type ProviderSignIn, SIGN_IN_COOKIE, SignInProviders, sweepProviderSlips } from './provider/sign-in-at.ts'
export { vault } from './sealing.ts'
export { demandsSecondFactor, fallsShort, SECOND_FACTOR_ROLES } from './second-factor-policy.ts'
export { type Opened, SecondStep } from './second-step.ts'
export { type OpenSession, SESSION_COOKIE, type SessionInfo, Sessions, type SignedInPerson } from './sessions.ts'
export { checkPassword, type SignInAttempt, type SignInResult, signIn } from './sign-in.ts'
export { SecondFactorRefused, SignInLapsed, SignInRefused, TooManyAttempts } from './sign-in-errors.ts'
export { checkSignature, type Signed } from './signature.ts'
export { type Colleague, entitledIn, type StaffMember, staffOf, workingIn } from './staff.ts'
export { personen, zuweisungen } from './tables.ts'

export const identitySchema: SchemaSource = {
  name: 'identity',
  migrations: new URL('../migrations/', import.meta.url),
  wall: 'eigene',
}
