import type { Module } from './module.ts'

/** What modules bring along under names that may exist once. @throws Error naming the name and one of the two */
export function merged<V>(
  what: string,
  modules: readonly Module[],
  of: (module: Module) => Readonly<Record<string, V>>,
): Readonly<Record<string, V>> {
  const all = new Map<string, V>()
  for (const module of modules) {
    for (const [name, value] of Object.entries(of(module))) {
      if (all.has(name)) throw new Error(`two modules define the ${what} ${name}; one of them is ${module.name}`)
      all.set(name, value)
    }
  }
  return Object.fromEntries(all)
}
