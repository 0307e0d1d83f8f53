/**
 * uebergabe: everything somebody holds goes to others when they leave. What there is to hold is declared by the modules
 * (`uebergabe`), each thing goes in a transaction of its own, and may come back for a day.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { schema } from './schema.ts'
import { uebergaben } from './tables.ts'

export default defineModule({
  name: 'uebergabe',
  titel: 'Übergabe',
  migrations: new URL('../migrations/', import.meta.url),
  subjects: { Uebergabe: uebergaben },
  abilities,
  events,
  schema,
})
