import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const subject = 'Zweckangabe'
const zweck = { zweck: z.string(), erlaeuterung: z.string().nullable() }

export const events: Events = {
  'buergersicht.geoeffnet': {
    titel: 'Bürgersicht über alle Ämter geöffnet',
    subject,
    // The Akten that were there to be seen, by their ids.
    payload: z.object({ ...zweck, eintrag: z.uuid(), akten: z.array(z.uuid()) }),
  },
  'buergersicht.nach-geburtsdatum-gesucht': {
    titel: 'Register nach Geburtsdatum durchsucht',
    subject,
    payload: z.object({ ...zweck, geburtsdatum: z.string(), gefunden: z.array(z.uuid()) }),
  },
}
