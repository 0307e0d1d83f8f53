import type { FederatedMultiSearchParams, MultiSearchParams, SearchParams } from 'meilisearch'
import type { Question } from '../engine.ts'
import { FACETS, type Facet } from '../face.ts'
import { spellings } from '../words.ts'
import { encodeFacet } from './facet-value.ts'
import { FOLDED, WRITTEN } from './settings.ts'

// By default the engine drops words until it finds something; people who typed two words mean both.
const STRICT = { matchingStrategy: 'all', attributesToRetrieve: ['id'] } satisfies SearchParams

/** One way to put a question to the engine: the searches whose results together are the answer. */
export type Phrasing = (question: Question) => readonly SearchParams[]

/** As it was typed, with umlauts put in, and folded. Only one, if the words have one spelling. */
export const spelled: Phrasing = (question) => {
  const { written, varies } = spellings(question.words)
  const german = written.map((q) => ({ q, locales: ['deu'], attributesToSearchOn: [...WRITTEN] }))
  return varies ? [...german, ...whole(question)] : german
}

/**
 * Whole folded words. Here the engine forgives typing errors that it does not see in the parts of a compound: it reads
 * „Zulasung“ as zu-lasung.
 */
export const whole: Phrasing = ({ words }) => [
  { q: spellings(words).folded, locales: ['eng'], attributesToSearchOn: [FOLDED] },
]

/** The page, and one count for each facet that is selected, in one request. */
export function plain(index: string, search: SearchParams, question: Question): MultiSearchParams {
  const { limit, offset } = question
  const common = { indexUid: index, ...search, ...STRICT }
  return {
    queries: [
      { ...common, filter: filterOf(question), limit, offset, facets: [...unselected(question)] },
      ...selected(question).map((facet) => ({
        ...common,
        filter: filterOf(question, facet),
        limit: 0,
        facets: [facet],
      })),
    ],
  }
}

/** All spellings of one question, merged by the engine, which counts a document once however many of them find it. */
export function federated(
  index: string,
  searches: readonly SearchParams[],
  question: Question,
  counted?: Facet,
): FederatedMultiSearchParams {
  const { limit, offset } = counted ? { limit: 0, offset: 0 } : question
  return {
    federation: { limit, offset, facetsByIndex: { [index]: counted ? [counted] : [...unselected(question)] } },
    queries: searches.map((search) => ({
      indexUid: index,
      ...search,
      ...STRICT,
      filter: filterOf(question, counted),
      // The folded words stand in no order and no field: what only they find comes after the rest.
      federationOptions: { weight: search.attributesToSearchOn?.[0] === FOLDED ? 0.5 : 1 },
    })),
  }
}

export function selected({ filter }: Question): readonly Facet[] {
  return FACETS.filter((facet) => filter[facet]?.length)
}

function unselected({ filter }: Question): readonly Facet[] {
  return FACETS.filter((facet) => !filter[facet]?.length)
}

/**
 * The filter. The audience is one positive `IN`, the only form that no engine reads more openly than it is meant.
 *
 * @param except the facet whose own selection does not narrow its values
 */
function filterOf(question: Question, except?: Facet): string[] {
  const { audience, filter, without } = question
  return [
    `audience IN [${audience.map(quoted).join(', ')}]`,
    ...selected(question)
      .filter((facet) => facet !== except)
      .map((facet) => `${facet} IN [${(filter[facet] ?? []).map(encodeFacet).map(quoted).join(', ')}]`),
    ...(without?.length ? [`id NOT IN [${without.map(quoted).join(', ')}]`] : []),
  ]
}

function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}
