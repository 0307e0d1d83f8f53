export interface Gegenstand {
  readonly art: string
  readonly id: string
}

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const ADDRESS = new RegExp(`(akte|vorgang|dokument)[/ ]+(${ID})`, 'gi')
const ALONE = new RegExp(`^${ID}$`, 'i')
const ARTEN: Readonly<Record<string, string>> = { akte: 'Akte', vorgang: 'Vorgang', dokument: 'Dokument' }

/**
 * The single objects that somebody wrote down, one a line: an address of a screen, `Vorgang <id>`, or an id, which
 * means a Vorgang. Of an address the innermost object counts.
 *
 * @returns null as soon as one line is neither
 */
export function readGegenstaende(text: string): readonly Gegenstand[] | null {
  const found: Gegenstand[] = []
  for (const line of text.split(/[\n,;]/).map((each) => each.trim())) {
    if (line === '') continue
    const [, word = '', id = ''] = [...line.matchAll(ADDRESS)].at(-1) ?? []
    const art = ARTEN[word.toLowerCase()]
    if (art) found.push({ art, id: id.toLowerCase() })
    else if (ALONE.test(line)) found.push({ art: 'Vorgang', id: line.toLowerCase() })
    else return null
  }
  return found
}
