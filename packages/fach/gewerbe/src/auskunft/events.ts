import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const erteilt = z.object({
  art: z.string(),
  betrieb: z.uuid(),
  vorgang: z.uuid(),
  dokument: z.uuid(),
  felder: z.array(z.string()),
})
const stelle = z.object({ felder: z.array(z.string()) })

export const auskunftEvents: Events = {
  'gewerbe.auskunft.erteilt': {
    titel: 'Auskunft aus dem Gewerberegister erteilt',
    subject: 'Gewerbeauskunft',
    payload: erteilt,
  },
  'gewerbe.auskunft.verweigert': {
    titel: 'Auskunft aus dem Gewerberegister verweigert',
    subject: 'Gewerbeauskunft',
    payload: erteilt,
  },
  'gewerbe.auskunft.abgerufen': {
    titel: 'Grunddaten selbsttätig abgerufen',
    subject: 'Gewerbeauskunft',
    payload: z.object({ abrufstelle: z.uuid(), treffer: z.int() }),
  },
  'gewerbe.auskunft.gezogen': {
    titel: 'Auskunft für die Stichprobe gezogen',
    subject: 'Gewerbeauskunft',
    payload: z.object({ monat: z.string() }),
  },
  'gewerbe.auskunft.geprueft': {
    titel: 'Auskunft geprüft',
    subject: 'Gewerbeauskunft',
    payload: z.object({ befund: z.string() }),
  },
  'gewerbe.auskunft.geloescht': {
    titel: 'Auskunft aus dem Protokoll gelöscht',
    subject: 'Gewerbeauskunft',
    payload: z.object({}),
  },
  'gewerbe.auskunft.liste': {
    titel: 'Liste aus dem Gewerberegister ausgeführt',
    subject: 'Gewerbeauskunft',
    payload: z.object({ format: z.enum(['csv', 'xlsx']), filter: z.array(z.string()) }),
  },
  'gewerbe.auskunft.eingestellt': {
    titel: 'Grunddaten und Löschfrist eingestellt',
    subject: 'Gewerbeauskunftseinstellung',
    payload: z.object({ felder: z.array(z.string()), loeschfristJahre: z.int() }),
  },
  'gewerbe.abrufstelle.eingerichtet': {
    titel: 'Abrufstelle eingerichtet',
    subject: 'Gewerbeabrufstelle',
    payload: stelle,
  },
  'gewerbe.abrufstelle.widerrufen': { titel: 'Abrufstelle widerrufen', subject: 'Gewerbeabrufstelle', payload: stelle },
  'gewerbe.abrufstelle.wiederhergestellt': {
    titel: 'Abrufstelle wieder zugelassen',
    subject: 'Gewerbeabrufstelle',
    payload: stelle,
  },
}
