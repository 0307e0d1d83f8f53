import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const anzeige = z.object({ anzeige: z.uuid() })
const nichts = z.object({})
const art = z.enum(['anmeldung', 'ummeldung', 'abmeldung'])

/** The process around the Anzeige. What people give as a reason stays in the row and is not repeated here. */
export const prozessEvents: Events = {
  'gewerbe.gebuehrensatz.zurueckgenommen': {
    titel: 'Gebührensatz zurückgenommen',
    subject: 'Gewerbegebuehr',
    payload: z.object({ tatbestand: z.string(), gueltigAb: z.string() }),
  },
  'gewerbe.bescheidtexte.geaendert': {
    titel: 'Texte des Gebührenbescheids geändert',
    subject: 'Gewerbeeinstellung',
    payload: z.object({ rechtsbehelf: z.boolean(), zahlung: z.boolean() }),
  },
  'gewerbe.schreiben.abgelegt': {
    titel: 'Schreiben zu einer Gewerbeanzeige abgelegt',
    subject: 'Gewerbeschreiben',
    payload: z.object({ anzeige: z.uuid(), art: z.string(), dokument: z.uuid() }),
  },
  'gewerbe.schreiben.zurueckgenommen': {
    titel: 'Schreiben zu einer Gewerbeanzeige zurückgenommen',
    subject: 'Gewerbeschreiben',
    payload: anzeige,
  },
  'gewerbe.nachgefordert': {
    titel: 'Angaben zu einer Gewerbeanzeige nachgefordert',
    subject: 'Gewerbeanzeige',
    payload: z.object({ frist: z.string(), dokument: z.uuid() }),
  },
  'gewerbe.nachforderung.beantwortet': {
    titel: 'Nachforderung beantwortet',
    subject: 'Gewerbeanzeige',
    payload: nichts,
  },
  'gewerbe.nachforderung.zurueckgenommen': {
    titel: 'Nachforderung zurückgenommen',
    subject: 'Gewerbeanzeige',
    payload: z.object({ dokument: z.uuid() }),
  },
  'gewerbe.weitergeleitet': {
    titel: 'Gewerbeanzeige weitergeleitet',
    subject: 'Gewerbeanzeige',
    payload: z.object({ dokument: z.uuid() }),
  },
  'gewerbe.weiterleitung.zurueckgenommen': {
    titel: 'Weiterleitung zurückgenommen',
    subject: 'Gewerbeanzeige',
    payload: z.object({ dokument: z.uuid() }),
  },
  'gewerbe.formell-geprueft': { titel: 'Gewerbeanzeige formell geprüft', subject: 'Gewerbeanzeige', payload: nichts },
  'gewerbe.formpruefung.zurueckgenommen': {
    titel: 'Formelle Prüfung zurückgenommen',
    subject: 'Gewerbeanzeige',
    payload: nichts,
  },
  'gewerbe.korrektur.begonnen': {
    titel: 'Korrektur einer Gewerbeanzeige begonnen',
    subject: 'Gewerbeanzeige',
    payload: z.object({ von: z.uuid(), art: z.enum(['berichtigung', 'storno']) }),
  },
  'gewerbe.amtsabmeldung.begonnen': {
    titel: 'Abmeldung von Amts wegen begonnen',
    subject: 'Gewerbeanzeige',
    payload: nichts,
  },
  'gewerbe.zugeordnet': {
    titel: 'Gewerbeanzeige einem Betrieb zugeordnet',
    subject: 'Gewerbeanzeige',
    payload: z.object({ betrieb: z.uuid() }),
  },
  'gewerbe.zuordnung.aufgehoben': {
    titel: 'Zuordnung einer Gewerbeanzeige aufgehoben',
    subject: 'Gewerbeanzeige',
    payload: z.object({ betrieb: z.uuid() }),
  },
  'gewerbe.online.eingegangen': {
    titel: 'Gewerbeanzeige online eingegangen',
    subject: 'Gewerbeanzeige',
    payload: z.object({ art, anbindung: z.uuid() }),
  },
  'gewerbe.anlage.angefuegt': {
    titel: 'Anlage zu einer Gewerbeanzeige angefügt',
    subject: 'Gewerbeanlage',
    payload: z.object({ anzeige: z.uuid(), zweck: z.string(), sha256: z.string(), groesse: z.int() }),
  },
  'gewerbe.anlage.gesperrt': {
    titel: 'Anlage mit Schadsoftware gesperrt',
    subject: 'Gewerbeanlage',
    payload: z.object({ anzeige: z.uuid(), sha256: z.string(), fund: z.string() }),
  },
  'gewerbe.anlage.entfernt': { titel: 'Anlage entfernt', subject: 'Gewerbeanlage', payload: anzeige },
  'gewerbe.anlage.wiederhergestellt': { titel: 'Anlage wiederhergestellt', subject: 'Gewerbeanlage', payload: anzeige },
}
