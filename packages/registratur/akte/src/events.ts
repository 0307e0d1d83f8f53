import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const felder = z.object({ felder: z.array(z.string()) })
const ort = { akte: z.uuid(), vorgang: z.uuid().nullable() }

export const events: Events = {
  'akte.angelegt': {
    titel: 'Akte angelegt',
    subject: 'Akte',
    payload: z.object({ aktenzeichen: z.string(), betreff: z.string() }),
  },
  'akte.geaendert': { titel: 'Akte geändert', subject: 'Akte', payload: felder },
  'akte.eingestuft': {
    titel: 'Akte eingestuft',
    subject: 'Akte',
    payload: z.object({ schutzklasse: z.string(), federfuehrung: z.string() }),
  },
  'akte.vorgang.angelegt': {
    titel: 'Vorgang angelegt',
    subject: 'Vorgang',
    payload: z.object({ kennzeichen: z.string(), betreff: z.string() }),
  },
  'akte.vorgang.geaendert': { titel: 'Vorgang geändert', subject: 'Vorgang', payload: felder },
  'akte.dokument.abgelegt': {
    titel: 'Dokument abgelegt',
    subject: 'Dokument',
    payload: z.object({ kennzeichen: z.string(), betreff: z.string(), version: z.uuid() }),
  },
  'akte.dokument.zurueckgenommen': {
    titel: 'Ablage zurückgenommen',
    subject: 'Dokument',
    payload: z.object({ kennzeichen: z.string(), betreff: z.string(), grund: z.string() }),
  },
  'akte.dokument.schlussgezeichnet': {
    titel: 'Dokument schlussgezeichnet',
    subject: 'Dokument',
    payload: z.object({ kennzeichen: z.string(), version: z.int() }),
  },
  'akte.dokument.geaendert': { titel: 'Dokument geändert', subject: 'Dokument', payload: felder },
  'akte.version.abgelegt': {
    titel: 'Version abgelegt',
    subject: 'Version',
    payload: z.object({ dokument: z.uuid(), nummer: z.int(), sha256: z.string(), groesse: z.number() }),
  },
  'akte.bearbeitung.begonnen': {
    titel: 'Dokument in Bearbeitung genommen',
    subject: 'Bearbeitung',
    payload: z.object({ dokument: z.uuid(), version: z.int(), bis: z.string() }),
  },
  'akte.bearbeitung.verlaengert': {
    titel: 'Bearbeitung verlängert',
    subject: 'Bearbeitung',
    payload: z.object({ dokument: z.uuid(), bis: z.string() }),
  },
  'akte.bearbeitung.beendet': {
    titel: 'Bearbeitung beendet',
    subject: 'Bearbeitung',
    payload: z.object({ dokument: z.uuid(), person: z.uuid(), grund: z.string().nullable() }),
  },
  'akte.bearbeitung.fortgesetzt': {
    titel: 'Bearbeitung fortgesetzt',
    subject: 'Bearbeitung',
    payload: z.object({ dokument: z.uuid(), person: z.uuid() }),
  },
  'akte.bearbeitung.gelesen': {
    titel: 'Ende der Bearbeitung zur Kenntnis genommen',
    subject: 'Bearbeitung',
    payload: z.object({ dokument: z.uuid() }),
  },
  // Of an upload that left nothing behind, so the subject is the attempt.
  'akte.datei.abgewiesen': {
    titel: 'Schadsoftware abgewiesen',
    subject: 'Dateieingang',
    payload: z.object({ dateiname: z.string(), fund: z.string() }),
  },
  // Without the name of the file: it often is that of the person.
  'akte.datei.fingerabdruecke-abgewiesen': {
    titel: 'Datei mit Fingerabdrücken abgewiesen (PassG)',
    subject: 'Dateieingang',
    payload: z.object({ format: z.string() }),
  },
  'akte.version.gesperrt': {
    titel: 'Version wegen Schadsoftware gesperrt',
    subject: 'Version',
    payload: z.object({ dokument: z.uuid(), sha256: z.string(), fund: z.string() }),
  },
  'akte.version.freigabe-beantragt': {
    titel: 'Freigabe einer gesperrten Version beantragt',
    subject: 'Version',
    payload: z.object({ dokument: z.uuid(), sha256: z.string(), fund: z.string(), grund: z.string() }),
  },
  'akte.version.freigegeben': {
    titel: 'Gesperrte Version freigegeben',
    subject: 'Version',
    payload: z.object({
      dokument: z.uuid(),
      sha256: z.string(),
      fund: z.string(),
      grund: z.string(),
      antragVon: z.uuid(),
      signaturstand: z.string().nullable(),
    }),
  },
  'akte.text.gelesen': {
    titel: 'Text gelesen',
    subject: 'Version',
    payload: z.object({ dokument: z.uuid(), status: z.string() }),
  },
  'akte.format.bestimmt': {
    titel: 'Format bestimmt',
    subject: 'Version',
    payload: z.object({ dokument: z.uuid(), pronom: z.string().nullable() }),
  },
  'akte.signaturen.geprueft': {
    titel: 'Signaturen geprüft',
    subject: 'Version',
    payload: z.object({ dokument: z.uuid(), zustand: z.string(), anzahl: z.int() }),
  },
  'akte.rendition.erstellt': {
    titel: 'Durchsuchbare Fassung erstellt',
    subject: 'Version',
    payload: z.object({ dokument: z.uuid(), sha256: z.string(), groesse: z.number() }),
  },
  // Bytes that no row named, by their hashes; the subject is the run that removed them.
  'akte.reste-entfernt': {
    titel: 'Reste entfernt',
    subject: 'Dateieingang',
    payload: z.object({ sha256: z.array(z.string()) }),
  },
  'akte.beteiligter.hinzugefuegt': {
    titel: 'Beteiligte hinzugefügt',
    subject: 'Beteiligter',
    payload: z.object({ ...ort, rolle: z.string() }),
  },
  'akte.beteiligter.berichtigt': {
    titel: 'Beteiligte berichtigt',
    subject: 'Beteiligter',
    payload: z.object({ ...ort, felder: z.array(z.string()) }),
  },
  'akte.beteiligter.entfernt': {
    titel: 'Beteiligte entfernt',
    subject: 'Beteiligter',
    payload: z.object({ ...ort, rolle: z.string(), grund: z.string().nullable() }),
  },
  'akte.beteiligter.wiederhergestellt': {
    titel: 'Beteiligte wiederhergestellt',
    subject: 'Beteiligter',
    payload: z.object({ ...ort, rolle: z.string() }),
  },
  'akte.beteiligter.zugeordnet': {
    titel: 'Beteiligte einem Registereintrag zugeordnet',
    subject: 'Beteiligter',
    payload: z.object({ ...ort, eintrag: z.uuid() }),
  },
  'akte.beteiligter.geloest': {
    titel: 'Zuordnung zum Register gelöst',
    subject: 'Beteiligter',
    payload: z.object({ ...ort, eintrag: z.uuid() }),
  },
  'akte.meldesperre.gesetzt': {
    titel: 'Meldeakte gesperrt',
    subject: 'Meldesperre',
    payload: z.object({ aktenzeichen: z.string(), grund: z.string(), bis: z.string().nullable() }),
  },
  'akte.meldesperre.geoeffnet': {
    titel: 'Gesperrte Meldeakte eingesehen',
    subject: 'Meldesperre',
    payload: z.object({ aktenzeichen: z.string(), grund: z.string() }),
  },
  'akte.meldesperre.aufgehoben': {
    titel: 'Sperre einer Meldeakte aufgehoben',
    subject: 'Meldesperre',
    payload: z.object({ aktenzeichen: z.string(), grund: z.string() }),
  },
}
