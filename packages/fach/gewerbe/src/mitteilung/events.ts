import type { Events } from '@verbundakte/audit'
import { z } from 'zod'
import { MITGETEILT, WIEDER_OFFEN } from './tables.ts'

const nichts = z.object({})
const ereignis = (titel: string, payload: z.ZodObject = nichts) => ({ titel, subject: 'Behoerdenmitteilung', payload })

/** Ids, days and words of lists; who says what of whom stays in the row and in the Akte. */
export const mitteilungEvents: Events = {
  'gewerbe.mitteilung.aufgenommen': ereignis(
    'Mitteilung einer Behörde aufgenommen',
    z.object({ was: z.enum(MITGETEILT), vorgang: z.uuid(), dokument: z.uuid(), aufgabe: z.uuid() }),
  ),
  'gewerbe.mitteilung.zurueckgenommen': ereignis('Mitteilung einer Behörde zurückgenommen'),
  'gewerbe.mitteilung.zugeordnet': ereignis(
    'Mitteilung einem Betrieb zugeordnet',
    z.object({ betrieb: z.uuid().nullable() }),
  ),
  'gewerbe.mitteilung.gefragt': ereignis(
    'Zur Mitteilung einer Behörde angefragt',
    z.object({ frist: z.string(), dokument: z.uuid() }),
  ),
  'gewerbe.mitteilung.anfrage-zurueckgenommen': ereignis('Anfrage zurückgenommen', z.object({ dokument: z.uuid() })),
  'gewerbe.mitteilung.verknuepft': ereignis('Mitteilung mit einer Anzeige verknüpft', z.object({ anzeige: z.uuid() })),
  'gewerbe.mitteilung.erledigt': ereignis(
    'Mitteilung einer Behörde erledigt',
    z.object({ anzeige: z.uuid().nullable() }),
  ),
  'gewerbe.mitteilung.wieder-offen': ereignis(
    'Mitteilung einer Behörde wieder offen',
    z.object({ weil: z.enum(WIEDER_OFFEN).optional() }),
  ),
}
