import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

// What somebody keeps for themselves is nobody's business; a view for the office is said to it.
const payload = z.object({ amt: z.string() })

export const events: Events = {
  'ansichten.gesichert': { titel: 'Ansicht für das Amt gesichert', subject: 'Ansicht', payload },
  'ansichten.entfernt': { titel: 'Ansicht des Amts entfernt', subject: 'Ansicht', payload },
}
