import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const an = z.object({ anzeige: z.uuid(), klasse: z.string() })
const klasse = z.object({ klasse: z.string() })

export const uebermittlungEvents: Events = {
  'gewerbe.empfaenger.gesichert': { titel: 'Empfänger gesichert', subject: 'Gewerbeempfaenger', payload: klasse },
  'gewerbe.empfaenger.stillgelegt': { titel: 'Empfänger stillgelegt', subject: 'Gewerbeempfaenger', payload: klasse },
  'gewerbe.empfaenger.wiederaufgenommen': {
    titel: 'Empfänger wieder aufgenommen',
    subject: 'Gewerbeempfaenger',
    payload: klasse,
  },
  'gewerbe.schluessel.gesichert': {
    titel: 'Schlüssel einer Codeliste gesichert',
    subject: 'Nachrichtenschluessel',
    payload: z.object({ format: z.string(), formular: z.string(), grund: z.string(), schluessel: z.string() }),
  },
  'gewerbe.verteilt': {
    titel: 'Empfänger der Gewerbeanzeige festgestellt',
    subject: 'Gewerbeanzeige',
    payload: z.object({ klassen: z.array(z.string()), nicht: z.array(z.string()) }),
  },
  'gewerbe.uebermittlung.gesendet': {
    titel: 'Gewerbeanzeige übermittelt',
    subject: 'Gewerbeuebermittlung',
    payload: an.extend({ nachricht: z.uuid(), fassung: z.string(), dokument: z.uuid() }),
  },
  'gewerbe.uebermittlung.quittiert': {
    titel: 'Übermittlung quittiert',
    subject: 'Gewerbeuebermittlung',
    payload: an.extend({ nachricht: z.uuid(), dokument: z.uuid() }),
  },
  'gewerbe.uebermittlung.abgelehnt': {
    titel: 'Übermittlung vom Empfänger abgelehnt',
    subject: 'Gewerbeuebermittlung',
    payload: an.extend({ nachricht: z.uuid(), dokument: z.uuid() }),
  },
  'gewerbe.uebermittlung.fehlgeschlagen': {
    titel: 'Übermittlung fehlgeschlagen',
    subject: 'Gewerbeuebermittlung',
    payload: an.extend({ grund: z.string() }),
  },
  'gewerbe.uebermittlung.zurueckgehalten': {
    titel: 'Übermittlung zurückgehalten: die Anzeige ist korrigiert',
    subject: 'Gewerbeuebermittlung',
    payload: an,
  },
  'gewerbe.uebermittlung.noch-einmal': {
    titel: 'Übermittlung noch einmal beauftragt',
    subject: 'Gewerbeuebermittlung',
    payload: an,
  },
  'gewerbe.uebermittlung.entschieden': {
    titel: 'Über die Übermittlung entschieden',
    subject: 'Gewerbeuebermittlung',
    payload: an.extend({ senden: z.boolean(), grund: z.string() }),
  },
  'gewerbe.uebermittelt': {
    titel: 'Gewerbeanzeige an alle übermittelt',
    subject: 'Gewerbeanzeige',
    payload: z.object({}),
  },
  'gewerbe.quittiert': {
    titel: 'Gewerbeanzeige von allen quittiert',
    subject: 'Gewerbeanzeige',
    payload: z.object({}),
  },
}
