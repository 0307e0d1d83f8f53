import { person } from '@verbundakte/authz'
import { gemeindeId, heute, plusTage, uuidv7 } from '@verbundakte/kernel'
import { type PersonName, personId } from '@verbundakte/testing'
import { beforeAll, expect, test } from 'vitest'
import { festAnzeigen } from '../gaststaette/fest.ts'
import { karteBeantragen } from '../reisegewerbe/karte.ts'
import { haus, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { untersagungEinleiten } from '../untersagung/einleiten.ts'
import { VERFAHREN, verfahrenspositionen, verfahrenspositionSetzen } from './positionen.ts'

const { admin, app, tun, lesen } = await haus()
beforeAll(async () => {
  for (const gemeinde of ['meinhard', 'sontra'])
    for (const rolle of ['sachbearbeitung', 'steuern'])
      await admin`insert into identity.zuweisung (gemeinde, person, rolle, amt)
        values (${gemeinde}, ${personId(`${gemeinde}.hauptamt`)}, ${rolle}, 'ga')`
})
const DORT = 'sontra.fachadministration' satisfies PersonName
const anschrift = 'Weg 1, 37999 Musterdorf'
const setzen = (who: PersonName, verfahren: (typeof VERFAHREN)[number], position: string | null) =>
  tun(who, (ctx) => verfahrenspositionSetzen(ctx, verfahren, position))

/** One new case of each kind, and where its Akte is. */
async function ablegen(gemeinde: 'meinhard' | 'sontra') {
  const wer = `${gemeinde}.gewerbeamt` as const
  const zuweisungen = ['sachbearbeitung', 'steuern'].map((rolle) => ({ rolle, amt: 'ga' }))
  const befugt = {
    ...{ gemeinde: gemeindeId(gemeinde), standing: 'dienst' as const, anfrage: uuidv7() },
    person: person(personId(`${gemeinde}.hauptamt`), `${gemeinde}.hauptamt`, zuweisungen, gemeinde),
  }
  const mensch = { ...{ name: 'Beispiel', vornamen: 'Toni', geburtsdatum: '1990-05-17' }, anschrift }
  const faelle = [
    await tun(wer, (ctx) =>
      festAnzeigen(ctx, {
        ...{ id: uuidv7(), veranstalter: `Verein ${uuidv7()}`, anschrift, anlass: 'Dorffest', ort: 'Festplatz' },
        ...{ beginn: plusTage(heute(), 30), ende: plusTage(heute(), 31), angebot: 'Bier', alkohol: true },
        ...{ besucher: 300, eingang: heute() },
      }),
    ),
    await app.write(befugt, (ctx) =>
      untersagungEinleiten(ctx, {
        ...{ ...mensch, id: uuidv7(), gewerbe: 'Handel', anlaesse: ['STEUERN'], sachverhalt: 'Rückstände.' },
      }),
    ),
    await tun(wer, (ctx) =>
      karteBeantragen(ctx, {
        ...{ ...mensch, id: uuidv7(), geburtsort: 'Musterstadt', taetigkeiten: 'Verkauf von Obst' },
        ...{ antragAm: heute(), nachweise: [], zustaendigWeil: 'Ortsteil' },
      }),
    ),
  ]
  const akten = await Promise.all(
    faelle.map(
      async ({ akte }) => (await admin`select aktenzeichen, schutzklasse from akte.akte where id = ${akte}`)[0],
    ),
  )
  return akten.map((akte) => `${String(akte?.aktenzeichen).slice(0, 6)} ${akte?.schutzklasse}`)
}

test('what is not an Anzeige lies where its Gemeinde says, a ban always as a tax matter; the neighbour keeps to the plan', async () => {
  for (const verfahren of VERFAHREN) await setzen(DORT, verfahren, ' 130.20 ')
  // This plan has none of the positions of the shared one: there the Gewerbeakten take them.
  expect(await ablegen('meinhard')).toEqual(['130.10 PERSONENBEZOGEN', '130.10 STEUER', '130.10 PERSONENBEZOGEN'])
  expect(await ablegen('sontra')).toEqual(['130.20 PERSONENBEZOGEN', '130.20 STEUER', '130.20 PERSONENBEZOGEN'])
  const stand = (who: PersonName) => lesen(who, verfahrenspositionen)
  expect(await stand(DORT)).toContainEqual({ verfahren: 'fest', kennzeichen: '130.20', eigene: true })
  expect(await stand(PFLEGT)).toContainEqual({ verfahren: 'fest', kennzeichen: '130.10', eigene: false })
  // Back to the plan.
  expect(await setzen(DORT, 'fest', null)).toContainEqual({ verfahren: 'fest', kennzeichen: '130.10', eigene: false })
  expect((await ablegen('sontra'))[0]).toBe('130.10 PERSONENBEZOGEN')
})

test('a position must be there, take Akten and be of a class that fits, and only the Fachadministration says which', async () => {
  for (const verfahren of VERFAHREN)
    for (const nummer of ['777', '130', '13'])
      expect(await refusal(setzen(PFLEGT, verfahren, nummer)), nummer).toMatchObject({ code: 'gewerbe.position' })
  for (const verfahren of ['fest', 'reisegewerbe'] as const)
    expect((await refusal(setzen(PFLEGT, verfahren, '921.10'))).code).toBe('gewerbe.position.klasse')
  expect(await setzen(PFLEGT, 'untersagung', '921.10')).toContainEqual({
    ...{ verfahren: 'untersagung', kennzeichen: '921.10', eigene: true },
  })
  await admin`update aktenplan.position set schutzklasse = 'PERSONAL' where kennzeichen = '130.20' and gemeinde = 'meinhard'`
  expect((await refusal(setzen(PFLEGT, 'untersagung', '130.20'))).code).toBe('gewerbe.position.klasse')
  // An office in which nobody may open such cases would keep a position without any; the neighbour is another matter.
  await admin`update aktenplan.position set schutzklasse = 'PERSONENBEZOGEN' where kennzeichen = '130.20' and gemeinde = 'meinhard'`
  const ohne = { code: 'gewerbe.position.amt', message: expect.stringContaining('Rolle „steuern“') }
  await admin`delete from identity.zuweisung where gemeinde = 'meinhard' and rolle = 'steuern' and amt = 'ga'`
  await expect(setzen(PFLEGT, 'untersagung', '130.20')).rejects.toMatchObject(ohne)
  expect(await setzen(PFLEGT, 'fest', '130.20')).toContainEqual({
    verfahren: 'fest',
    kennzeichen: '130.20',
    eigene: true,
  })
  expect(await setzen(DORT, 'untersagung', '130.20')).toContainEqual({
    ...{ verfahren: 'untersagung', kennzeichen: '130.20', eigene: true },
  })
  await setzen(PFLEGT, 'fest', null)
  for (const who of [WER, 'meinhard.leitung'] as const)
    expect((await refusal(setzen(who, 'fest', '130.10'))).name, who).toBe('Forbidden')
  const vorher = await lesen(PFLEGT, verfahrenspositionen)
  expect(vorher.filter(({ eigene }) => eigene)).toHaveLength(1)
})

test('what was set and takes no Akten any more is said, not put somewhere else', async () => {
  await setzen(PFLEGT, 'untersagung', null)
  await setzen(PFLEGT, 'fest', '130.10')
  await ablegen('meinhard')
  await admin`update aktenplan.position set stillgelegt_am = now() where kennzeichen = '130.10' and gemeinde = 'meinhard'`
  expect((await refusal(ablegen('meinhard'))).code).toBe('gewerbe.position')
})
