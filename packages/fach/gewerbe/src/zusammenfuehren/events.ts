import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const betrieb = z.uuid()
const anzeigen = z.int()

export const zusammenEvents: Events = {
  'gewerbe.betrieb.zusammengefuehrt': {
    titel: 'Betrieb mit einem anderen zusammengeführt',
    subject: 'Gewerbebetrieb',
    payload: z.object({ mit: betrieb, anzeigen }),
  },
  'gewerbe.betrieb.aufgenommen': {
    titel: 'Anzeigen eines anderen Betriebs aufgenommen',
    subject: 'Gewerbebetrieb',
    payload: z.object({ betrieb, anzeigen }),
  },
  'gewerbe.betrieb.getrennt': {
    titel: 'Zusammenführung aufgehoben',
    subject: 'Gewerbebetrieb',
    payload: z.object({ von: betrieb }),
  },
  'gewerbe.betrieb.abgegeben': {
    titel: 'Anzeigen des anderen Betriebs zurückgegeben',
    subject: 'Gewerbebetrieb',
    payload: z.object({ betrieb }),
  },
  'gewerbe.person.zusammengefuehrt': {
    titel: 'Zwei Personen eines Betriebs zusammengeführt',
    subject: 'Gewerbebetrieb',
    payload: z.object({ bleibt: z.uuid(), gehtAuf: z.uuid(), anzeigen }),
  },
  'gewerbe.person.getrennt': {
    titel: 'Zusammenführung von Personen aufgehoben',
    subject: 'Gewerbebetrieb',
    payload: z.object({ anzeige: z.uuid(), anzeigen }),
  },
}
