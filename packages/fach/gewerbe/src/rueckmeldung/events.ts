import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const ags = z.object({ ags: z.string() })
const anzeige = z.object({ anzeige: z.uuid() })

export const rueckmeldungEvents: Events = {
  'gewerbe.rueckmeldung.ausgegangen': {
    titel: 'Rückmeldung an die bisherige Gewerbebehörde',
    subject: 'Gewerberueckmeldung',
    payload: ags,
  },
  'gewerbe.rueckmeldung.beantwortet': {
    titel: 'Rückmeldung beantwortet',
    subject: 'Gewerberueckmeldung',
    payload: z.object({ angenommen: z.boolean() }),
  },
  'gewerbe.rueckmeldung.fehlgeschlagen': {
    titel: 'Rückmeldung fehlgeschlagen',
    subject: 'Gewerberueckmeldung',
    payload: z.object({ grund: z.string() }),
  },
  'gewerbe.rueckmeldung.eingegangen': {
    titel: 'Rückmeldung eingegangen',
    subject: 'Gewerberueckmeldung',
    payload: z.object({ ags: z.string(), stand: z.string() }),
  },
  'gewerbe.rueckmeldung.weitergeleitet': {
    titel: 'Rückmeldung an die zuständige Gemeinde weitergeleitet',
    subject: 'Gewerberueckmeldung',
    payload: ags,
  },
  'gewerbe.rueckmeldung.zugeordnet': {
    titel: 'Rückmeldung einem Betrieb zugeordnet',
    subject: 'Gewerberueckmeldung',
    payload: z.object({ betrieb: z.uuid(), anzeige: z.uuid() }),
  },
  'gewerbe.rueckmeldung.abgelehnt': {
    titel: 'Rückmeldung abgelehnt',
    subject: 'Gewerberueckmeldung',
    payload: z.object({ grund: z.string() }),
  },
  'gewerbe.rueckmeldung.geschlossen': {
    titel: 'Rückmeldung abgeschlossen, ohne zu senden',
    subject: 'Gewerberueckmeldung',
    payload: z.object({ grund: z.string() }),
  },
  'gewerbe.rueckmeldung.erledigt': {
    titel: 'Rückmeldung mit der Abmeldung erledigt',
    subject: 'Gewerberueckmeldung',
    payload: anzeige,
  },
  'gewerbe.rueckmeldung.wieder-offen': {
    titel: 'Rückmeldung wieder offen: die Abmeldung ist storniert',
    subject: 'Gewerberueckmeldung',
    payload: anzeige,
  },
  'gewerbe.rueckmeldung.zurueckgezogen': {
    titel: 'Rückmeldung nicht gesendet: die Anmeldung ist korrigiert',
    subject: 'Gewerberueckmeldung',
    payload: anzeige,
  },
  'gewerbe.rueckmeldung.zurueckgeholt': {
    titel: 'Entscheidung über eine Rückmeldung zurückgenommen',
    subject: 'Gewerberueckmeldung',
    payload: z.object({}),
  },
}
