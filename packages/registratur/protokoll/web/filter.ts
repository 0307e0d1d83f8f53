/** What the list is narrowed to, as it stands in the address: a link to it shows the same. */
export interface Filter {
  readonly objekt: string
  readonly person: string
  readonly ereignis: string
  readonly von: string
  readonly bis: string
}

const NAMES = ['objekt', 'person', 'ereignis', 'von', 'bis'] as const

export function readFilter(words: URLSearchParams): Filter {
  const word = (name: (typeof NAMES)[number]) => words.get(name) ?? ''
  return {
    objekt: word('objekt'),
    person: word('person'),
    ereignis: word('ereignis'),
    von: word('von'),
    bis: word('bis'),
  }
}

export function writeFilter(filter: Filter): URLSearchParams {
  const words = new URLSearchParams()
  for (const name of NAMES) if (filter[name]) words.set(name, filter[name])
  return words
}

/** The variables of a query: nothing is null, not empty. */
export function variablesOf(filter: Filter) {
  const { objekt, person, ereignis, von, bis } = filter
  return {
    objekt: objekt || null,
    person: person || null,
    ereignis: ereignis || null,
    von: von || null,
    bis: bis || null,
  }
}

/** Where the browser fetches a file from. */
export function exportPfad(gemeinde: string, format: 'csv' | 'jsonl', filter: Filter | null): string {
  const words = filter ? writeFilter(filter) : new URLSearchParams()
  words.set('gemeinde', gemeinde)
  words.set('format', format)
  return `/protokoll/export?${words}`
}
