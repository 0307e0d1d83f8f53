import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const an = z.object({ an: z.string(), art: z.string() })
const von = z.object({ von: z.string(), art: z.string() })

export const events: Events = {
  'verbundpost.gesendet': { titel: 'Verbundpost gesendet', subject: 'Verbundpostausgang', payload: an },
  'verbundpost.zugestellt': { titel: 'Verbundpost zugestellt', subject: 'Verbundpostausgang', payload: an },
  'verbundpost.unzustellbar': {
    titel: 'Verbundpost unzustellbar',
    subject: 'Verbundpostausgang',
    payload: an.extend({ grund: z.string() }),
  },
  'verbundpost.eingegangen': { titel: 'Verbundpost eingegangen', subject: 'Verbundposteingang', payload: von },
  'verbundpost.verarbeitet': { titel: 'Verbundpost verarbeitet', subject: 'Verbundposteingang', payload: von },
}
