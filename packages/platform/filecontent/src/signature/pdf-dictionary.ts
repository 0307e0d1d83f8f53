/** A value in the text of a PDF, as far as dictionaries of signatures need it. */
export type PdfValue =
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, Entry>; readonly twice: ReadonlySet<string> }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'name' | 'string' | 'hex' | 'word'; readonly text: string }

interface Entry {
  /** of the `/` of its name */
  readonly at: number
  readonly value: PdfValue
  /** where the value begins */
  readonly from: number
}

export type Dictionary = Extract<PdfValue, { kind: 'dictionary' }>

const MOST_DEEP = 20
const BLANK = /[\s\0]/
const END = /[\s\0()<>[\]{}/%]/

/** The text is no value of a PDF. */
export class NotPdf extends Error {
  override readonly name = 'NotPdf'
}

/** @param text one byte a character; ends after the value or later @throws NotPdf */
export function readValue(text: string, from: number): PdfValue {
  let at = from
  return value(0)

  function value(depth: number): PdfValue {
    if (depth > MOST_DEEP) throw new NotPdf('too deep')
    blanks()
    if (text.startsWith('<<', at)) return dictionary(depth)
    const first = text[at]
    if (first === '[') return array(depth)
    if (first === '/') return { kind: 'name', text: name() }
    if (first === '(') return { kind: 'string', text: string() }
    if (first === '<') return { kind: 'hex', text: hex() }
    return { kind: 'word', text: word() }
  }

  function dictionary(depth: number): Dictionary {
    at += 2
    const entries = new Map<string, Entry>()
    const twice = new Set<string>()
    for (;;) {
      blanks()
      if (text.startsWith('>>', at)) break
      if (text[at] !== '/') throw new NotPdf('no name')
      const place = at
      const key = name()
      blanks()
      const start = at
      const entry = { at: place, from: start, value: withReference(value(depth + 1)) }
      if (entries.has(key)) twice.add(key)
      entries.set(key, entry)
    }
    at += 2
    return { kind: 'dictionary', entries, twice }
  }

  /** `12 0 R` is one value. */
  function withReference(first: PdfValue): PdfValue {
    if (first.kind !== 'word') return first
    const rest = /^[\s\0]+\d+[\s\0]+R(?=[\s\0()<>[\]{}/%]|$)/.exec(text.slice(at, at + 40))
    if (!rest) return first
    at += rest[0].length
    return { kind: 'word', text: first.text + rest[0] }
  }

  function array(depth: number): PdfValue {
    at += 1
    const items: PdfValue[] = []
    for (;;) {
      blanks()
      if (text[at] === ']') break
      items.push(value(depth + 1))
    }
    at += 1
    return { kind: 'array', items }
  }

  function blanks(): void {
    for (; at < text.length; at += 1) {
      const character = text[at] ?? ''
      if (character === '%') {
        while (at + 1 < text.length && !/[\r\n]/.test(text[at + 1] ?? '')) at += 1
      } else if (!BLANK.test(character)) return
    }
    throw new NotPdf('the end')
  }

  function until(end: RegExp): string {
    const start = at
    while (at < text.length && !end.test(text[at] ?? '')) at += 1
    return text.slice(start, at)
  }

  function name(): string {
    at += 1
    return until(END).replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  }

  function word(): string {
    const found = until(END)
    if (found === '') throw new NotPdf('nothing')
    return found
  }

  function hex(): string {
    at += 1
    const found = until(/>/)
    if (/[^0-9a-f\s\0]/i.test(found)) throw new NotPdf('no hex')
    at += 1
    return found
  }

  /** As it is written; only its beginning is ever looked at. */
  function string(): string {
    const start = at + 1
    for (let depth = 0; at < text.length; at += 1) {
      const character = text[at]
      if (character === '\\') at += 1
      else if (character === '(') depth += 1
      else if (character === ')') depth -= 1
      if (depth === 0) break
    }
    at += 1
    return text.slice(start, at - 1)
  }
}

/** The dictionary in a value that has this name at this place. */
export function dictionaryWith(value: PdfValue, name: string, at: number): Dictionary | undefined {
  if (value.kind === 'array') return first(value.items, (item) => dictionaryWith(item, name, at))
  if (value.kind !== 'dictionary') return undefined
  if (value.entries.get(name)?.at === at) return value
  return first([...value.entries.values()], (entry) => dictionaryWith(entry.value, name, at))
}

function first<T, R>(all: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of all) {
    const found = find(each)
    if (found !== undefined) return found
  }
  return undefined
}
