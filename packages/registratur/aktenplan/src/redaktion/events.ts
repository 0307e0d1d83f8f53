import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const nichts = z.object({})

export const redaktionEvents: Events = {
  'aktenplan.antrag.gestellt': {
    titel: 'Antrag zum Aktenplan gestellt',
    subject: 'Planantrag',
    payload: z.object({ art: z.string(), kennzeichen: z.string() }),
  },
  'aktenplan.antrag.eingegangen': {
    titel: 'Antrag zum Aktenplan eingegangen',
    subject: 'Planantrag',
    payload: z.object({ von: z.string(), art: z.string() }),
  },
  'aktenplan.antrag.zurueckgezogen': {
    titel: 'Antrag zum Aktenplan zurückgezogen',
    subject: 'Planantrag',
    payload: nichts,
  },
  'aktenplan.antrag.entschieden': {
    titel: 'Über einen Antrag zum Aktenplan entschieden',
    subject: 'Planantrag',
    payload: z.object({ zustand: z.string(), von: z.string() }),
  },
  'aktenplan.entwurf.begonnen': { titel: 'Planentwurf begonnen', subject: 'Planentwurf', payload: nichts },
  'aktenplan.entwurf.geaendert': {
    titel: 'Planentwurf geändert',
    subject: 'Planentwurf',
    payload: z.object({ nummer: z.int(), wie: z.string() }),
  },
  'aktenplan.freigabe.beantragt': {
    titel: 'Freigabe des Planentwurfs beantragt',
    subject: 'Planentwurf',
    payload: z.object({ bezeichnung: z.string(), gueltigAb: z.string() }),
  },
  'aktenplan.freigabe.zurueckgegeben': {
    titel: 'Planentwurf zur Bearbeitung zurückgegeben',
    subject: 'Planentwurf',
    payload: nichts,
  },
  'aktenplan.freigabe.erteilt': {
    titel: 'Planentwurf freigegeben',
    subject: 'Planentwurf',
    payload: z.object({ gueltigAb: z.string() }),
  },
  'aktenplan.freigabe.zurueckgenommen': {
    titel: 'Freigabe des Planentwurfs zurückgenommen',
    subject: 'Planentwurf',
    payload: nichts,
  },
  'aktenplan.freigabe.verfallen': {
    titel: 'Freigabe des Planentwurfs verfallen',
    subject: 'Planentwurf',
    payload: nichts,
  },
  'aktenplan.entwurf.veroeffentlicht': {
    titel: 'Planentwurf veröffentlicht',
    subject: 'Planentwurf',
    payload: z.object({ nummer: z.int() }),
  },
}
