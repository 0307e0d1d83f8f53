import type { Installation } from '@verbundakte/database'

/**
 * The roles that demand a second factor at sign-in: whoever helps other Gemeinden or runs the servers, decides on who is
 * let in, looks after accounts, sees a whole Gemeinde, or reads its log. An installation may name others
 * (`secondFactor.roles` of its file).
 */
export const SECOND_FACTOR_ROLES: readonly string[] = [
  'unterstuetzung',
  'betrieb',
  'freigabe',
  'benutzerpflege',
  'leitung',
  'datenschutz',
]

/** Of all Gemeinden in which a person works, the strictest decides: a session reaches them all. */
export function demandsSecondFactor(
  installation: Pick<Installation, 'secondFactor'>,
  zuweisungen: readonly { readonly rolle: string }[],
): boolean {
  const roles = installation.secondFactor?.roles ?? SECOND_FACTOR_ROLES
  return zuweisungen.some(({ rolle }) => roles.includes(rolle))
}
