import { toUserError } from '@verbundakte/database'
import { UserError } from '@verbundakte/kernel'
import { GraphQLError } from 'graphql'

/** Where bugs are reported to, with everything that the person is not told. */
export type ReportBug = (anfrage: string, error: unknown) => void

/**
 * What a person and a program get to read of an error. The four kinds of the kernel say their sentence and code; what
 * the query itself got wrong says GraphQL; anything else is a bug, of which only the number is told.
 */
export function maskError(error: unknown, anfrage: string, report: ReportBug): GraphQLError {
  const thrown = error instanceof GraphQLError ? (error.originalError ?? error) : error
  const cause = toUserError(thrown) ?? thrown
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {}
  if (cause instanceof UserError) {
    return new GraphQLError(cause.message, {
      ...clean(place),
      extensions: { code: cause.code, anfrage, ...cause.details },
    })
  }
  if (cause instanceof GraphQLError && !isFaultOfField(error)) {
    // Codes of libraries differ from road to road; `http` is how Yoga is told a status, and it takes it out again.
    // An error of the compiled road may come without extensions, whatever its type says.
    const { http, code } = cause.extensions ?? {}
    const ours = typeof code === 'string' && code.startsWith('graphql.') ? code : 'graphql.ungueltig'
    // The library speaks English, and repeats what was sent, however long it was.
    const satz = ours === 'graphql.ungueltig' ? `Die Abfrage ist nicht gültig: ${cause.message}` : cause.message
    return new GraphQLError(satz.length > LONGEST ? `${satz.slice(0, LONGEST)}…` : satz, {
      ...clean(place),
      extensions: { ...(http !== undefined && { http }), code: ours, anfrage },
    })
  }
  report(anfrage, cause)
  return new GraphQLError(`Da ist etwas schiefgegangen. Bitte melden Sie der Supportstelle die Nummer ${anfrage}.`, {
    ...clean(place),
    extensions: { code: 'intern', anfrage },
  })
}

/** Characters of a sentence about the text of a query. */
const LONGEST = 500

/** Whether a field broke its own promise, null where it says never: the compiled road reports that without a cause. */
function isFaultOfField(error: unknown): boolean {
  return error instanceof GraphQLError && error.path !== undefined && !error.originalError && !error.extensions?.code
}

// GraphQLError takes an absent place, but not one that is there and undefined.
function clean(place: { nodes?: GraphQLError['nodes']; path?: GraphQLError['path'] }) {
  return { ...(place.nodes && { nodes: place.nodes }), ...(place.path && { path: place.path }) }
}
