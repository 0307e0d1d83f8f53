/**
 * verbundpost: the way for messages between Gemeinden. A module declares its kinds (`post`), a use case sends in its own
 * transaction (`senden`), the worker carries each message over at the doors of both sides, and the module of the receiver
 * takes it. No login reaches two Gemeinden (ADR 0029).
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { leeren } from './leeren.ts'
import { schema } from './schema.ts'
import { ausgaenge, eingaenge } from './tables.ts'
import { allesVerarbeiten, nachDemEingang } from './verarbeiten.ts'
import { allesZustellen, nachDemSenden } from './zustellen.ts'

export { anAlleAnderen, type Sendung, senden } from './senden.ts'
export { allesVerarbeiten } from './verarbeiten.ts'
export { allesZustellen } from './zustellen.ts'

export default defineModule({
  name: 'verbundpost',
  titel: 'Verbundpost',
  always: true,
  migrations: new URL('../migrations/', import.meta.url),
  subjects: { Verbundpostausgang: ausgaenge, Verbundposteingang: eingaenge },
  abilities,
  events,
  schema,
  jobs: {
    'verbundpost.zustellen': nachDemSenden,
    'verbundpost.verarbeiten': nachDemEingang,
  },
  hourly: {
    'verbundpost.zustellen': allesZustellen,
    'verbundpost.verarbeiten': allesVerarbeiten,
    'verbundpost.leeren': leeren,
  },
})
