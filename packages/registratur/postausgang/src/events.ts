import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const subject = 'Sendung'
const dokument = z.object({ vorgang: z.uuid(), dokument: z.uuid() })

export const events: Events = {
  'postausgang.bereitgelegt': { titel: 'Zum Versand bereitgelegt', subject, payload: dokument },
  'postausgang.versandt': {
    titel: 'Versandt',
    subject,
    payload: dokument.extend({ version: z.int(), weg: z.string(), am: z.string() }),
  },
  'postausgang.entfaellt': { titel: 'Versand entfällt', subject, payload: dokument.extend({ grund: z.string() }) },
  'postausgang.zurueckgenommen': { titel: 'Versandvermerk zurückgenommen', subject, payload: dokument },
}
