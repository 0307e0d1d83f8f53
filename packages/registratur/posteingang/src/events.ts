import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

const Anbindung = z.object({
  name: z.string(),
  amt: z.string(),
  leistungen: z.array(z.string()),
  schwelle: z.int().nullable(),
})
const Mailkonto = z.object({
  name: z.string(),
  amt: z.string(),
  host: z.string(),
  benutzer: z.string(),
  ordner: z.string(),
})

export const events: Events = {
  'posteingang.angenommen': {
    titel: 'Post angenommen',
    subject: 'Eingang',
    payload: z.object({ herkunft: z.string(), dateiname: z.string(), sha256: z.string(), amt: z.string() }),
  },
  'posteingang.erkannt': {
    titel: 'Post gelesen',
    subject: 'Eingang',
    payload: z.object({ textstatus: z.string(), vorschlaege: z.int() }),
  },
  'posteingang.zugewiesen': {
    titel: 'Post zugewiesen',
    subject: 'Eingang',
    payload: z.object({ von: z.string(), an: z.string() }),
  },
  'posteingang.abgelegt': {
    titel: 'Post abgelegt',
    subject: 'Eingang',
    // `rang`: which of the suggestions it was, from 1; null: none of them
    payload: z.object({
      dokument: z.uuid(),
      vorgang: z.uuid(),
      rang: z.int().nullable(),
      selbsttaetig: z.boolean(),
      ausPapier: z.boolean(),
    }),
  },
  'posteingang.aussortiert': {
    titel: 'Post aussortiert',
    subject: 'Eingang',
    payload: z.object({ grund: z.string() }),
  },
  'posteingang.zurueckgenommen': {
    titel: 'Entscheidung über Post zurückgenommen',
    subject: 'Eingang',
    payload: z.object({ was: z.enum(['abgelegt', 'aussortiert', 'zugewiesen']) }),
  },
  'posteingang.gesperrt': {
    titel: 'Post wegen Schadsoftware gesperrt',
    subject: 'Eingang',
    payload: z.object({ sha256: z.string(), fund: z.string() }),
  },
  'posteingang.geteilt': {
    titel: 'Stapel an seinen Deckblättern geteilt',
    subject: 'Eingang',
    payload: z.object({ teile: z.array(z.uuid()) }),
  },
  'posteingang.transfervermerk': {
    titel: 'Transfervermerk geschrieben',
    subject: 'Eingang',
    payload: z.object({ fehlt: z.array(z.string()) }),
  },
  'posteingang.postfach.geaendert': {
    titel: 'Postfach geändert',
    subject: 'Postfach',
    payload: z.object({ amt: z.string(), schutzklasse: z.string(), schwelle: z.int().nullable() }),
  },
  'posteingang.anbindung.eingerichtet': {
    titel: 'Anbindung eines Programms eingerichtet',
    subject: 'Anbindung',
    payload: Anbindung,
  },
  'posteingang.anbindung.geaendert': { titel: 'Anbindung geändert', subject: 'Anbindung', payload: Anbindung },
  'posteingang.anbindung.widerrufen': { titel: 'Anbindung widerrufen', subject: 'Anbindung', payload: Anbindung },
  'posteingang.anbindung.wiederhergestellt': {
    titel: 'Widerruf einer Anbindung zurückgenommen',
    subject: 'Anbindung',
    payload: Anbindung,
  },
  'posteingang.anbindung.verfallen': {
    titel: 'Angekündigte Sendung verfallen',
    subject: 'Anbindung',
    payload: z.object({ sendung: z.uuid(), bytes: z.number() }),
  },
  'posteingang.mailkonto.eingerichtet': { titel: 'Mailkonto eingerichtet', subject: 'Mailkonto', payload: Mailkonto },
  'posteingang.mailkonto.geaendert': { titel: 'Mailkonto geändert', subject: 'Mailkonto', payload: Mailkonto },
  'posteingang.mailkonto.angehalten': { titel: 'Mailkonto angehalten', subject: 'Mailkonto', payload: Mailkonto },
  'posteingang.mailkonto.fortgesetzt': { titel: 'Mailkonto fortgesetzt', subject: 'Mailkonto', payload: Mailkonto },
  'posteingang.mail.abgewiesen': {
    titel: 'E-Mail nicht angenommen',
    subject: 'Mailkonto',
    payload: z.object({ uid: z.int(), absender: z.string(), betreff: z.string(), grund: z.string() }),
  },
  'posteingang.mail.zurueckgehalten': {
    titel: 'E-Mails zurückgehalten',
    subject: 'Mailkonto',
    payload: z.object({ anzahl: z.int(), eingang: z.uuid(), grund: z.string() }),
  },
}
