import { kalendertag } from '@verbundakte/kernel'
import type { Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import type { Kontext } from '../regeln/befund.ts'

export const AGS = '06636999'

export const kontext: Kontext = {
  ags: AGS,
  heute: kalendertag('2026-11-20'),
  kanal: 'schalter',
  anlagen: [],
  einstellungen: { niederlassungUndReisegewerbe: false, postleitzahlen: [] },
}

const wohnung = { strasse: 'Musterweg', hausnummer: '3', plz: '37999', ort: 'Musterdorf', staat: 'DE' }

/** A complete new business of one person: the most frequent case at the counter. */
export const neugruendung: Inhalt = {
  rechtsform: 'einzelunternehmen',
  person: {
    name: 'Beispiel',
    vornamen: 'Toni',
    geschlecht: 'd',
    geburtsdatum: { jahr: 1990, monat: 5, tag: 17 },
    geburtsort: 'Musterstadt',
    geburtsland: 'DE',
    staatsangehoerigkeiten: ['DE'],
    anschrift: wohnung,
  },
  oeffentlicheHand: 'nein',
  betriebsstaette: { anschrift: wohnung },
  taetigkeiten: [{ text: 'Frisörsalon', schwerpunkt: true, wz: { code: '96.02.1', ausgabe: '2008' } }],
  nebenerwerb: false,
  stichtag: kalendertag('2026-11-20'),
  betriebsart: { sonstiges: true },
  beschaeftigte: { keine: true },
  niederlassung: 'hauptniederlassung',
  grund: 'neugruendung',
  datumAnzeige: kalendertag('2026-11-20'),
}

export function anmeldung(inhalt: Partial<Inhalt> = {}, sonst: Partial<Anzeige> = {}): Anzeige {
  return {
    uuid: '01936000-0000-7000-8000-000000000001',
    betrieb: '01936000-0000-7000-8000-00000000000b',
    art: 'anmeldung',
    fassung: '2025',
    ags: AGS,
    inhalt: { ...neugruendung, ...inhalt },
    ...sonst,
  }
}

export function abmeldung(inhalt: Partial<Inhalt> = {}, sonst: Partial<Anzeige> = {}): Anzeige {
  return anmeldung(
    { grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' }, ...inhalt },
    { uuid: '01936000-0000-7000-8000-000000000003', art: 'abmeldung', ...sonst },
  )
}

export function ummeldung(inhalt: Partial<Inhalt> = {}, sonst: Partial<Anzeige> = {}): Anzeige {
  const { grund: _, betriebsart: __, ...rest } = neugruendung
  return {
    ...anmeldung(),
    uuid: '01936000-0000-7000-8000-000000000002',
    art: 'ummeldung',
    inhalt: { ...rest, ...inhalt },
    ...sonst,
  }
}

/** A GmbH with two managing directors, entered in the register. */
export const gmbh: Partial<Inhalt> = {
  rechtsform: '221110',
  eingetragenerName: 'Musterbau GmbH',
  register: { art: 'B', gericht: 'Amtsgericht Musterstadt', nummer: '12345' },
  anzahlVertreter: 2,
  ...(neugruendung.person ? { weitereVertreter: [{ ...neugruendung.person, vornamen: 'Kim' }] } : {}),
}
