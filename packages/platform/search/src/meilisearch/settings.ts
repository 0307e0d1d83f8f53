import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { FACETS } from '../face.ts'

const GERMAN = ['kennzeichen', 'titel', 'namen', 'text']

/** Every different word once, folded: `mueller` for Müller and Mueller. */
export const FOLDED = 'gefaltet'

/** What is searched as it was written, the most telling field first. */
export const WRITTEN = GERMAN

export const SETTINGS: Settings = {
  searchableAttributes: [...GERMAN, FOLDED],
  // Nothing else ever leaves the engine: no text, no audience, no facet of a single hit.
  displayedAttributes: ['id'],
  filterableAttributes: [
    {
      attributePatterns: ['id', 'audience', ...FACETS],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  // German takes compounds apart: „haltestelle“ finds Straßenbahnhaltestelle. Folded words it would tear into syllables
  // (bu-er-ge-rm-eis-te-r), which then find each other; they keep to a language without compounds.
  localizedAttributes: [
    { attributePatterns: GERMAN, locales: ['deu'] },
    { attributePatterns: [FOLDED], locales: ['eng'] },
  ],
  // A file number with a digit changed is another file.
  typoTolerance: { disableOnAttributes: ['kennzeichen'], disableOnNumbers: true },
  // Beside its own: `<b>Verein</b>` is a word with a pair of brackets on each side, not one long word.
  separatorTokens: [...'<>=|#*+~^&§%$€@{}\\`´°'],
  // How near two words stand to each other matters little beside that both occur, and 30 pages of pairs are most of the
  // work: 84 → 195 documents a second.
  proximityPrecision: 'byAttribute',
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
  // As far as `suche` pages, and a page more.
  pagination: { maxTotalHits: 1100 },
}

/** Changes when an index made by another program version must be made anew: with these settings or this document form. */
export const VERSION = createHash('sha256')
  .update(JSON.stringify([SETTINGS, 'document 1']))
  .digest('hex')
  .slice(0, 16)
