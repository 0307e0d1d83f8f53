import type { Events } from '@verbundakte/audit'
import { z } from 'zod'
import { KARTENNACHWEISE, type Kartennachweis } from './tables.ts'

// Object.keys forgets its types; the table is a constant.
const nachweise = Object.keys(KARTENNACHWEISE) as [Kartennachweis, ...Kartennachweis[]]
const ereignis = (titel: string, payload: z.ZodObject = z.object({})) => ({
  titel,
  subject: 'Reisegewerbekarte',
  payload,
})

export const reisegewerbeEvents: Events = {
  'gewerbe.reisegewerbe.beantragt': ereignis('Reisegewerbekarte beantragt', z.object({ vorgang: z.uuid() })),
  'gewerbe.reisegewerbe.nachgewiesen': ereignis(
    'Nachweis zur Reisegewerbekarte vermerkt',
    z.object({ art: z.enum(nachweise), vorhanden: z.boolean(), dokument: z.uuid().optional() }),
  ),
  'gewerbe.reisegewerbe.wohnort': ereignis(
    'Zuständigkeit für die Reisegewerbekarte geändert',
    z.object({ umgezogen: z.boolean() }),
  ),
  'gewerbe.reisegewerbe.erteilt': ereignis(
    'Reisegewerbekarte erteilt',
    z.object({ jahr: z.int(), nummer: z.int(), befristetBis: z.string().nullable(), dokument: z.uuid() }),
  ),
  'gewerbe.reisegewerbe.versagt': ereignis('Reisegewerbekarte versagt', z.object({ dokument: z.uuid() })),
  'gewerbe.reisegewerbe.weitergeleitet': ereignis(
    'Antrag auf Reisegewerbekarte weitergeleitet',
    z.object({ dokument: z.uuid() }),
  ),
  'gewerbe.reisegewerbe.zurueckgenommen': ereignis('Entscheidung über die Reisegewerbekarte zurückgenommen'),
  'gewerbe.reisegewerbe.beendet': ereignis(
    'Reisegewerbekarte verloren, zurückgegeben oder widerrufen',
    z.object({ wie: z.enum(['VERLOREN', 'ZURUECKGEGEBEN', 'WIDERRUFEN']) }),
  ),
  'gewerbe.reisegewerbe.gilt-wieder': ereignis('Reisegewerbekarte gilt wieder'),
}
