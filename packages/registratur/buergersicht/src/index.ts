/**
 * buergersicht: what one person takes part in, seen together. A view over participation and no container; what is not
 * readable anyway is not there. Across offices with a purpose, which is recorded.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { schema } from './schema/schema.ts'
import { zweckangaben } from './tables.ts'

export default defineModule({
  name: 'buergersicht',
  titel: 'Bürgersicht',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { zweckangabe: 'anfuegen' },
  subjects: { Zweckangabe: zweckangaben },
  abilities,
  rollen: { buergersicht: { titel: 'Bürgersicht über alle Ämter', fuer: 'gemeinde' } },
  events,
  schema,
})
