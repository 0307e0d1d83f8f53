import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const wo = { akte: z.uuid(), papierteil: z.uuid() }

export const events: Events = {
  'papier.ort.angelegt': { titel: 'Standort angelegt', subject: 'Papierort', payload: z.object({}) },
  'papier.ort.geaendert': {
    titel: 'Standort geändert',
    subject: 'Papierort',
    payload: z.object({ aufgehoben: z.boolean() }),
  },
  'papier.verzeichnet': {
    titel: 'Papier verzeichnet',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid(), vorgang: z.uuid().nullable(), art: z.string(), nummer: z.int() }),
  },
  'papier.geaendert': {
    titel: 'Angaben zum Papier geändert',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid(), felder: z.array(z.string()) }),
  },
  'papier.ersetzt': {
    titel: 'Papier durch Dokument ersetzt',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid(), dokument: z.uuid().nullable() }),
  },
  'papier.entfernt': {
    titel: 'Papier aus dem Verzeichnis genommen',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid(), grund: z.string() }),
  },
  'papier.wieder-verzeichnet': {
    titel: 'Papier wieder verzeichnet',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid() }),
  },
  'papier.bleibt': {
    titel: 'Papier als bleibend gekennzeichnet',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid(), grund: z.string().nullable() }),
  },
  'papier.vernichtung.vorgeschlagen': {
    titel: 'Papier zur Vernichtung vorgeschlagen',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid(), grund: z.string().nullable() }),
  },
  'papier.vernichtung.zurueckgezogen': {
    titel: 'Vorschlag zur Vernichtung zurückgezogen',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid() }),
  },
  'papier.vernichtung.entschieden': {
    titel: 'Über die Vernichtung entschieden',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid(), stand: z.string(), grund: z.string().nullable() }),
  },
  'papier.vernichtung.wieder-offen': {
    titel: 'Entscheidung über die Vernichtung zurückgenommen',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid() }),
  },
  'papier.vernichtet': {
    titel: 'Papier vernichtet',
    subject: 'Papierteil',
    payload: z.object({ akte: z.uuid(), dokument: z.uuid().nullable(), tag: z.string() }),
  },
  'papier.vernichtungsregel.geaendert': {
    titel: 'Wartezeit vor der Vernichtung geändert',
    subject: 'Vernichtungsregel',
    payload: z.object({ wartetage: z.int() }),
  },
  'papier.ausgeliehen': {
    titel: 'Papier ausgeliehen',
    subject: 'Ausleihe',
    payload: z.object({ ...wo, person: z.uuid().nullable(), bis: z.string() }),
  },
  'papier.zurueckgegeben': { titel: 'Papier zurückgegeben', subject: 'Ausleihe', payload: z.object(wo) },
  'papier.rueckgabe-zurueckgenommen': { titel: 'Rückgabe zurückgenommen', subject: 'Ausleihe', payload: z.object(wo) },
  'papier.scan.erbeten': {
    titel: 'Scan erbeten',
    subject: 'Scanauftrag',
    payload: z.object({ ...wo, vorgang: z.uuid() }),
  },
  'papier.scan.beantwortet': {
    titel: 'Scanauftrag beantwortet',
    subject: 'Scanauftrag',
    payload: z.object({ ...wo, vorgang: z.uuid(), status: z.string(), dokument: z.uuid().nullable() }),
  },
}
