export interface Gegenstand {
  readonly art: string
  readonly id: string
}

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/**
 * The single objects that somebody wrote down, one a line: an address of a screen, or kind and id. Of an address the
 * innermost object counts.
 *
 * @param arten the kinds that the modules name; an address has them in lower case
 * @returns null as soon as one line is neither
 */
export function readGegenstaende(text: string, arten: readonly string[]): readonly Gegenstand[] | null {
  const known = new Map(arten.map((art) => [art.toLowerCase(), art]))
  const form = new RegExp(`(${[...known.keys()].join('|')})[/ ]+(${ID})`, 'gi')
  const found: Gegenstand[] = []
  for (const line of text.split(/[\n,;]/).map((each) => each.trim())) {
    if (line === '') continue
    const [, word = '', id = ''] = [...line.matchAll(form)].at(-1) ?? []
    const art = known.get(word.toLowerCase())
    if (!art) return null
    found.push({ art, id: id.toLowerCase() })
  }
  return found
}
