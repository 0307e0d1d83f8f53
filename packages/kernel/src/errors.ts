/** What a refusal may say beside its sentence. */
export interface ErrorDetails {
  /** the input field that is wrong */
  readonly feld?: string
  /** the rule that speaks, e.g. `G-07` */
  readonly regel?: string
  /** places in a list or file, each with its own sentence */
  readonly einzeln?: readonly { readonly ort: string; readonly satz: string }[]
}

/**
 * The four errors that are meant for people. `code` is stable and for programs, `message` is a German sentence that
 * says what is wrong and what to do next. Anything else that is thrown is a bug and is masked.
 */
export abstract class UserError extends Error {
  abstract readonly status: number
  readonly code: string
  readonly details: ErrorDetails

  constructor(code: string, satz: string, details: ErrorDetails = {}) {
    super(satz)
    this.code = code
    this.details = details
  }
}

/** It does not exist, or it is not yours: the two must look the same. */
export class NotFound extends UserError {
  override readonly name = 'NotFound'
  readonly status = 404
  // One code and one sentence for every kind: a text that named the kind would tell a foreign id from a random one.
  constructor(code = 'nicht-gefunden', satz = 'Das gibt es hier nicht (mehr). Bitte die Liste neu laden.') {
    super(code, satz)
  }
}

/** You may know that it exists, but this is not your kind of work. */
export class Forbidden extends UserError {
  override readonly name = 'Forbidden'
  readonly status = 403
  constructor(
    code = 'nicht-erlaubt',
    satz = 'Dafür fehlt Ihnen die Berechtigung. Zuständig ist Ihre Fachadministration.',
  ) {
    super(code, satz)
  }
}

/** The input is wrong, and the sentence says where. */
export class Invalid extends UserError {
  override readonly name = 'Invalid'
  readonly status = 422
}

/** Somebody was faster, or the state of the thing does not allow it (any more). */
export class Conflict extends UserError {
  override readonly name = 'Conflict'
  readonly status = 409
}
