import { Conflict, Invalid, type UserError } from '@verbundakte/kernel'

/**
 * What a refusal of Postgres means to a person, where it means something: somebody was faster, a text that cannot be
 * kept. Null for everything else, which is a bug or an outage.
 */
export function toUserError(error: unknown): UserError | null {
  switch (sqlState(error)) {
    case '23505': // unique_violation: looked first, but another transaction committed in between
      return new Conflict('gleichzeitig', 'Das hat gerade jemand anderes angelegt. Bitte die Liste neu laden.')
    case '40001': // serialization_failure
    case '40P01': // deadlock_detected
    case '55P03': // lock_not_available
      return new Conflict('besetzt', 'Daran arbeitet gerade jemand anderes. Bitte gleich noch einmal versuchen.')
    case '22P05': // untranslatable_character: the same, inside JSON
    case '22021': // character_not_in_repertoire: a NUL, which no German text has
      return new Invalid('text.zeichen', 'Der Text enthält ein Zeichen, das sich nicht speichern lässt.')
    default:
      return null
  }
}

/** What others were doing at that moment: said again it may well go. */
const PASSING = new Set(['gleichzeitig', 'besetzt'])

/**
 * Whether something was refused only for what others did at that moment, and nothing is wrong with it. Nobody reads the
 * sentence where a program works by itself: it has to come again.
 */
export function isPassing(error: unknown): boolean {
  const refusal = toUserError(error) ?? error
  return refusal instanceof Conflict && PASSING.has(refusal.code)
}

function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code
  return sqlState(error.cause)
}
