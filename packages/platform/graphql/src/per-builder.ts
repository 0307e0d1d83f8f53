import type { Builder } from './builder.ts'

/**
 * A name that several modules use in one schema: `const AkteRef = perBuilder((b) => b.objectRef<Akte>('Akte'))`. Made
 * once for each builder, so that two schemas in one process (tests, comparisons) share nothing.
 */
export function perBuilder<T>(make: (builder: Builder) => T): (builder: Builder) => T {
  const made = new WeakMap<Builder, { readonly value: T }>()
  return (builder) => {
    const known = made.get(builder)
    if (known) return known.value
    const value = make(builder)
    made.set(builder, { value })
    return value
  }
}
