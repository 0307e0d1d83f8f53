import type { Installation } from '@verbundakte/database'

/**
 * The roles that demand a second factor at sign-in: whoever helps other Gemeinden or runs the servers, decides on who is
 * let in, looks after accounts, opens roads for programs, sees a whole Gemeinde, or reads its log. An installation may name others
 * (`secondFactor.roles` of its file).
 */
export const SECOND_FACTOR_ROLES: readonly string[] = [
  'unterstuetzung',
  'betrieb',
  'freigabe',
  'benutzerpflege',
  'fachadministration',
  'leitung',
  'datenschutz',
]

/** Of the sessions that began with one thing alone: the password, or the word of a provider that tells no more. */
const SINGLE = ['kennwort', 'anbieter']

/** Whether a session that began with this is none for a person with these roles. */
export function fallsShort(
  installation: Pick<Installation, 'secondFactor'>,
  faktor: string,
  zuweisungen: readonly { readonly rolle: string }[],
): boolean {
  return SINGLE.includes(faktor) && demandsSecondFactor(installation, zuweisungen)
}

/** Of all Gemeinden in which a person works, the strictest decides: a session reaches them all. */
export function demandsSecondFactor(
  installation: Pick<Installation, 'secondFactor'>,
  zuweisungen: readonly { readonly rolle: string }[],
): boolean {
  const roles = installation.secondFactor?.roles ?? SECOND_FACTOR_ROLES
  return zuweisungen.some(({ rolle }) => roles.includes(rolle))
}
