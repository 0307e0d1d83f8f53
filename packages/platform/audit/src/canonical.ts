/** JSON that has one spelling only. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The JSON Canonicalization Scheme (RFC 8785): keys in order of their UTF-16 code units, no white space, numbers and
 * texts as ECMAScript writes them. What is hashed must have exactly one spelling.
 *
 * @throws TypeError for what JSON cannot say: NaN, infinities, lone surrogates
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('no JSON number')
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('a text with a lone surrogate')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${canonical(key)}:${canonical(member)}`]
    })
  return `{${members.join(',')}}`
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
