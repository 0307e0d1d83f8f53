/**
 * A refusal as a screen needs it: a stable code for decisions, a German sentence for the person, the field it belongs
 * to, and the number under which support finds the request.
 */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly feld: string | null
  readonly anfrage: string | null

  constructor(
    code: string,
    satz: string,
    details: { status?: number; feld?: string | null; anfrage?: string | null } = {},
  ) {
    super(satz)
    this.name = 'ApiError'
    this.code = code
    this.status = details.status ?? 0
    this.feld = details.feld ?? null
    this.anfrage = details.anfrage ?? null
  }
}

/** As the gateway says it (`SignInNeeded`): by this word a screen knows that it has to ask to sign in again. */
export const NICHT_ANGEMELDET = 'anmeldung.noetig'

/** The network is gone, or the server does not answer. Nothing was decided, so trying again is safe to offer. */
export function offline(): ApiError {
  return new ApiError(
    'verbindung',
    'Der Server antwortet nicht. Ihre Eingaben bleiben stehen; bitte versuchen Sie es gleich noch einmal.',
  )
}

/** Whether nobody has answered: neither our server nor, in its place, a proxy that knows no better. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'verbindung' || [502, 503, 504].includes(error.status))
}

/** From an `application/problem+json` body, or from whatever a proxy sent in its place. */
export function fromProblem(status: number, body: unknown): ApiError {
  const problem = isRecord(body) ? body : {}
  return new ApiError(
    text(problem.code) ?? codeOf(status),
    text(problem.detail) ?? text(problem.title) ?? sentenceOf(status),
    {
      status,
      feld: text(problem.feld),
      anfrage: text(problem.anfrage),
    },
  )
}

/** From the `errors` of a GraphQL answer: the first one speaks, the others follow from it. */
export function fromGraphql(status: number, errors: readonly unknown[]): ApiError {
  const first = isRecord(errors[0]) ? errors[0] : {}
  const extensions = isRecord(first.extensions) ? first.extensions : {}
  const code = text(extensions.code) ?? codeOf(status)
  // What is wrong with a query is said in English and to programmers: screen and server are of different age.
  const sentence = code.startsWith('graphql.') ? DIFFERENT_AGE : (text(first.message) ?? sentenceOf(status))
  return new ApiError(code, sentence, { status, feld: text(extensions.feld), anfrage: text(extensions.anfrage) })
}

const DIFFERENT_AGE = 'Seite und Server passen gerade nicht zusammen. Bitte laden Sie die Seite neu.'

/** The sentence to show for anything that was thrown. A bug in a screen is no business of the person before it. */
export function sentenceFor(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Das hat nicht geklappt. Bitte laden Sie die Seite neu.'
}

function codeOf(status: number): string {
  if (status === 401) return NICHT_ANGEMELDET
  if (status === 404) return 'nicht-gefunden'
  if (status === 413) return 'zu-gross'
  return status >= 500 ? 'stoerung' : 'abgelehnt'
}

function sentenceOf(status: number): string {
  if (status === 401) return 'Bitte melden Sie sich an.'
  if (status === 404) return 'Das gibt es hier nicht (mehr). Bitte die Liste neu laden.'
  if (status === 413) return 'Die Datei ist zu groß.'
  if (status >= 500) return 'Auf dem Server ist eine Störung. Bitte versuchen Sie es in einer Minute noch einmal.'
  return 'Der Server hat die Anfrage abgelehnt.'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
