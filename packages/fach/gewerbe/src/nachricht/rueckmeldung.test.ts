import { kalendertag } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { pruefen, vollstaendig } from '../regeln/pruefen.ts'
import { standAm } from '../register/register.ts'
import { AGS, anmeldung, kontext, neugruendung } from '../test-support/beispiele.ts'
import { abmeldungAusRueckmeldung, passt, Rueckmeldung, rueckmeldungAus } from './rueckmeldung.ts'

const NEU = '06636001'
const ID = '01936000-0000-7000-8000-00000000000c'
const hier = neugruendung.betriebsstaette
const umzug = anmeldung(
  {
    grund: 'verlegung',
    stichtag: kalendertag('2026-12-01'),
    andereBetriebsstaette: { anschrift: { ...hier?.anschrift, ags: AGS } },
    betriebsstaette: {
      anschrift: { strasse: 'Neuer Weg', hausnummer: '1', ort: 'Nachbardorf', plz: '37998', ags: NEU },
    },
  },
  { ags: NEU },
)
const stand = standAm(
  [{ anzeige: anmeldung(), erfasst: '2026-01-01T00:00:00.000Z' }],
  kalendertag('2026-11-30'),
  '2027',
)

test('a move into the Gemeinde tells the old one, with no more than it needs', () => {
  const meldung = rueckmeldungAus(umzug, ID)
  expect(Rueckmeldung.parse(JSON.parse(JSON.stringify(meldung)))).toMatchObject({
    vonAgs: NEU,
    anAgs: AGS,
    beginn: '2026-12-01',
  })
  expect(JSON.stringify(meldung)).not.toContain('staatsangehoerigkeiten')
  expect(rueckmeldungAus(anmeldung(), ID)).toBeUndefined()
  expect(rueckmeldungAus({ ...umzug, ags: AGS }, ID)).toBeUndefined()
})

test('becomes the Abmeldung from the own register, ending the day before, and complete', () => {
  const meldung = rueckmeldungAus(umzug, ID)
  if (!meldung || !stand) throw new Error('nothing to act on')
  expect(passt(stand, meldung)).toBe('sicher')
  const abmeldung = abmeldungAusRueckmeldung(stand, meldung, {
    uuid: ID,
    ags: AGS,
    fassung: '2025',
    heute: kontext.heute,
  })
  expect(abmeldung).toMatchObject({
    betrieb: stand.betrieb,
    inhalt: { stichtag: '2026-11-30', grund: 'verlegung', taetigkeiten: neugruendung.taetigkeiten },
  })
  expect(abmeldung.inhalt.andereBetriebsstaette?.anschrift?.ort).toBe('Nachbardorf')
  expect(vollstaendig(pruefen(abmeldung, kontext))).toBe(true)
})

test('one agreement alone is for a clerk, none is nobody, and what has ended is not ended again', () => {
  const meldung = rueckmeldungAus(umzug, ID)
  if (!meldung || !stand) throw new Error('nothing to act on')
  const anders = { anschrift: { strasse: 'Andere Gasse', hausnummer: '9' } }
  expect(passt(stand, { ...meldung, bisher: anders })).toBe('unsicher')
  expect(passt(stand, { ...meldung, bisher: anders, person: { name: 'Fremd' } })).toBe('nein')
  // A name without a date of birth is not yet a person.
  const { geburtsdatum: _, ...ohne } = meldung.person ?? {}
  expect(passt(stand, { ...meldung, person: ohne })).toBe('unsicher')
  expect(passt({ ...stand, status: 'abgemeldet' }, meldung)).toBe('nein')
  // The same number in another register, and the same sign at the same door with another person behind it.
  const teile = {
    ...stand.teile,
    eingetragenerName: 'Am Tor',
    register: { art: 'A', gericht: 'G1', nummer: '7' },
  } as const
  const fremd = { ...meldung, person: { name: 'Fremd', vornamen: 'Nora' } }
  const eintrag = { ...fremd, bisher: anders, register: { art: 'B', gericht: 'G1', nummer: '7' } } as const
  expect(passt({ ...stand, teile }, eintrag)).toBe('nein')
  expect(passt({ ...stand, teile }, { ...eintrag, register: teile.register })).toBe('sicher')
  expect(passt({ ...stand, teile }, { ...fremd, eingetragenerName: 'Am Tor' })).toBe('unsicher')
})
