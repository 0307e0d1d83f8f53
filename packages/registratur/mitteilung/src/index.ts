/**
 * mitteilung: what concerns a person, in one place. Made by jobs from what was recorded anyway; rows hold ids and kinds, and
 * what may be told of them is asked at reading. By mail goes once a day that there is something, at once that there was
 * an emergency (ADR 0035).
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { ablaufen } from './jobs/ablaufen.ts'
import { anlaesse } from './jobs/anlaesse.ts'
import { zusammenfassen } from './jobs/zusammenfassen.ts'
import { schema } from './schema.ts'
import { empfaenge, mitteilungen } from './tables.ts'

export default defineModule({
  name: 'mitteilung',
  titel: 'Mitteilungen',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { mitteilung: 'loeschen' },
  subjects: { Mitteilung: mitteilungen, Mitteilungsempfang: empfaenge },
  abilities,
  events,
  schema,
  jobs: anlaesse,
  hourly: {
    'mitteilung.zusammenfassen': (doors) => zusammenfassen(doors),
    'mitteilung.ablaufen': ablaufen,
  },
})
