import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const umfang = z.object({
  module: z.array(z.string()),
  klassen: z.array(z.string()),
  aktionen: z.array(z.string()),
  ausfuhr: z.boolean(),
  objekte: z.array(z.string()).nullable(),
})
const nichts = z.object({})
const Auftrag = (payload: z.ZodType) => ({ subject: 'Unterstuetzungsauftrag', payload })

export const events: Events = {
  'unterstuetzung.beantragt': Auftrag(
    z.object({ art: z.string(), ticket: z.string(), zweck: z.string(), rechtsgrundlage: z.string(), umfang }),
  ),
  'unterstuetzung.zugestimmt': Auftrag(z.object({ kanonisch: z.string() })),
  'unterstuetzung.bewilligt': Auftrag(nichts),
  'unterstuetzung.abgelehnt': Auftrag(z.object({ grund: z.string() })),
  'unterstuetzung.begonnen': Auftrag(z.object({ endet: z.string() })),
  // A Notfall was opened: whoever answers for the Gemeinde must look now.
  'unterstuetzung.alarm': Auftrag(z.object({ fall: z.string(), ticket: z.string(), zweck: z.string() })),
  'unterstuetzung.beendet': Auftrag(nichts),
  'unterstuetzung.widerrufen': Auftrag(z.object({ grund: z.string() })),
  'unterstuetzung.eingeengt': Auftrag(umfang),
  'unterstuetzung.geprueft': Auftrag(z.object({ urteil: z.string(), bemerkung: z.string() })),
  'unterstuetzung.verfallen': Auftrag(nichts),
  'unterstuetzung.abgelaufen': Auftrag(nichts),
  'unterstuetzung.geschaltet': { subject: 'Notschalter', payload: z.object({ aus: z.boolean() }) },
}
