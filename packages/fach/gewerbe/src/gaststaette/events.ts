import type { Events } from '@verbundakte/audit'
import { z } from 'zod'
import { GASTSTAETTENNACHWEISE, type Gaststaettennachweis } from '../gebuehr/gaststaette.ts'
import { PRUEFUNGSANLAESSE } from './tables.ts'

const nichts = z.object({})
// Object.keys forgets its types; the table is a constant.
const nachweise = Object.keys(GASTSTAETTENNACHWEISE) as [Gaststaettennachweis, ...Gaststaettennachweis[]]

/** What people gave as a reason stays in the row and in the letter. */
export const gaststaetteEvents: Events = {
  'gewerbe.pruefung.eroeffnet': {
    titel: 'Zuverlässigkeitsprüfung eröffnet',
    subject: 'Gaststaettenpruefung',
    payload: z.object({ betrieb: z.uuid(), anzeige: z.uuid(), anlass: z.enum(PRUEFUNGSANLAESSE), vorgang: z.uuid() }),
  },
  'gewerbe.pruefung.erledigt': {
    titel: 'Zuverlässigkeitsprüfung hinfällig',
    subject: 'Gaststaettenpruefung',
    payload: nichts,
  },
  'gewerbe.pruefung.nachgewiesen': {
    titel: 'Nachweis zur Zuverlässigkeitsprüfung vermerkt',
    subject: 'Gaststaettenpruefung',
    payload: z.object({ art: z.enum(nachweise), vorhanden: z.boolean(), dokument: z.uuid().optional() }),
  },
  'gewerbe.pruefung.verlegt': {
    titel: 'Beginn der Gaststätte geändert',
    subject: 'Gaststaettenpruefung',
    payload: z.object({ beginn: z.string() }),
  },
  'gewerbe.pruefung.entschieden': {
    titel: 'Über die Zuverlässigkeit entschieden',
    subject: 'Gaststaettenpruefung',
    payload: z.object({ zuverlaessig: z.boolean(), vollstaendig: z.boolean() }),
  },
  'gewerbe.pruefung.zurueckgenommen': {
    titel: 'Entscheidung über die Zuverlässigkeit zurückgenommen',
    subject: 'Gaststaettenpruefung',
    payload: nichts,
  },
  'gewerbe.pruefung.bescheinigt': {
    titel: 'Zuverlässigkeitsprüfung bescheinigt',
    subject: 'Gaststaettenpruefung',
    payload: z.object({ dokument: z.uuid() }),
  },
  'gewerbe.fest.angezeigt': {
    titel: 'Vorübergehende Gaststätte angezeigt',
    subject: 'Gaststaettenfest',
    payload: z.object({ vorgang: z.uuid(), dokument: z.uuid(), fristErlassen: z.boolean() }),
  },
  'gewerbe.fest.zurueckgenommen': {
    titel: 'Anzeige einer vorübergehenden Gaststätte zurückgenommen',
    subject: 'Gaststaettenfest',
    payload: nichts,
  },
}
