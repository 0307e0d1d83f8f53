import { heute } from '@verbundakte/kernel'
import type { Client } from './client.ts'

export const WOHNUNG = { strasse: 'Musterweg', hausnummer: '3', plz: '37276', ort: 'Meinhard', staat: 'DE' }
export const person = (vornamen: string, name = 'Abnahme') => ({
  ...{ name, vornamen, geschlecht: 'w', geburtsort: 'Musterstadt', geburtsland: 'DE', anschrift: WOHNUNG },
  ...{ geburtsdatum: { jahr: 1990, monat: 5, tag: 17 }, staatsangehoerigkeiten: ['DE'] },
})
/** A complete new business of one person, as of today. */
export const ANMELDUNG = {
  ...{ rechtsform: 'einzelunternehmen', person: person('Anna'), oeffentlicheHand: 'nein', nebenerwerb: false },
  betriebsstaette: { anschrift: WOHNUNG },
  taetigkeiten: [{ text: 'Frisörsalon', schwerpunkt: true, wz: { code: '96.02.1', ausgabe: '2008' } }],
  ...{ stichtag: heute(), datumAnzeige: heute(), betriebsart: { sonstiges: true }, beschaeftigte: { keine: true } },
  ...{ grund: 'neugruendung', niederlassung: 'hauptniederlassung' },
}
/** A company with two who represent it, instead of one person. */
export const GMBH = {
  ...{ rechtsform: '221110', eingetragenerName: 'Abnahmebau GmbH', anzahlVertreter: 2 },
  ...{ register: { art: 'B', gericht: 'Amtsgericht Musterstadt', nummer: '12345' } },
  ...{ person: person('Berta'), weitereVertreter: [person('Bodo')] },
}

/** Typed, received and certified over the API, in one request. */
export async function bescheinigt(wer: Client, inhalt: object, mehr: { art?: string; betrieb?: string } = {}) {
  const id = crypto.randomUUID()
  const antwort = await wer.ask(
    `mutation ($e: Gewerbeentwurf!, $id: ID!) { a: gewerbeentwurfSichern(entwurf: $e) { betriebId }
       b: gewerbeanzeigeEinreichen(id: $id) { id } c: gewerbeanzeigeBescheinigen(id: $id) { nummer gebuehrCent } }`,
    { id, e: { id, art: 'anmeldung', inhalt: JSON.stringify(inhalt), stand: 0, ...mehr } },
  )
  return { id, betrieb: String(antwort.a.betriebId), ...(antwort.c as { nummer: string; gebuehrCent: number | null }) }
}
