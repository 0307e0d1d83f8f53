import type { Events } from '@verbundakte/audit'
import { z } from 'zod'
import { auskunftEvents } from './auskunft/events.ts'
import { prozessEvents } from './events-prozess.ts'
import { gaststaetteEvents } from './gaststaette/events.ts'
import { loeschungEvents } from './loeschung/events.ts'
import { mitteilungEvents } from './mitteilung/events.ts'
import { reisegewerbeEvents } from './reisegewerbe/events.ts'
import { rueckmeldungEvents } from './rueckmeldung/events.ts'
import { uebermittlungEvents } from './uebermittlung/events.ts'
import { untersagungEvents } from './untersagung/events.ts'
import { zusammenEvents } from './zusammenfuehren/events.ts'

const art = z.enum(['anmeldung', 'ummeldung', 'abmeldung'])

export const events: Events = {
  ...prozessEvents,
  'gewerbe.entwurf.gesichert': {
    titel: 'Entwurf einer Gewerbeanzeige gesichert',
    subject: 'Gewerbeanzeige',
    payload: z.object({ art, stand: z.int() }),
  },
  'gewerbe.entwurf.verworfen': {
    titel: 'Entwurf einer Gewerbeanzeige verworfen',
    subject: 'Gewerbeanzeige',
    payload: z.object({}),
  },
  'gewerbe.entwurf.wiederhergestellt': {
    titel: 'Verworfener Entwurf wiederhergestellt',
    subject: 'Gewerbeanzeige',
    payload: z.object({}),
  },
  'gewerbe.niederlassung.eingestellt': {
    titel: 'Niederlassung und Reisegewerbe eingestellt',
    subject: 'Gewerbeeinstellung',
    payload: z.object({ beides: z.boolean() }),
  },
  'gewerbe.eingegangen': { titel: 'Gewerbeanzeige eingegangen', subject: 'Gewerbeanzeige', payload: z.object({ art }) },
  'gewerbe.zurueckgewiesen': {
    titel: 'Gewerbeanzeige zurückgewiesen',
    subject: 'Gewerbeanzeige',
    payload: z.object({ grund: z.string() }),
  },
  'gewerbe.zurueckweisung.aufgehoben': {
    titel: 'Zurückweisung aufgehoben',
    subject: 'Gewerbeanzeige',
    payload: z.object({}),
  },
  'gewerbe.bescheinigt': {
    titel: 'Empfang der Gewerbeanzeige bescheinigt',
    subject: 'Gewerbeanzeige',
    payload: z.object({
      art,
      betrieb: z.uuid(),
      akte: z.uuid(),
      vorgang: z.uuid(),
      dokument: z.uuid(),
      bescheinigung: z.uuid(),
    }),
  },
  'gewerbe.betrieb.fortgeschrieben': {
    titel: 'Gewerberegister fortgeschrieben',
    subject: 'Gewerbebetrieb',
    payload: z.object({ anzeige: z.uuid(), status: z.enum(['AKTIV', 'ABGEMELDET', 'STORNIERT']) }),
  },
  'gewerbe.gebuehrensatz.festgelegt': {
    titel: 'Gebührensatz festgelegt',
    subject: 'Gewerbegebuehr',
    payload: z.object({ tatbestand: z.string(), cent: z.int(), gueltigAb: z.string() }),
  },
  'gewerbe.eingestellt': {
    titel: 'Einstellungen zum Gewerbe geändert',
    subject: 'Gewerbeeinstellung',
    payload: z.object({ position: z.string() }),
  },
  'gewerbe.verfahrensposition.eingestellt': {
    titel: 'Position für Feste, Untersagungen oder Reisegewerbekarten eingestellt',
    subject: 'Gewerbeeinstellung',
    payload: z.object({ verfahren: z.enum(['fest', 'untersagung', 'reisegewerbe']), position: z.string().nullable() }),
  },
  ...uebermittlungEvents,
  ...rueckmeldungEvents,
  ...auskunftEvents,
  ...loeschungEvents,
  ...gaststaetteEvents,
  ...untersagungEvents,
  ...reisegewerbeEvents,
  ...zusammenEvents,
  ...mitteilungEvents,
}
