import { uuidv7 } from '@verbundakte/kernel'
import { MalwareFound } from '@verbundakte/malware'
import { type Doors, FingerprintsFound } from '@verbundakte/module'
import { abgewiesen } from './pruefstand.ts'

/**
 * Notes why a file was not taken in, and throws again what refused it. Of a file with fingerprints not even its name is
 * kept, which often is that of the person.
 */
export async function abweisungFesthalten(doors: Doors, dateiname: string, error: unknown): Promise<never> {
  if (error instanceof MalwareFound) await doors.write((ctx) => abgewiesen(ctx, dateiname, error))
  if (error instanceof FingerprintsFound) {
    await doors.write(async (ctx) =>
      ctx.record('akte.datei.fingerabdruecke-abgewiesen', { id: uuidv7() }, { format: error.format }),
    )
  }
  throw error
}
