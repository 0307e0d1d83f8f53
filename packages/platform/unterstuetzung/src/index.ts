/**
 * unterstuetzung: support grants, the only way into a Gemeinde for somebody who does not work there. Asking, agreeing
 * with a passkey, visiting, ending, reviewing. The grant itself is enforced by the database: what the login
 * `<gemeinde>_unterstuetzung` sees follows from the rows of this module (migrations, database/src/support-wall.ts).
 */
import { defineModule } from '@verbundakte/module'
import { abilities, guestAbilities } from './abilities.ts'
import { events } from './events.ts'
import { ROLLEN } from './rollen.ts'
import { schema } from './schema/schema.ts'
import { auftraege, bewilligungen, notschalter, verlaeufe } from './tables.ts'
import { verstreichen } from './uhr.ts'

export { type Antrag, beantragen } from './beantragen.ts'
export { beenden, beginnen, einengen } from './besuch.ts'
export { ablehnen, bewilligen, pruefen, schalten, widerrufen } from './entscheiden.ts'
export { bewilligungVorbereiten } from './lesen.ts'
export type { Auftrag, Bewilligung } from './tables.ts'
export { SUPPORT, VERTRETUNG } from './worte.ts'

export default defineModule({
  name: 'unterstuetzung',
  titel: 'Unterstützung',
  always: true,
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { bewilligung: 'anfuegen', verlauf: 'anfuegen' },
  support: {
    auftrag: { by: 'request', person: 'antragsteller', right: 'aendern' },
    bewilligung: { by: 'requestOf', column: 'auftrag', table: 'auftrag', right: 'lesen' },
    verlauf: { by: 'requestOf', column: 'auftrag', table: 'auftrag', right: 'anfuegen' },
    notschalter: { by: 'open', why: 'says no more than whether anybody may come in' },
  },
  subjects: {
    Unterstuetzungsauftrag: auftraege,
    Bewilligung: bewilligungen,
    Unterstuetzungsverlauf: verlaeufe,
    Notschalter: notschalter,
  },
  abilities,
  rollen: ROLLEN,
  guestAbilities,
  events,
  schema,
  hourly: { 'unterstuetzung.verstreichen': verstreichen },
})
