import { heute, plusTage } from '@verbundakte/kernel'
import { describe, expect, test } from 'vitest'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen } from '../faelle/einreichen.ts'
import { korrekturBeginnen } from '../faelle/korrigieren.ts'
import { personenschluessel } from '../register/anwenden.ts'
import { befugteArbeit } from '../test-support/befugt.ts'
import { haus, heutige, WER } from '../test-support/haus.ts'
import { untersagungEinleiten } from '../untersagung/einleiten.ts'
import { anmeldungenTrotz, untersagungenZuAnzeige } from '../untersagung/treffer.ts'
import { personenTrennen, personenVerbinden } from './personen.ts'

const { admin, app, tun, sichern, bescheinigt } = await haus()
const vor = (tage: number) => plusTage(heute(), -tage)
const wer = (vornamen: string, name: string, mehr = {}) =>
  heutige({ person: { ...heutige().person, vornamen, name }, stichtag: vor(40), ...mehr })
const verbinden = (betrieb: string, bleibt: string, gehtAuf: string) =>
  tun(WER, (ctx) => personenVerbinden(ctx, betrieb, bleibt, gehtAuf))
const trennen = (betrieb: string, anzeige: string) => tun(WER, (ctx) => personenTrennen(ctx, betrieb, anzeige))
const name = async (betrieb: string) =>
  (await admin`select name from gewerbe.betrieb where id = ${betrieb}`)[0]?.name as string
const befugt = befugteArbeit({ app })

async function untersagt(vornamen: string, nachname: string, geburtsdatum: string | null = null) {
  const fall = await befugt((ctx) =>
    untersagungEinleiten(ctx, {
      ...{ id: crypto.randomUUID(), name: nachname, vornamen, geburtsdatum, anschrift: 'Weg 3, 37999 Musterdorf' },
      ...{ gewerbe: 'Handel', anlaesse: ['STEUERN'], sachverhalt: 'Rückstände.' },
    }),
  )
  await admin`update gewerbe.untersagung set stand = 'VERFUEGT', umfang = 'GANZ', verfuegt_am = ${vor(1)}, vollziehbar_ab = ${vor(1)}
    where id = ${fall.id}`
  return { ...fall, stand: 'VERFUEGT' as const, verfuegtAm: vor(1) }
}
async function berichtigt(von: string, inhalt: ReturnType<typeof heutige>) {
  const id = crypto.randomUUID()
  const { betrieb } = await tun(WER, (ctx) =>
    korrekturBeginnen(ctx, { id, von, art: 'berichtigung', grund: 'Verschrieben' }),
  )
  await sichern(WER, inhalt, { id, betrieb, stand: 1 })
  await tun(WER, async (ctx) => {
    await anzeigeEinreichen(ctx, id)
    await bescheinigen(ctx, id)
  })
  return id
}

describe('a ban holds against every spelling that was joined to the person', () => {
  test('until they are parted again; a namesake of another birthday, a partner and the neighbour are none of it', async () => {
    const a = await bescheinigt(WER, wer('Ida', 'Sauerampfer'))
    const b = await bescheinigt(WER, wer('Idda', 'Sauer', { stichtag: vor(20) }), { betrieb: a.betrieb })
    const partner = await bescheinigt(WER, wer('Uli', 'Ampfer', { stichtag: vor(10) }), { betrieb: a.betrieb })
    const [idda, anders, dort] = [
      await sichern(WER, wer('Idda', 'Sauer')),
      await sichern(
        WER,
        heutige({ person: { ...wer('Idda', 'Sauer').person, geburtsdatum: { jahr: 1971, monat: 2, tag: 3 } } }),
      ),
      await sichern('sontra.gewerbeamt', wer('Idda', 'Sauer')),
    ]
    const ban = await untersagt('Ida', 'Sauerampfer', '1990-05-17')
    const warnt = async (id: string) => (await befugt((ctx) => untersagungenZuAnzeige(ctx, id))).map((each) => each.id)
    const trotz = async () => (await befugt((ctx) => anmeldungenTrotz(ctx, ban))).map((each) => each.id)
    const stand = async () => [await warnt(a.id), await warnt(b.id), await warnt(idda.id)]
    expect(await stand()).toEqual([[ban.id], [], []])
    expect(await trotz()).not.toContain(idda.id)
    await verbinden(a.betrieb, a.id, b.id)
    expect(await stand()).toEqual([[ban.id], [ban.id], [ban.id]])
    expect(await trotz()).toEqual(expect.arrayContaining([a.id, b.id, idda.id]))
    for (const { id } of [partner, anders, dort]) {
      expect(await warnt(id)).toEqual([])
      expect(await trotz()).not.toContain(id)
    }
    // What one may not read says nothing: neither that somebody is one with somebody.
    await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${a.bescheinigung.akte}`
    expect(await warnt(idda.id)).toEqual([])
    await admin`update akte.akte set schutzklasse = 'PERSONENBEZOGEN' where id = ${a.bescheinigung.akte}`
    // The other way round, too: the spelling that went is the one that is banned.
    const andersherum = await untersagt('Idda', 'Sauer')
    expect((await warnt(a.id)).toSorted()).toEqual([ban.id, andersherum.id].toSorted())
    await trennen(a.betrieb, b.id)
    expect(await stand()).toEqual([[ban.id], [andersherum.id], [andersherum.id]])
    expect(await trotz()).not.toContain(idda.id)
  })

  test('with the key that the register knows, for every name', async () => {
    const personen = [
      {
        vornamen: 'Şule Éva',
        name: 'Öztürk-Groß',
        geburtsname: 'Müßig',
        geburtsdatum: { jahr: 1980, monat: 2, tag: 29 },
      },
      { name: 'ÀÉÎÕÜ', geburtsdatum: { jahr: 1980 } },
      { vornamen: 'Zoë' },
      {},
    ]
    for (const each of personen) {
      const [da] = await admin`select gewerbe.personenschluessel(${JSON.stringify(each)}::text::jsonb) as schluessel`
      expect(da?.schluessel).toBe(personenschluessel(each))
    }
  })
})

describe('a correction of the name', () => {
  test('of the one that stayed, or of the one that went, loses nobody; parted, they are two', async () => {
    const a = await bescheinigt(WER, wer('Eva', 'Distel'))
    const b = await bescheinigt(WER, wer('Ewa', 'Distel', { stichtag: vor(20) }), { betrieb: a.betrieb })
    await verbinden(a.betrieb, a.id, b.id)
    await berichtigt(a.id, wer('Evamaria', 'Distel'))
    expect(await name(a.betrieb)).toBe('Evamaria Distel')
    const b2 = await berichtigt(b.id, wer('Ewamaria', 'Distel', { stichtag: vor(20) }))
    expect(await name(a.betrieb)).toBe('Evamaria Distel')
    // Who comes later in the spelling that was wrong is somebody else.
    await bescheinigt(WER, wer('Eva', 'Distel', { stichtag: vor(10) }), { betrieb: a.betrieb })
    expect(await name(a.betrieb)).toBe('Evamaria Distel, Eva Distel')
    await trennen(a.betrieb, b2)
    expect((await name(a.betrieb)).split(', ').toSorted()).toEqual(['Eva Distel', 'Evamaria Distel', 'Ewamaria Distel'])
  })

  test('makes nobody one with a partner who stood there already, and waits while the old name stands elsewhere', async () => {
    const a = await bescheinigt(WER, wer('Jo', 'Klee'))
    const b = await bescheinigt(WER, wer('Joo', 'Klee', { stichtag: vor(30) }), { betrieb: a.betrieb })
    await bescheinigt(WER, wer('Max', 'Mohn', { stichtag: vor(25) }), { betrieb: a.betrieb })
    const nochmal = await bescheinigt(WER, wer('Jo', 'Klee', { stichtag: vor(20) }), { betrieb: a.betrieb })
    await verbinden(a.betrieb, nochmal.id, b.id)
    await berichtigt(nochmal.id, wer('Max', 'Mohn', { stichtag: vor(20) }))
    expect(await name(a.betrieb)).toBe('Jo Klee, Max Mohn')
    await berichtigt(a.id, wer('Max', 'Mohn'))
    expect(await name(a.betrieb)).toBe('Max Mohn, Joo Klee')
  })
})
