import { betrag, kalendertag } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { type Gebuehrenzeile, gebuehr } from '../gebuehr/gebuehr.ts'
import { AGS, abmeldung, anmeldung, gmbh, ummeldung } from '../test-support/beispiele.ts'
import { erfinden } from '../test-support/erfinden.ts'
import { ohneRaum, pdfLesen } from '../test-support/pdf-lesen.ts'
import { type Bescheinigung, bescheinigungPdf } from './bescheinigung-pdf.ts'

const eingang = kalendertag('2026-11-21')
const tabelle: Gebuehrenzeile[] = [
  {
    id: '1',
    tatbestand: 'anmeldung',
    betrag: betrag(2600),
    gueltigAb: kalendertag('2025-01-01'),
    gueltigBis: null,
    rechtsgrundlage: 'Nummer 1 der Satzung',
  },
]
const bescheinigung = (anders: Partial<Bescheinigung> = {}): Bescheinigung => ({
  anzeige: anmeldung(),
  gemeinde: { name: 'Musterdorf', ags: AGS },
  nummer: 'GA-17',
  eingang,
  ausgestellt: kalendertag('2026-11-23'),
  bearbeiter: 'A. Beispiel',
  ...anders,
})
const gelesen = async (anders?: Partial<Bescheinigung>) => pdfLesen(await bescheinigungPdf(bescheinigung(anders)))
const kosten = (zeilen = tabelle, erlass?: Parameters<typeof gebuehr>[3]) =>
  gebuehr(anmeldung(), zeilen, eingang, erlass)

const IBAN = { kontoinhaber: 'Gemeindekasse', iban: 'DE02120300000000202051', verwendungszweck: 'GA-17 Gebühr' }

test('says what was filed, by whom, when, where and since when, and that it is no permission', async () => {
  const { text, seiten, lose, titel, rollen, aktiv } = await gelesen()
  for (const satz of [
    'Empfangsbescheinigung nach § 15 Abs. 1 der Gewerbeordnung',
    'am 21.11.2026 eingegangen',
    'Gewerbe-Anmeldung (GewA 1) Neugründung',
    'Toni Beispiel Musterweg 3 37999 Musterdorf',
    'Beginn 20.11.2026',
    'Tätigkeit Frisörsalon',
    'Diese Bescheinigung ist keine Erlaubnis.',
    'Musterdorf, den 23.11.2026 Im Auftrag A. Beispiel',
  ]) {
    expect(text).toContain(ohneRaum(satz))
  }
  expect({ seiten: seiten.length, lose, aktiv }).toEqual({ seiten: 1, lose: [], aktiv: 0 })
  expect(titel).toBe('Empfangsbescheinigung zur Gewerbe-Anmeldung')
  expect(rollen).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'L', 'LBody', 'P']))
  expect(text).not.toContain('Gebühr')
})

test('a GmbH is named with whoever represents it; an Ab- and an Ummeldung say so', async () => {
  const firma = await gelesen({ anzeige: anmeldung(gmbh) })
  expect(firma.text).toContain(
    ohneRaum('Musterbau GmbH Rechtsform: GmbH vertreten durch Toni Beispiel vertreten durch Kim'),
  )
  const ag = {
    rechtsform: '222110',
    eingetragenerName: 'Musterwerk AG',
    person: undefined,
    vertretung: { name: 'Muster' },
  }
  expect((await gelesen({ anzeige: anmeldung(ag) })).text).toContain(
    ohneRaum('Musterwerk AG Rechtsform: AG vertreten durch Muster'),
  )
  const ab = await gelesen({ anzeige: abmeldung() })
  expect(ab.text).toContain('Ende20.11.2026')
  expect(ab.text).toContain(ohneRaum('müssen Sie erneut anzeigen'))
  expect((await gelesen({ anzeige: ummeldung() })).text).toContain('Änderungab20.11.2026')
})

test.each([
  [
    'a transfer',
    { ...kosten(), zahlung: IBAN },
    ['26,00 €', 'DE02 1203 0000 0000 2020 51', 'GA-17 Gebühr'],
    ['gesondert'],
  ],
  ['paid at the counter', { ...kosten(), zahlung: { bezahltAm: eingang } }, ['am 21.11.2026 bezahlt'], ['IBAN']],
  ['not said yet', kosten(), ['Zu zahlen 26,00 €', 'teilt Ihnen die Gemeinde gesondert mit'], ['IBAN']],
  [
    'waived',
    { ...kosten(tabelle, { erlass: { anteil: 'ganz', grund: '' } }), erlassgrund: 'Härtefall', zahlung: IBAN },
    ['Erlassen 26,00 € Härtefall', 'Sie haben nichts zu zahlen.'],
    ['IBAN'],
  ],
  ['no line in the table', kosten([]), ['noch nicht festgesetzt'], ['nichts zu zahlen', 'keine Gebühr', '0,00']],
  [
    'ex officio',
    { posten: [], erlassen: betrag(0), summe: betrag(0), ohneZeile: [] },
    ['wird keine Gebühr erhoben'],
    ['IBAN'],
  ],
] as const)('the fee: %s', async (_, fee, da, nicht) => {
  const { text } = await gelesen({ gebuehr: fee })
  for (const satz of da) expect(text).toContain(ohneRaum(satz))
  for (const satz of nicht) expect(text).not.toContain(ohneRaum(satz))
})

test('whatever was filed has a receipt, and the same one each time', async () => {
  for (const seed of [1, 2, 3]) {
    const eine = await bescheinigungPdf(bescheinigung({ anzeige: erfinden(seed) }))
    expect(Buffer.compare(eine, await bescheinigungPdf(bescheinigung({ anzeige: erfinden(seed) })))).toBe(0)
  }
  expect((await gelesen({ anzeige: { ...anmeldung(), inhalt: {} } })).seiten).toHaveLength(1)
})
