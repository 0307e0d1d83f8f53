import type { ShortJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { nachRuecknahmeOeffnen } from '../aussortieren.ts'

/** Whoever takes a filing back in the Akte need not know that it came as post. */
export const ausRuecknahmeOeffnen: ShortJob<Doors> = {
  on: 'akte.dokument.zurueckgenommen',
  run: (doors, event) => doors.write((ctx) => nachRuecknahmeOeffnen(ctx, event.subjektId)),
}
