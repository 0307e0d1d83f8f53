import { UserError } from '@verbundakte/kernel'
import { fehlercode } from './fehlercode.ts'

/**
 * The medium of the Ablage is full. None of the four errors for people fits, because nobody who uploads can mend it; but
 * they must learn that their file was not taken, so it is a UserError and not masked as a bug.
 */
export class SpeicherVoll extends UserError {
  override readonly name = 'SpeicherVoll'
  readonly status = 507

  constructor(ursache: unknown) {
    super(
      'ablage.voll',
      'Die Datei wurde nicht gespeichert: In der Ablage ist kein Platz mehr. Bitte die IT verständigen und es danach erneut versuchen.',
    )
    this.cause = ursache
  }
}

// ENOSPC: disk, EDQUOT: quota of the service account. Both mean the same for whoever waits for the upload.
const VOLL: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT'])

/** Gives a full disk its name and passes every other error on. */
export function benannt(fehler: unknown): unknown {
  return VOLL.has(fehlercode(fehler)) ? new SpeicherVoll(fehler) : fehler
}
