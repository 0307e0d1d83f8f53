import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import type { Inhalt } from '../anzeige/anzeige.ts'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen } from '../faelle/einreichen.ts'
import { korrekturBeginnen } from '../faelle/korrigieren.ts'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { personenVerbinden } from '../zusammenfuehren/personen.ts'
import { zusammenfuehren, zusammenfuehrungAufheben } from '../zusammenfuehren/zusammenfuehren.ts'
import { anAnschrift, stelleAn } from './betriebe.ts'

const { admin, tun, lesen, sichern, bescheinigt } = await haus()
const tage = (wieViele: number) => plusTage(heute(), -wieViele)
const ort = (strasse: string, hausnummer?: string) => ({
  betriebsstaette: { anschrift: { strasse, hausnummer, plz: '37276', ort: 'Meinhard', staat: 'DE' } },
})
const name = (vornamen: string) => ({ person: { ...heutige().person, vornamen } })
const neu = (wer: string, wo: Partial<Inhalt>, seit: number) =>
  bescheinigt(WER, heutige({ ...name(wer), ...wo, stichtag: tage(seit) }))
const weiter = (betrieb: string, art: 'ummeldung' | 'abmeldung', inhalt: Partial<Inhalt>) =>
  bescheinigt(WER, heutige({ grund: undefined, ...inhalt }), { art, betrieb })
async function korrigiert(von: string, art: 'berichtigung' | 'storno', inhalt?: Inhalt) {
  const id = crypto.randomUUID()
  const { betrieb } = await tun(WER, (ctx) => korrekturBeginnen(ctx, { id, von, art, grund: 'Verschrieben' }))
  if (inhalt) await sichern(WER, inhalt, { id, betrieb, stand: 1 })
  await tun(WER, async (ctx) => {
    await anzeigeEinreichen(ctx, id)
    await bescheinigen(ctx, id)
  })
}
/** Who was there, from when to when; a question mark where only by mistake. */
const wer = async (
  anschrift: string,
  who: PersonName = WER,
  bekannt = heute(),
  seite: { limit: number; nach?: string } = { limit: 50 },
) =>
  (await lesen(who, (ctx) => anAnschrift(ctx, anschrift, bekannt, seite))).map(
    ({ betrieb, zeiten }) => `${betrieb.name} ${zeiten.map(({ ab, bis }) => `${ab}/${bis ?? ''}`).join(' ') || '?'}`,
  )

describe('who was at an address', () => {
  test('is told by Anmeldung, a move, Abmeldung and a return, each from its day to its last', async () => {
    const eins = await neu('Ada', ort('Lange Gasse', '5'), 90)
    await weiter(eins.betrieb, 'ummeldung', { ...name('Ada'), ...ort('Neue Gasse', '1'), stichtag: tage(40) })
    const zwei = await neu('Bea', ort('Lange Gasse', '5'), 30)
    await weiter(zwei.betrieb, 'abmeldung', {
      ...{ ...name('Bea'), ...ort('Lange Gasse', '5'), stichtag: tage(10) },
      ...{ grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } },
    })
    expect(await wer('Lange Gasse 5')).toEqual([
      `Bea Beispiel ${tage(30)}/${tage(10)}`,
      `Ada Beispiel ${tage(90)}/${tage(41)}`,
    ])
    expect(await wer('Neue Gasse 1')).toEqual([`Ada Beispiel ${tage(40)}/`])
    await weiter(eins.betrieb, 'ummeldung', { ...name('Ada'), ...ort('Lange Gasse', '5'), stichtag: tage(5) })
    expect((await wer('Lange Gasse 5'))[1]).toBe(`Ada Beispiel ${tage(90)}/${tage(41)} ${tage(5)}/`)
  })

  test('is told as it was known on a day: what was corrected since is another matter', async () => {
    const { id } = await neu('Cem', ort('Irrweg', '7'), 60)
    await admin`update gewerbe.anzeige set bescheinigt_am = now() - interval '50 days' where id = ${id}`
    await korrigiert(id, 'berichtigung', heutige({ ...name('Cem'), ...ort('Irrweg', '17'), stichtag: tage(60) }))
    expect(await wer('Irrweg 7')).toEqual(['Cem Beispiel ?'])
    expect(await wer('Irrweg 17')).toEqual([`Cem Beispiel ${tage(60)}/`])
    const damals = kalendertag(tage(20))
    expect([await wer('Irrweg 7', WER, damals), await wer('Irrweg 17', WER, damals)]).toEqual([
      [`Cem Beispiel ${tage(60)}/`],
      [],
    ])
    // Before anybody had told, nobody knew.
    expect(await wer('Irrweg 7', WER, tage(55))).toEqual([])
  })

  test('moves along when two rows are one Betrieb, and back', async () => {
    const a = await neu('Dana', ort('Doppelweg', '1'), 30)
    const b = await neu('Dana', ort('Doppelweg', '2'), 20)
    await tun(WER, (ctx) => zusammenfuehren(ctx, a.betrieb, b.betrieb))
    expect(await wer('Doppelweg 2')).toEqual([`Dana Beispiel ${tage(20)}/`])
    expect(await wer('Doppelweg 1')).toEqual([`Dana Beispiel ${tage(30)}/${tage(21)}`])
    await tun(WER, (ctx) => zusammenfuehrungAufheben(ctx, b.betrieb))
    expect(await wer('Doppelweg 1')).toEqual([`Dana Beispiel ${tage(30)}/`])
  })

  test('ends where two persons were one in two spellings and left as that one', async () => {
    const gbr = {
      rechtsform: '121000',
      anzahlVertreter: 2,
      eingetragenerName: 'Zwilling GbR',
      ...ort('Zwillingsweg', '2'),
    }
    const a = await neu('Pia', gbr, 30)
    const b = await bescheinigt(WER, heutige({ ...name('Piia'), ...gbr, stichtag: tage(20) }), { betrieb: a.betrieb })
    await tun(WER, (ctx) => personenVerbinden(ctx, a.betrieb, a.id, b.id))
    await weiter(a.betrieb, 'abmeldung', {
      ...{ ...name('Piia'), ...gbr, stichtag: tage(5), grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } },
    })
    expect(await wer('Zwillingsweg 2')).toEqual([`Zwilling GbR ${tage(30)}/${tage(5)}`])
  })

  test.each([
    ['Haupt-Straße', '5 A', ['hauptstr. 5a', 'Hauptstrasse 05 a', 'HAUPT STR 5A', 'Hauptstraße 5a, 37276 Meinhard']],
    ['Straße des 17. Juni', '3–5', ['Str. des 17. Juni 3 - 5', 'strasse des 17 juni 3-5, Meinhard']],
    ['Öhrweg 12', undefined, ['Oehrweg 12', 'Öhrweg, 12']],
  ])('is found however %s %s is spelled, and never by a neighbouring number', async (strasse, nummer, anders) => {
    await neu('Eva', ort(strasse, nummer), 10)
    for (const each of anders) expect(await wer(each), each).toEqual([`Eva Beispiel ${tage(10)}/`])
    for (const daneben of [`${strasse} 1`, `${strasse.replace(/ 12$/, '')} 53`, 'Straßenweg 5a'])
      expect(await wer(daneben), daneben).toEqual([])
    expect(await wer(strasse.replace(/ 12$/, ''))).toHaveLength(1)
  })

  test('comes page by page, each Betrieb once, those that began on the same day too', async () => {
    const { betrieb } = await neu('Fee', ort('Seitenweg', '1'), 9)
    await admin`insert into gewerbe.betrieb select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid()))).*
      from gewerbe.betrieb b, generate_series(1, 6) where b.id = ${betrieb}`
    await admin`insert into gewerbe.anzeige select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'betrieb', n.id,
        'melde_nummer', n.nummer))).*
      from gewerbe.anzeige a, (select *, 9000 + row_number() over () as nummer from gewerbe.betrieb) n where a.betrieb = ${betrieb} and n.name like 'Fee %' and n.id <> ${betrieb}`
    const alle: string[] = []
    for (let nach: string | undefined; ; ) {
      const seite = await lesen(WER, (ctx) => anAnschrift(ctx, 'Seitenweg 1', heute(), { limit: 3, nach }))
      alle.push(...seite.map((each) => each.betrieb.id))
      const letzter = seite.at(-1)
      if (!letzter || seite.length < 3) break
      nach = stelleAn(letzter)
    }
    expect([alle.length, new Set(alle).size]).toEqual([7, 7])
    expect((await refusal(wer('Seitenweg 1', WER, heute(), { limit: 3, nach: 'x' }))).code).toBe('seite.form')
    for (const leer of ['', '  ', '12', '???']) expect((await refusal(wer(leer))).code, leer).toBe('gewerbe.anschrift')
  })
})

test('is for who reads the register: no other office or Gemeinde, nothing of another class, and who is locked is marked', async () => {
  const { betrieb, bescheinigung } = await neu('Gil', ort('Amtsweg', '4'), 10)
  expect(await wer('Amtsweg 4', 'meinhard.leitung')).toHaveLength(1)
  for (const who of ['meinhard.kaemmerei', 'meinhard.registratur', 'meinhard.niemand', 'sontra.gewerbeamt'] as const)
    expect(await wer('Amtsweg 4', who), who).toEqual([])
  const gesperrt = async () =>
    (await lesen(WER, (ctx) => anAnschrift(ctx, 'Amtsweg 4', heute(), { limit: 5 })))[0]?.gesperrt
  expect(await gesperrt()).toBe(false)
  await admin`update akte.beteiligter set name = 'Auskunftssperre' where akte = ${bescheinigung.akte}`
  expect(await gesperrt()).toBe(true)
  // One of the two is enough: a Betrieb may be more protected than one of its Anzeigen.
  for (const [tabelle, spalte] of [
    ['betrieb', 'id'],
    ['anzeige', 'betrieb'],
  ]) {
    const setzen = (klasse: string) =>
      admin.unsafe(`update gewerbe.${tabelle} set schutzklasse = '${klasse}' where ${spalte} = '${betrieb}'`)
    await setzen('STEUER')
    expect(await wer('Amtsweg 4'), tabelle).toEqual([])
    await setzen('PERSONENBEZOGEN')
  }
  await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${bescheinigung.akte}`
  expect(await wer('Amtsweg 4')).toEqual([])
  await admin`update akte.akte set schutzklasse = 'PERSONENBEZOGEN' where id = ${bescheinigung.akte}`
  expect(await wer('Amtsweg 4')).toHaveLength(1)
  // What the register forgets is at no address any more: the Anzeigen say it, and nothing else does.
  await admin`delete from gewerbe.uebermittlung where anzeige in (select id from gewerbe.anzeige where betrieb = ${betrieb})`
  await admin`delete from gewerbe.bescheinigung where anzeige in (select id from gewerbe.anzeige where betrieb = ${betrieb})`
  await admin`delete from gewerbe.anzeige where betrieb = ${betrieb}`
  expect(await wer('Amtsweg 4')).toEqual([])
})
