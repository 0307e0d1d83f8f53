/**
 * protokoll: the log of the Gemeinde for its data protection officer. Who saw, changed or was refused what; how far
 * checkpoints vouch for it; handing it out, keeping it only as long as the Gemeinde wants. The chain itself is audit's.
 */
import { type Doors, defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { aufbewahrungAnwenden } from './aufbewahrung.ts'
import { routes } from './ausgeben.ts'
import { events } from './events.ts'
import { schema } from './schema.ts'
import { protokolle } from './tables.ts'

export { type Protokolleintrag, type Protokollfilter, protokollSeite } from './lesen.ts'

export default defineModule({
  name: 'protokoll',
  titel: 'Protokoll',
  migrations: new URL('../migrations/', import.meta.url),
  subjects: { Protokoll: protokolle },
  abilities,
  rollen: { datenschutz: { titel: 'Datenschutz', fuer: 'gemeinde' } },
  events,
  schema,
  routes,
  jobs: {
    'protokoll.pruefpunkt': {
      on: 'protokoll.pruefpunkt.verlangt',
      // Where no keys are, as in a worker of a test, the next round makes it.
      run: async (doors: Doors) => void (await doors.services.notar?.checkpoint(doors.gemeinde)),
    },
  },
  hourly: {
    'protokoll.aufbewahrung': async (doors) => {
      // Ten thousand an hour: what is due waits for the next one, and nobody waits for this.
      for (let round = 0; round < 10; round++) if (!(await doors.write(aufbewahrungAnwenden))) return
    },
  },
})
