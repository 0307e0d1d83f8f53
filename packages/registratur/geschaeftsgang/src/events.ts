import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const schritt = z.object({ vorgang: z.uuid(), nummer: z.int(), verfuegung: z.string() })
const erledigt = schritt.extend({ ergebnis: z.string().nullable(), fuer: z.uuid().nullable() })
const vorgang = z.object({ vorgang: z.uuid() })
const stand = z.object({ bis: z.string().nullable(), an: z.string() })

export const events: Events = {
  'geschaeftsgang.begonnen': {
    titel: 'Laufweg begonnen',
    subject: 'Laufweg',
    payload: vorgang.extend({ schritte: z.int() }),
  },
  'geschaeftsgang.ergaenzt': {
    titel: 'Laufweg ergänzt',
    subject: 'Laufweg',
    payload: vorgang.extend({ schritte: z.int() }),
  },
  'geschaeftsgang.zurueckgerufen': { titel: 'Laufweg zurückgerufen', subject: 'Laufweg', payload: vorgang },
  'geschaeftsgang.abgeschlossen': { titel: 'Laufweg abgeschlossen', subject: 'Laufweg', payload: vorgang },
  'geschaeftsgang.schritt.erledigt': { titel: 'Schritt erledigt', subject: 'Schritt', payload: erledigt },
  'geschaeftsgang.schritt.weitergeleitet': {
    titel: 'Schritt weitergeleitet',
    subject: 'Schritt',
    payload: schritt.extend({ an: z.string() }),
  },
  'geschaeftsgang.schritt.uebersprungen': { titel: 'Schritt übersprungen', subject: 'Schritt', payload: schritt },
  'geschaeftsgang.schritt.zurueckgenommen': {
    titel: 'Erledigung eines Schritts zurückgenommen',
    subject: 'Schritt',
    payload: schritt,
  },
  'geschaeftsgang.schritt.erinnert': { titel: 'An einen Schritt erinnert', subject: 'Schritt', payload: schritt },
  'geschaeftsgang.schritt.stockt': {
    titel: 'Schritt kommt nicht voran',
    subject: 'Schritt',
    payload: schritt.extend({ hindernis: z.string() }),
  },
  'geschaeftsgang.wiedervorlage.gesetzt': {
    titel: 'Wiedervorlage gesetzt',
    subject: 'Wiedervorlage',
    payload: vorgang.extend({ tag: z.string() }),
  },
  'geschaeftsgang.wiedervorlage.erledigt': {
    titel: 'Wiedervorlage erledigt',
    subject: 'Wiedervorlage',
    payload: vorgang,
  },
  'geschaeftsgang.wiedervorlage.uebergeben': {
    titel: 'Wiedervorlage übergeben',
    subject: 'Wiedervorlage',
    payload: vorgang,
  },
  'geschaeftsgang.wiedervorlage.wieder-offen': {
    titel: 'Wiedervorlage wieder offen',
    subject: 'Wiedervorlage',
    payload: vorgang,
  },
  'geschaeftsgang.aufgabe.gestellt': {
    titel: 'Aufgabe gestellt',
    subject: 'Aufgabe',
    payload: vorgang.extend({ bis: z.string().nullable() }),
  },
  // The words stand in the Aufgabe itself, with what they were before.
  'geschaeftsgang.aufgabe.geaendert': {
    titel: 'Aufgabe geändert',
    subject: 'Aufgabe',
    payload: vorgang.extend({ felder: z.array(z.string()), vorher: stand, nachher: stand }),
  },
  'geschaeftsgang.aufgabe.weitergegeben': {
    titel: 'Aufgabe weitergegeben',
    subject: 'Aufgabe',
    payload: vorgang.extend({ vorher: stand, an: z.string() }),
  },
  'geschaeftsgang.aufgabe.erledigt': {
    titel: 'Aufgabe erledigt',
    subject: 'Aufgabe',
    payload: vorgang.extend({ fuer: z.uuid().nullable() }),
  },
  'geschaeftsgang.aufgabe.zurueckgezogen': { titel: 'Aufgabe zurückgezogen', subject: 'Aufgabe', payload: vorgang },
  'geschaeftsgang.aufgabe.wieder-offen': { titel: 'Aufgabe wieder offen', subject: 'Aufgabe', payload: vorgang },
  'geschaeftsgang.aufgabe.stockt': {
    titel: 'Aufgabe kommt nicht voran',
    subject: 'Aufgabe',
    payload: vorgang.extend({ hindernis: z.string() }),
  },
  'geschaeftsgang.wiedervorlage.stockt': {
    titel: 'Wiedervorlage sieht niemand',
    subject: 'Wiedervorlage',
    payload: vorgang.extend({ hindernis: z.string() }),
  },
  'geschaeftsgang.kommentiert': { titel: 'Vorgang kommentiert', subject: 'Kommentar', payload: vorgang },
  'geschaeftsgang.abwesenheit.gemeldet': {
    titel: 'Abwesenheit gemeldet',
    subject: 'Abwesenheit',
    payload: z.object({ person: z.uuid(), von: z.string(), bis: z.string(), vertretung: z.uuid().nullable() }),
  },
  'geschaeftsgang.abwesenheit.aufgehoben': {
    titel: 'Abwesenheit aufgehoben',
    subject: 'Abwesenheit',
    payload: z.object({ person: z.uuid() }),
  },
  'geschaeftsgang.kalender.eingerichtet': {
    titel: 'Kalenderadresse eingerichtet',
    subject: 'Kalenderadresse',
    payload: z.object({}),
  },
  'geschaeftsgang.kalender.widerrufen': {
    titel: 'Kalenderadresse widerrufen',
    subject: 'Kalenderadresse',
    payload: z.object({}),
  },
}
