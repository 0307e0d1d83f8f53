import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

export const events: Events = {
  'aktenplan.veroeffentlicht': {
    subject: 'Aktenplanfassung',
    payload: z.object({ nummer: z.int(), pruefsumme: z.string() }),
  },
  'aktenplan.ergaenzt': {
    subject: 'Aktenplanposition',
    payload: z.object({ kennzeichen: z.string(), titel: z.string() }),
  },
}
