/**
 * ansichten: what a person keeps at hand. Favourites, lists with their filters under a name, and what was opened last,
 * on whatever device. Ids and addresses; each is read by the rights of the moment.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { schema } from './schema/schema.ts'
import { ansichten, favoriten, zuletzt } from './tables.ts'

export { ansichtSichern } from './ansicht.ts'

export default defineModule({
  name: 'ansichten',
  titel: 'Ansichten und Favoriten',
  migrations: new URL('../migrations/', import.meta.url),
  subjects: { Ansicht: ansichten, Favorit: favoriten, Zuletztgeoeffnet: zuletzt },
  abilities,
  events,
  schema,
})
