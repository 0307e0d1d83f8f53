import { ProviderRefused } from './refused.ts'
import type { Assignment, ClaimPath, ProviderSettings } from './settings.ts'

export type Claims = Readonly<Record<string, unknown>>

/** What stands at a path of the claims; only what the token itself holds, nothing of a prototype. */
export function claimAt(claims: Claims, path: ClaimPath): unknown {
  let here: unknown = claims
  for (const name of path) {
    if (typeof here !== 'object' || here === null || Array.isArray(here)) return undefined
    here = Object.getOwnPropertyDescriptor(here, name)?.value
  }
  return here
}

/** A text that may be shown and kept: one line, no control or direction signs. Null for anything else. */
export function textAt(claims: Claims, path: ClaimPath): string | null {
  const value = claimAt(claims, path)
  if (typeof value !== 'string') return null
  const text = value
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .trim()
    .slice(0, 200)
  return text === '' ? null : text
}

/**
 * The roles that the claims give, by the mapping of the provider: equal texts, nothing else. A claim that is not there
 * gives none.
 *
 * @throws ProviderRefused when the provider left the groups out because there are too many (Entra ID: more than 200).
 *   Taken as “no groups”, all roles would be lost; taken as “as before”, none would ever be
 */
export function rolesFrom({ zuordnung }: ProviderSettings, claims: Claims): Assignment[] {
  const left = claims._claim_names
  for (const { angabe } of zuordnung) {
    const [first = ''] = angabe
    const elsewhere = typeof left === 'object' && left !== null && Object.hasOwn(left, first)
    if (elsewhere || (first === 'groups' && claims.hasgroups === true)) {
      throw new ProviderRefused('anbieter.zu-viele-gruppen')
    }
  }
  const found = zuordnung.flatMap(({ angabe, wert, gemeinde, rolle, amt }) => {
    const value = claimAt(claims, angabe)
    const has = Array.isArray(value) ? value.includes(wert) : value === wert
    return has ? [{ gemeinde, rolle, amt }] : []
  })
  return [...new Map(found.map((each) => [`${each.gemeinde}/${each.rolle}/${each.amt}`, each])).values()]
}

/**
 * The name under which an account may have been prepared: lower case, as it is kept.
 *
 * @returns null when nobody vouches for it: an e-mail address that anybody could have typed opens nothing
 */
export function preparedName({ erstanmeldung }: ProviderSettings, claims: Claims): string | null {
  const name = textAt(claims, erstanmeldung.angabe)?.toLowerCase() ?? null
  if ('vergibtAnbieter' in erstanmeldung) return name
  // The word “true” as a text is a provider that does not keep to the standard; it is not believed.
  return claimAt(claims, erstanmeldung.bestaetigtDurch) === true ? name : null
}

/** What somebody has shown to be themself: the seam to the second factor. */
export interface ProviderFactors {
  readonly first: 'kennwort' | 'anbieter'
  /** the provider asked for a second one, and our setting believes it */
  readonly second: boolean
}

/** Which factors a sign-in at the provider brought, by what its setting says of `amr` and `acr` (RFC 8176). */
export function factorsOf({ zweiterFaktor }: ProviderSettings, claims: Claims): ProviderFactors {
  const { amr, acr } = claims
  const byMethod = Array.isArray(amr) && zweiterFaktor.amr.some((each) => amr.includes(each))
  const byClass = typeof acr === 'string' && zweiterFaktor.acr.includes(acr)
  return { first: 'anbieter', second: byMethod || byClass }
}
