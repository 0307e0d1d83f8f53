import type { Events } from '@verbundakte/audit'
import { z } from 'zod'
import { redaktionEvents } from './redaktion/events.ts'

export const events: Events = {
  'aktenplan.veroeffentlicht': {
    titel: 'Aktenplan veröffentlicht',
    subject: 'Aktenplanfassung',
    payload: z.object({ nummer: z.int(), pruefsumme: z.string() }),
  },
  'aktenplan.ergaenzt': {
    titel: 'Aktenplan ergänzt',
    subject: 'Aktenplanposition',
    payload: z.object({ kennzeichen: z.string(), titel: z.string() }),
  },
  ...redaktionEvents,
}
