import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

export const events: Events = {
  'mail.aufgegeben': {
    titel: 'E-Mail aufgegeben',
    subject: 'Mailausgang',
    payload: z.object({ art: z.string(), versuche: z.int() }),
  },
  'mail.noch-einmal': {
    titel: 'Aufgegebene E-Mail noch einmal versucht',
    subject: 'Mailausgang',
    payload: z.object({ art: z.string() }),
  },
}
