/**
 * unterwegs: Vorgänge that somebody takes along on a device, readable there without network, encrypted and for a few
 * days (ADR 0036). The server knows what is where, keeps half of each key, and ends it.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { ablaufen } from './beenden.ts'
import { events } from './events.ts'
import { geraetAnmelden } from './geraet.ts'
import { schema } from './schema/schema.ts'
import { standAbfragen } from './stand.ts'
import { geraete, mitnahmen, regeln, vermerke } from './tables.ts'

export default defineModule({
  name: 'unterwegs',
  titel: 'Unterwegs',
  migrations: new URL('../migrations/', import.meta.url),
  subjects: { Mitnahme: mitnahmen, Mitnahmegeraet: geraete, Mitnahmeregel: regeln, Unterwegsvermerk: vermerke },
  abilities,
  events,
  schema,
  routes: [geraetAnmelden],
  openRoutes: [standAbfragen],
  hourly: { 'unterwegs.ablaufen': ablaufen },
})
