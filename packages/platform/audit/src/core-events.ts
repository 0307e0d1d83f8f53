import { z } from 'zod'
import type { Events } from './events.ts'

/** Objects of one kind that were shown, with the names of the fields: never their contents. */
const objekte = z.array(z.object({ art: z.string(), ids: z.array(z.uuid()).min(1), felder: z.array(z.string()) }))

/** Why a sign-in failed is for the office; the person who tries is told only that it did. */
const versuch = z.object({
  adresse: z.string(),
  konto: z.enum(['bekannt', 'unbekannt', 'gesperrt']),
  // of a sign-in at a provider: which one, and why it was not let in
  anbieter: z.string().optional(),
  grund: z.string().optional(),
})
const vomAnbieter = z.object({ anbieter: z.string() })
const rollen = z.array(z.object({ rolle: z.string(), amt: z.string() }))

/** A passkey, an app, a code on paper, or the password: which of them, never what was shown. */
const faktor = z.object({ faktor: z.string() })

/** What is recorded whatever modules there are: who came in, who was turned away, who looked. */
export const CORE_EVENTS: Events = {
  'anmeldung.erfolgt': {
    titel: 'Anmeldung',
    subject: 'Person',
    payload: z.object({ adresse: z.string(), faktor: z.string().optional(), anbieter: z.string().optional() }),
  },
  'anmeldung.begonnen': {
    titel: 'Kennwort richtig, zweiter Faktor steht aus',
    subject: 'Person',
    payload: z.object({
      adresse: z.string(),
      schritt: z.enum(['bestaetigen', 'einrichten']),
      anbieter: z.string().optional(),
    }),
  },
  'anmeldung.zweitfaktor-abgelehnt': {
    titel: 'Zweiter Faktor abgelehnt',
    subject: 'Person',
    payload: z.object({ adresse: z.string(), faktor: z.string() }),
  },
  'anmeldung.abgelehnt': { titel: 'Anmeldung abgelehnt', subject: 'Person', payload: versuch },
  'anmeldung.gebremst': {
    titel: 'Anmeldung nach zu vielen Versuchen gesperrt',
    subject: 'Person',
    payload: versuch.extend({ versuche: z.int() }),
  },
  'anmeldung.beendet': {
    titel: 'Abmeldung',
    subject: 'Person',
    payload: z.object({ anbieter: z.string().optional() }),
  },
  'konto.eingerichtet': {
    titel: 'Konto eingerichtet',
    subject: 'Person',
    payload: z.object({ kennung: z.string(), vorbereitet: z.boolean() }),
  },
  'konto.vorbereitet': {
    titel: 'Konto für die Anmeldung bei einem Anbieter vorbereitet',
    subject: 'Person',
    payload: z.object({ entfernt: z.array(z.string()) }),
  },
  'konto.gesperrt': { titel: 'Konto gesperrt', subject: 'Person', payload: z.object({}) },
  'konto.entsperrt': { titel: 'Konto entsperrt', subject: 'Person', payload: z.object({}) },
  'konto.rollen-geaendert': {
    titel: 'Rollen geändert',
    subject: 'Person',
    payload: z.object({ dazu: rollen, weg: rollen }),
  },
  'konto.verknuepft': { titel: 'Konto mit einem Anbieter verknüpft', subject: 'Person', payload: vomAnbieter },
  'konto.angelegt': { titel: 'Konto bei der ersten Anmeldung angelegt', subject: 'Person', payload: vomAnbieter },
  'konto.rollen-abgeglichen': {
    titel: 'Rollen vom Anbieter übernommen',
    subject: 'Person',
    payload: vomAnbieter.extend({ dazu: rollen, weg: rollen }),
  },
  'kennwort.geaendert': { titel: 'Kennwort geändert', subject: 'Person', payload: z.object({}) },
  'kennwort.zurueckgesetzt': { titel: 'Kennwort zurückgesetzt', subject: 'Person', payload: z.object({}) },
  'zweitfaktor.eingerichtet': { titel: 'Zweiter Faktor eingerichtet', subject: 'Person', payload: faktor },
  'zweitfaktor.entfernt': { titel: 'Zweiter Faktor entfernt', subject: 'Person', payload: faktor },
  'zweitfaktor.codes': { titel: 'Wiederherstellungscodes erneuert', subject: 'Person', payload: z.object({}) },
  'zweitfaktor.zurueckgesetzt': { titel: 'Zweiter Faktor zurückgesetzt', subject: 'Person', payload: z.object({}) },
  'sitzung.bestaetigt': { titel: 'Identität noch einmal bestätigt', subject: 'Person', payload: faktor },
  'sitzung.beendet': {
    titel: 'Andere Sitzungen beendet',
    subject: 'Person',
    payload: z.object({ anzahl: z.int() }),
  },
  'zugriff.gesehen': { titel: 'Eingesehen', subject: 'Anfrage', payload: z.object({}), open: z.object({ objekte }) },
  'zugriff.verweigert': {
    titel: 'Zugriff verweigert',
    subject: 'Anfrage',
    payload: z.object({}),
    open: z.object({ aktion: z.string(), schutzklasse: z.string(), objekte }),
  },
  'pruefpunkt.nicht-bezeugt': {
    titel: 'Prüfpunkt eines Nachbarn nicht bezeugt',
    subject: 'Pruefpunkt',
    payload: z.object({}),
    open: z.object({ log: z.string(), groesse: z.int(), wurzel: z.string(), grund: z.string() }),
  },
}
