/**
 * papier: what of an Akte is paper. Volumes and single papers with their place, who has them, and scans on demand that
 * come in as post and answer the request; and what of it may be destroyed (ADR 0037).
 */
import { defineModule } from '@verbundakte/module'
import { abilities } from './abilities.ts'
import { events } from './events.ts'
import { ausPostBeantworten, ausRuecknahmeOeffnen, laeuftDarin } from './scanauftrag.ts'
import { schema } from './schema/schema.ts'
import { papierSuchen } from './suche.ts'
import { ausleihen, orte, papierteile, scanauftraege, vernichtungsregeln } from './tables.ts'

export { papierAusleihen } from './ausleihe.ts'
export { ortAnlegen } from './ort.ts'
export { papierErsetzen, papierVerzeichnen } from './papierteil.ts'
export { vernichtungVorschlagen } from './vernichtung/vorschlag.ts'

const inDerAkte = { by: 'class', objects: ['vorgang', 'akte'] } as const

export default defineModule({
  name: 'papier',
  titel: 'Papier und Standorte',
  migrations: new URL('../migrations/', import.meta.url),
  support: {
    papierteil: inDerAkte,
    ausleihe: inDerAkte,
    scanauftrag: inDerAkte,
    vernichtungsregel: { by: 'harmless', why: 'how long scanned paper is kept; of no Akte in particular' },
    ort: { by: 'harmless', why: 'rooms and shelves; names no Akte' },
  },
  subjects: {
    Papierort: orte,
    Papierteil: papierteile,
    Ausleihe: ausleihen,
    Scanauftrag: scanauftraege,
    Vernichtungsregel: vernichtungsregeln,
  },
  abilities,
  events,
  schema,
  search: { Papierteil: papierSuchen },
  laeuftDarin,
  jobs: {
    'papier.scan-aus-der-post': { on: 'posteingang.abgelegt', run: ausPostBeantworten },
    'papier.scan-zurueckgenommen': { on: 'akte.dokument.zurueckgenommen', run: ausRuecknahmeOeffnen },
  },
})
