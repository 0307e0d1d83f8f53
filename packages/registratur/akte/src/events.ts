import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const felder = z.object({ felder: z.array(z.string()) })

export const events: Events = {
  'akte.angelegt': { subject: 'Akte', payload: z.object({ aktenzeichen: z.string(), betreff: z.string() }) },
  'akte.geaendert': { subject: 'Akte', payload: felder },
  'akte.eingestuft': { subject: 'Akte', payload: z.object({ schutzklasse: z.string(), federfuehrung: z.string() }) },
  'akte.vorgang.angelegt': { subject: 'Vorgang', payload: z.object({ kennzeichen: z.string(), betreff: z.string() }) },
  'akte.vorgang.geaendert': { subject: 'Vorgang', payload: felder },
  'akte.dokument.abgelegt': {
    subject: 'Dokument',
    payload: z.object({ kennzeichen: z.string(), betreff: z.string(), version: z.uuid() }),
  },
  'akte.dokument.zurueckgenommen': {
    subject: 'Dokument',
    payload: z.object({ kennzeichen: z.string(), betreff: z.string(), grund: z.string() }),
  },
  'akte.dokument.geaendert': { subject: 'Dokument', payload: felder },
  'akte.version.abgelegt': {
    subject: 'Version',
    payload: z.object({ dokument: z.uuid(), nummer: z.int(), sha256: z.string(), groesse: z.number() }),
  },
  'akte.text.gelesen': { subject: 'Version', payload: z.object({ dokument: z.uuid(), status: z.string() }) },
  // Bytes that no row named, by their hashes; the subject is the run that removed them.
  'akte.reste-entfernt': { subject: 'Dateieingang', payload: z.object({ sha256: z.array(z.string()) }) },
  'akte.beteiligter.hinzugefuegt': {
    subject: 'Beteiligter',
    payload: z.object({ akte: z.uuid(), vorgang: z.uuid().nullable(), rolle: z.string() }),
  },
}
