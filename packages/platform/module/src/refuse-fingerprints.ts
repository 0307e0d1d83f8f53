import { findFingerprints } from '@verbundakte/filecontent'
import { Invalid } from '@verbundakte/kernel'

/** A file that holds fingerprints: nothing of it is kept, whatever way it came. */
export class FingerprintsFound extends Invalid {
  /** `WSQ` */
  readonly format: string
  constructor(format: string) {
    super(
      'datei.fingerabdruecke',
      `Diese Datei enthält Fingerabdrücke (${format}). Das Passgesetz (PassG) erlaubt nicht, sie nach der Ausgabe des Passes aufzubewahren. Es wurde nichts übernommen; bitte löschen Sie die Datei auch an ihrem Ort.`,
    )
    this.format = format
  }
}

/** @throws FingerprintsFound */
export async function refuseFingerprints(path: string): Promise<void> {
  const format = await findFingerprints(path)
  if (format !== undefined) throw new FingerprintsFound(format)
}
