import type { Mappable } from '@verbundakte/identity'
import type { Gemeinde } from '@verbundakte/kernel'
import type { Module, Role } from './module.ts'

/** Roles that no module brings: who looks after the accounts of a Gemeinde gives the others. */
const CORE: Readonly<Record<string, Role>> = {
  benutzerpflege: {
    titel: 'Benutzerpflege',
    fuer: 'gemeinde',
    nurVonHand: 'Wer Rollen vergibt, wird von Hand bestimmt.',
  },
}

/** Every role there is, with what its module says of it. @throws Error when two modules bring the same */
export function knownRoles(modules: readonly Pick<Module, 'name' | 'rollen'>[]): ReadonlyMap<string, Role> {
  const all = new Map(Object.entries(CORE))
  for (const { name, rollen } of modules) {
    for (const [rolle, role] of Object.entries(rollen ?? {})) {
      if (all.has(rolle)) throw new Error(`module ${name}: another module brings the role ${rolle}`)
      all.set(rolle, role)
    }
  }
  return all
}

/** What a provider of sign-ins may give: roles that are no people's own to give, in offices that there are. */
export function mappable(modules: readonly Module[], gemeinden: readonly Gemeinde[]): Mappable {
  const rollen = [...knownRoles(modules)].map(([rolle, { nurVonHand }]) => [rolle, nurVonHand ?? null] as const)
  return { gemeinden, rollen: new Map(rollen) }
}
