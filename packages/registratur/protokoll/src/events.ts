import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

export const events: Events = {
  'protokoll.ausgegeben': {
    titel: 'Protokoll ausgegeben',
    subject: 'Protokoll',
    payload: z.object({ format: z.string(), filter: z.record(z.string(), z.string()) }),
  },
  'protokoll.pruefpunkt.verlangt': {
    titel: 'Prüfpunkt verlangt',
    subject: 'Protokoll',
    payload: z.object({}),
  },
  'protokoll.aufbewahrung.festgelegt': {
    titel: 'Aufbewahrung des Protokolls festgelegt',
    subject: 'Protokoll',
    payload: z.object({}),
    open: z.object({ tage: z.int().nullable() }),
  },
  // The numbers stand in the part that is never erased: the database refuses to erase without them.
  'protokoll.nutzlast.geloescht': {
    titel: 'Personenbezug im Protokoll gelöscht',
    subject: 'Protokoll',
    payload: z.object({}),
    open: z.object({ geloescht: z.array(z.tuple([z.int(), z.int()])), anzahl: z.int(), grund: z.string() }),
  },
}
