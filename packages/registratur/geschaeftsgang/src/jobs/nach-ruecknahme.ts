import type { RecordedEvent } from '@verbundakte/audit'
import type { Doors } from '@verbundakte/module'
import { laufwegeZumDokumentZurueckrufen } from '../zurueckrufen.ts'

/** Of what is no longer there nobody has to answer anything. Run twice it finds nothing that runs. */
export async function nachRuecknahme(doors: Doors, { subjektId, person }: RecordedEvent): Promise<void> {
  await doors.write((ctx) => laufwegeZumDokumentZurueckrufen(ctx, subjektId, person))
}
