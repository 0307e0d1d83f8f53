/**
 * postausgang: letters that leave the house. What is signed for good lies ready in its office; that it went, how, when and
 * to whom, is noted and stays with the Dokument. Which version went is part of it.
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { bereitlegen } from './bereitlegen.ts'
import { events } from './events.ts'
import { schema } from './schema/schema.ts'
import { sendungen } from './tables.ts'

export { mussUnversandtSein } from './unversandt.ts'
export { dokumentVersenden, versandZuruecknehmen } from './versenden.ts'

export default defineModule({
  name: 'postausgang',
  titel: 'Postausgang',
  migrations: new URL('../migrations/', import.meta.url),
  support: { sendung: { by: 'class', objects: ['dokument', 'vorgang', 'akte'] } },
  subjects: { Sendung: sendungen },
  abilities,
  events,
  schema,
  jobs: { 'postausgang.bereitlegen': { on: 'akte.dokument.schlussgezeichnet', run: bereitlegen } },
})
