import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const betrieb = z.object({ betrieb: z.uuid() })
const nichts = z.object({})

/** Ids only: what was deleted is not to be read in the log. */
export const loeschungEvents: Events = {
  'gewerbe.loeschung.vorgeschlagen': {
    titel: 'Betrieb zur Löschung vorgeschlagen',
    subject: 'Gewerbeloeschung',
    payload: betrieb,
  },
  'gewerbe.loeschung.entfallen': {
    titel: 'Vorschlag zur Löschung entfallen',
    subject: 'Gewerbeloeschung',
    payload: nichts,
  },
  'gewerbe.loeschung.bestaetigt': { titel: 'Löschung bestätigt', subject: 'Gewerbeloeschung', payload: nichts },
  'gewerbe.loeschung.ausgenommen': {
    titel: 'Von der Löschung ausgenommen',
    subject: 'Gewerbeloeschung',
    payload: z.object({ bis: z.string() }),
  },
  'gewerbe.loeschung.zurueckgenommen': {
    titel: 'Entscheidung über die Löschung zurückgenommen',
    subject: 'Gewerbeloeschung',
    payload: nichts,
  },
  'gewerbe.loeschung.vollzogen': { titel: 'Löschung vollzogen', subject: 'Gewerbeloeschung', payload: betrieb },
  'gewerbe.betrieb.geloescht': {
    titel: 'Betrieb aus dem Gewerberegister gelöscht',
    subject: 'Gewerbebetrieb',
    payload: z.object({ loeschung: z.uuid() }),
  },
  'gewerbe.anzeige.geloescht': { titel: 'Gewerbeanzeige gelöscht', subject: 'Gewerbeanzeige', payload: betrieb },
}
