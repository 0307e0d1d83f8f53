import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

export const events: Events = {
  // How many, and nothing of whom or what: it is what open screens hear.
  'mitteilung.zugestellt': {
    titel: 'Mitteilungen zugestellt',
    subject: 'Mitteilung',
    payload: z.object({ anzahl: z.int() }),
  },
  // Whoever sits at somebody's unlocked desk could switch off what would tell of them.
  'mitteilung.eingestellt': {
    titel: 'Dringende Mitteilungen ein- oder ausgeschaltet',
    subject: 'Mitteilungsempfang',
    payload: z.object({ aus: z.array(z.string()) }),
  },
  'mitteilung.adresse.angegeben': {
    titel: 'E-Mail-Adresse für Mitteilungen angegeben',
    subject: 'Mitteilungsempfang',
    payload: z.object({}),
  },
  'mitteilung.adresse.bestaetigt': {
    titel: 'E-Mail-Adresse für Mitteilungen bestätigt',
    subject: 'Mitteilungsempfang',
    payload: z.object({}),
  },
  'mitteilung.adresse.entfernt': {
    titel: 'E-Mail-Adresse für Mitteilungen entfernt',
    subject: 'Mitteilungsempfang',
    payload: z.object({}),
  },
}
