import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const vorlage = z.object({ schluessel: z.string() })
const fassung = vorlage.extend({ nummer: z.int(), pruefsumme: z.string() })
const angebot = vorlage.extend({ von: z.string(), nummer: z.int() })
const vorgang = z.object({ vorgang: z.uuid() })

export const events: Events = {
  'prozess.vorlage.angelegt': { titel: 'Prozessvorlage angelegt', subject: 'Vorlage', payload: vorlage },
  'prozess.vorlage.geaendert': {
    titel: 'Prozessvorlage geändert',
    subject: 'Vorlage',
    payload: vorlage.extend({ stand: z.int() }),
  },
  'prozess.vorlage.veroeffentlicht': {
    titel: 'Prozessvorlage veröffentlicht',
    subject: 'Vorlage',
    payload: fassung,
  },
  'prozess.vorlage.angeboten': {
    titel: 'Prozessvorlage den anderen Gemeinden angeboten',
    subject: 'Vorlage',
    payload: vorlage.extend({ nummer: z.int() }),
  },
  'prozess.angebot.eingegangen': {
    titel: 'Prozessvorlage von einer anderen Gemeinde angeboten',
    subject: 'Angebot',
    payload: angebot,
  },
  'prozess.angebot.entschieden': {
    titel: 'Über eine angebotene Prozessvorlage entschieden',
    subject: 'Angebot',
    payload: angebot.extend({ status: z.string() }),
  },
  'prozess.vorlage.stillgelegt': { titel: 'Prozessvorlage stillgelegt', subject: 'Vorlage', payload: vorlage },
  'prozess.vorlage.wieder-in-gebrauch': {
    titel: 'Prozessvorlage wieder in Gebrauch',
    subject: 'Vorlage',
    payload: vorlage,
  },
  'prozess.begonnen': {
    titel: 'Prozess begonnen',
    subject: 'Lauf',
    payload: vorgang.extend({ schluessel: z.string(), fassung: z.int() }),
  },
  'prozess.abschnitt.begonnen': {
    titel: 'Abschnitt eines Prozesses begonnen',
    subject: 'Lauf',
    payload: vorgang.extend({ abschnitt: z.string(), runde: z.int() }),
  },
  'prozess.wartet': {
    titel: 'Prozess wartet',
    subject: 'Lauf',
    payload: vorgang.extend({ abschnitt: z.string() }),
  },
  'prozess.beendet': { titel: 'Prozess beendet', subject: 'Lauf', payload: vorgang },
  'prozess.uebergeben': {
    titel: 'Prozess übergeben',
    subject: 'Lauf',
    payload: z.object({ vorgang: z.uuid(), an: z.uuid().nullable() }),
  },
  'prozess.abgebrochen': {
    titel: 'Prozess abgebrochen',
    subject: 'Lauf',
    payload: vorgang.extend({ grund: z.string() }),
  },
  // What was answered may be personal; that it was, and which, is not.
  'prozess.angaben.gemacht': {
    titel: 'Angaben zu einem Prozess gemacht',
    subject: 'Lauf',
    payload: vorgang.extend({ angaben: z.array(z.string()) }),
  },
  'prozess.unterlage.geaendert': {
    titel: 'Unterlage eines Prozesses zugeordnet',
    subject: 'Unterlage',
    payload: vorgang.extend({ name: z.string(), dokument: z.uuid().nullable(), entfaellt: z.string().nullable() }),
  },
  'prozess.weiter': { titel: 'Prozess noch einmal angestoßen', subject: 'Lauf', payload: vorgang },
}
