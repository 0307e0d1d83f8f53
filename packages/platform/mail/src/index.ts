/**
 * mail: mails of the program. A use case puts one into the outbox of its Gemeinde, in its own transaction; the worker
 * hands it to the server of the operator, tries again, and gives up visibly. Without a server nothing is sent, and screens
 * say so.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { schema } from './schema.ts'
import { ausgaenge } from './tables.ts'
import { leeren, versand } from './versand.ts'

export { mailadresse } from './adresse.ts'
export { type Mail, mailEinreihen } from './einreihen.ts'
export { type MailserverSettings, mailserver, mailserverFrom } from './mailserver.ts'

export default defineModule({
  name: 'mail',
  titel: 'Mailversand',
  always: true,
  migrations: new URL('../migrations/', import.meta.url),
  subjects: { Mailausgang: ausgaenge },
  abilities,
  events,
  schema,
  hourly: { 'mail.leeren': leeren },
  watch: { 'mail.versand': versand },
})
