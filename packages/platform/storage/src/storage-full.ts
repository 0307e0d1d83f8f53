import { UserError } from '@verbundakte/kernel'
import { errorCode } from './error-code.ts'

/**
 * The medium of the Ablage is full. None of the four errors for people fits, because nobody who uploads can mend it; but
 * they must learn that their file was not taken, so it is a UserError and not masked as a bug.
 */
export class StorageFull extends UserError {
  override readonly name = 'StorageFull'
  readonly status = 507

  constructor(cause: unknown) {
    super(
      'ablage.voll',
      'Die Datei wurde nicht gespeichert: In der Ablage ist kein Platz mehr. Bitte die IT verständigen und es danach erneut versuchen.',
    )
    this.cause = cause
  }
}

// ENOSPC: disk, EDQUOT: quota of the service account. Both mean the same for whoever waits for the upload.
const FULL: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT'])

/** Gives a full disk its name and passes every other error on. */
export function named(error: unknown): unknown {
  return FULL.has(errorCode(error)) ? new StorageFull(error) : error
}
