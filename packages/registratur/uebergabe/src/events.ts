import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const was = z.object({ art: z.string(), objekt: z.uuid() })

export const events: Events = {
  'uebergabe.uebergeben': {
    titel: 'Übergeben',
    subject: 'Uebergabe',
    payload: was.extend({ von: z.uuid(), anPerson: z.uuid().nullable(), anAmt: z.string().nullable() }),
  },
  'uebergabe.zurueckgenommen': { titel: 'Übergabe zurückgenommen', subject: 'Uebergabe', payload: was },
}
