/**
 * schreibvorlage: letters from templates. A Schreibvorlage is a Word document with placeholders; its Fassungen never
 * change. On a Vorgang it is filled from the Akte, filed with its number, and notes which Fassung it came from. Gemeinden
 * offer each other what they have made (ADR 0034).
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { post } from './anbieten.ts'
import { events } from './events.ts'
import { routes } from './routes.ts'
import { abfragen } from './schema/abfragen.ts'
import { handlungen } from './schema/handlungen.ts'
import { inhalt } from './schema/inhalt.ts'
import { laeuftDarin } from './serie/laeuft.ts'
import { serienLeeren } from './serie/leeren.ts'
import { briefZurueckgenommen } from './serie/nachziehen.ts'
import { seriensSchema } from './serie/schema.ts'
import { serieSchreiben } from './serie/schreiben.ts'
import { angebote, fassungen, schreiben, serien, serienbriefe, vorlagen } from './tables.ts'

export { schreibvorlageAnbieten } from './anbieten.ts'
export { schreibvorlageAnlegen } from './pflegen.ts'
export { schreibenErstellen } from './schreiben.ts'

export default defineModule({
  name: 'schreibvorlage',
  titel: 'Schreibvorlagen',
  migrations: new URL('../migrations/', import.meta.url),
  tableRights: { fassung: 'anfuegen' },
  content: ['fassung', 'angebot'],
  support: {
    vorlage: { by: 'harmless', why: 'how letters of the house look, of no case in particular' },
    fassung: { by: 'harmless', why: 'how letters of the house look, of no case in particular' },
    schreiben: { by: 'class', objects: ['vorgang', 'akte'] },
    serie: { by: 'class', objects: ['vorgang', 'akte'] },
    serienbrief: { by: 'class', objects: ['vorgang', 'akte'] },
  },
  subjects: {
    Schreibvorlage: vorlagen,
    Vorlagenfassung: fassungen,
    Vorlagenangebot: angebote,
    Schreiben: schreiben,
    Serie: serien,
    Serienbrief: serienbriefe,
  },
  abilities,
  events,
  post,
  laeuftDarin,
  jobs: {
    'schreibvorlage.serie': { on: 'schreibvorlage.serie.begonnen', ...serieSchreiben },
    'schreibvorlage.serie-wiederholen': { on: 'schreibvorlage.serie.wiederholt', ...serieSchreiben },
    'schreibvorlage.serie-fortsetzen': { on: 'schreibvorlage.serie.fortgesetzt', ...serieSchreiben },
    'schreibvorlage.brief-zurueckgenommen': { on: 'akte.dokument.zurueckgenommen', run: briefZurueckgenommen },
  },
  hourly: { 'schreibvorlage.serien-leeren': serienLeeren },
  routes,
  schema(builder) {
    inhalt(builder)
    abfragen(builder)
    handlungen(builder)
    seriensSchema(builder)
  },
})
