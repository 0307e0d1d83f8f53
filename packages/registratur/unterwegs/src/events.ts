import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const wo = { vorgang: z.uuid(), akte: z.uuid(), geraet: z.uuid() }

export const events: Events = {
  'unterwegs.geraet.angemeldet': {
    titel: 'Gerät für Mitgenommenes angemeldet',
    subject: 'Mitnahmegeraet',
    // Browser and system, out of a list (`deviceOf`).
    payload: z.object({ bezeichnung: z.string() }),
  },
  'unterwegs.geraet.beendet': {
    titel: 'Gerät für Mitgenommenes abgemeldet',
    subject: 'Mitnahmegeraet',
    payload: z.object({}),
  },
  'unterwegs.mitgenommen': {
    titel: 'Vorgang unterwegs mitgenommen',
    subject: 'Mitnahme',
    payload: z.object({ ...wo, bezeichnung: z.string(), endetAm: z.iso.datetime(), bytes: z.int() }),
  },
  'unterwegs.beendet': {
    titel: 'Mitgenommener Vorgang beendet',
    subject: 'Mitnahme',
    payload: z.object({ ...wo, grund: z.string() }),
  },
  'unterwegs.vermerk.gesendet': {
    titel: 'Unterwegs geschriebener Vermerk gesendet',
    subject: 'Unterwegsvermerk',
    payload: z.object({ vorgang: z.uuid(), kommentar: z.uuid(), geschriebenAm: z.iso.datetime() }),
  },
  'unterwegs.regel.geaendert': {
    titel: 'Regel für Mitgenommenes geändert',
    subject: 'Mitnahmeregel',
    payload: z.object({
      tage: z.int(),
      hoechstensTage: z.int(),
      vorgaenge: z.int(),
      megabyte: z.int(),
      klassen: z.array(z.string()),
    }),
  },
}
