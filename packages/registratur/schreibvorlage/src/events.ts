import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const vorlage = z.object({ amt: z.string() })
const fassung = vorlage.extend({ nummer: z.int(), sha256: z.string() })
const serie = z.object({ vorgang: z.uuid() })
const angebot = z.object({ von: z.string(), quelle: z.uuid(), nummer: z.int() })

export const events: Events = {
  'schreibvorlage.angelegt': { titel: 'Schreibvorlage angelegt', subject: 'Schreibvorlage', payload: vorlage },
  'schreibvorlage.geaendert': {
    titel: 'Angaben einer Schreibvorlage geändert',
    subject: 'Schreibvorlage',
    payload: vorlage.extend({ felder: z.array(z.string()) }),
  },
  'schreibvorlage.fassung': { titel: 'Neue Fassung einer Schreibvorlage', subject: 'Schreibvorlage', payload: fassung },
  'schreibvorlage.stillgelegt': { titel: 'Schreibvorlage stillgelegt', subject: 'Schreibvorlage', payload: vorlage },
  'schreibvorlage.wieder-in-gebrauch': {
    titel: 'Schreibvorlage wieder in Gebrauch',
    subject: 'Schreibvorlage',
    payload: vorlage,
  },
  'schreibvorlage.angeboten': {
    titel: 'Schreibvorlage den anderen Gemeinden angeboten',
    subject: 'Schreibvorlage',
    payload: z.object({ nummer: z.int() }),
  },
  'schreibvorlage.angebot.eingegangen': {
    titel: 'Schreibvorlage von einer anderen Gemeinde angeboten',
    subject: 'Vorlagenangebot',
    payload: angebot,
  },
  'schreibvorlage.angebot.abgewiesen': {
    titel: 'Angebotene Schreibvorlage abgewiesen',
    subject: 'Vorlagenangebot',
    payload: angebot.extend({ fund: z.string() }),
  },
  'schreibvorlage.angebot.entschieden': {
    titel: 'Über eine angebotene Schreibvorlage entschieden',
    subject: 'Vorlagenangebot',
    payload: angebot.extend({ status: z.string() }),
  },
  'schreibvorlage.serie.begonnen': {
    titel: 'Serie von Schreiben begonnen',
    subject: 'Serie',
    payload: serie.extend({ fassung: z.uuid(), anzahl: z.int() }),
  },
  'schreibvorlage.serie.wiederholt': {
    titel: 'Gescheiterte Schreiben einer Serie noch einmal',
    subject: 'Serie',
    payload: serie.extend({ anzahl: z.int() }),
  },
  'schreibvorlage.serie.fortgesetzt': {
    titel: 'Abgebrochene Serie von Schreiben fortgesetzt',
    subject: 'Serie',
    payload: serie.extend({ anzahl: z.int() }),
  },
  'schreibvorlage.serie.aufgegeben': {
    titel: 'Gescheiterte Schreiben einer Serie aufgegeben, oder das zurückgenommen',
    subject: 'Serie',
    payload: serie.extend({ anzahl: z.int(), zurueck: z.boolean() }),
  },
  'schreibvorlage.serienbrief.gescheitert': {
    titel: 'Schreiben einer Serie nicht erstellt',
    subject: 'Serienbrief',
    payload: serie.extend({ serie: z.uuid(), code: z.string() }),
  },
  'schreibvorlage.serie.beendet': {
    titel: 'Serie von Schreiben beendet',
    subject: 'Serie',
    payload: serie.extend({ von: z.uuid(), erstellt: z.int(), gescheitert: z.int() }),
  },
  'schreibvorlage.serie.abgebrochen': {
    titel: 'Serie von Schreiben abgebrochen',
    subject: 'Serie',
    payload: serie.extend({ von: z.uuid(), entfallen: z.int() }),
  },
  'schreibvorlage.serie.zurueckgenommen': {
    titel: 'Serie von Schreiben zurückgenommen',
    subject: 'Serie',
    payload: serie.extend({ zurueckgenommen: z.int(), geblieben: z.int() }),
  },
  // What stands in a letter, and to whom, is in the Dokument and not here.
  'schreibvorlage.geschrieben': {
    titel: 'Schreiben aus einer Vorlage erstellt',
    subject: 'Schreiben',
    payload: z.object({ vorgang: z.uuid(), dokument: z.uuid(), fassung: z.uuid(), vonHand: z.array(z.string()) }),
  },
}
