import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const subject = 'Registereintrag'

export const events: Events = {
  'beteiligte.angelegt': { titel: 'Registereintrag angelegt', subject, payload: z.object({ art: z.string() }) },
  'beteiligte.geaendert': {
    titel: 'Registereintrag geändert',
    subject,
    payload: z.object({ felder: z.array(z.string()) }),
  },
  'beteiligte.zusammengefuehrt': {
    titel: 'Registereintrag ging in einem anderen auf',
    subject,
    payload: z.object({ bleibt: z.uuid() }),
  },
  'beteiligte.zusammenfuehrung-aufgehoben': {
    titel: 'Zusammenführung aufgehoben',
    subject,
    payload: z.object({ bleibt: z.uuid() }),
  },
  'beteiligte.sperre.gesetzt': {
    titel: 'Auskunftssperre gesetzt',
    subject,
    payload: z.object({ grund: z.string(), bis: z.string().nullable() }),
  },
  'beteiligte.sperre.aufgehoben': {
    titel: 'Auskunftssperre aufgehoben',
    subject,
    payload: z.object({ grund: z.string() }),
  },
}
