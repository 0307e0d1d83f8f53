import { akteAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { person } from '@verbundakte/authz'
import type { Caller } from '@verbundakte/module'
import { personId } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { eingangAblegen } from './ablegen.ts'
import { entscheidungZuruecknehmen } from './aussortieren.ts'
import { eingangEinsehen } from './einsehbar.ts'
import { dublettenLaden, eingaengeSeite, type Liste } from './lesen.ts'
import { post, refusal } from './test-support/post.ts'
import { eingangZuweisen } from './zuweisen.ts'

const { verbund, app, as, bringen, lesen, vorgang, zeile } = await post()
const { admin } = verbund.database
const SEITE = { limit: 100, after: undefined, before: undefined, inverted: false }
const AMT = as('meinhard.gewerbeamt')
/** A colleague in the same office who also does its tax matters. */
const STEUERN: Caller = {
  ...AMT,
  person: person(
    personId('meinhard.steuern'),
    'meinhard.steuern',
    [
      { rolle: 'sachbearbeitung', amt: 'ga' },
      { rolle: 'steuern', amt: 'ga' },
    ],
    'meinhard',
  ),
}

/** What the person learns of it, by every road. */
async function sieht(who: Caller, id: string) {
  const [einzeln, dubletten, ...listen] = await app.read(who, async (ctx) => [
    (await eingangEinsehen(ctx, id)) !== null,
    (await dublettenLaden(ctx).load(id)).length,
    ...(await Promise.all(
      (['OFFEN', 'ERLEDIGT', 'SELBSTTAETIG'] satisfies Liste[]).map(async (liste) =>
        (await eingaengeSeite(ctx, { liste }, SEITE)).some((each) => each.id === id),
      ),
    )),
  ])
  const wege = ['/eingaenge/:id/datei', '/eingaenge/:id/vorschau'].map(async (path) => {
    const weg = app.modules.flatMap(({ routes }) => routes ?? []).find((each) => each.path === path)
    if (!weg) throw new Error(`no road ${path}`)
    const { code = '' } = await refusal(weg.handle(app.doorsOf(who), new Request('http://localhost/'), { id }))
    return code
  })
  return { einzeln, dubletten, liste: listen.some(Boolean), wege: [...new Set(await Promise.all(wege))] }
}
const ALLES = { einzeln: true, dubletten: 0, liste: true, wege: ['went well'] }
const NICHTS = { einzeln: false, dubletten: 0, liste: false, wege: ['nicht-gefunden'] }

const brief = async (text: string) => {
  const id = await bringen(AMT, `Betreff: ${text}\n\nSehr geehrte Damen und Herren,\nRosa Aster`)
  await lesen('meinhard', id)
  return id
}
const steuersache = (betreff: string): Promise<Vorgang> =>
  app.write(STEUERN, async (ctx) => {
    const position = await positionMitKennzeichen(ctx, '130.10')
    const akte = await akteAnlegen(ctx, { position: position.id, betreff, schutzklasse: 'STEUER' })
    return vorgangAnlegen(ctx, akte.id, { betreff })
  })
const ablegen = (who: Caller, id: string, ziel: Vorgang) =>
  app.write(who, (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
const zurueck = (who: Caller, id: string) => app.write(who, (ctx) => entscheidungZuruecknehmen(ctx, id))

describe('a letter that was filed', () => {
  test('is seen as long as its Dokument is, and by the office as before where that may be read', async () => {
    const id = await brief('Anmeldung')
    await ablegen(AMT, id, await vorgang('meinhard.gewerbeamt', 'Blumen Aster'))
    for (const who of [AMT, STEUERN]) expect(await sieht(who, id)).toEqual(ALLES)
  })

  test('into a tax matter is the office’s no more: not in a list, not by its id, not its bytes; taken back, it is', async () => {
    const id = await brief('Rückstände der Rosa Aster')
    expect(await sieht(AMT, id)).toEqual(ALLES)
    await ablegen(STEUERN, id, await steuersache('Gewerbesteuer Aster'))
    expect(await sieht(AMT, id)).toEqual(NICHTS)
    expect(await sieht(STEUERN, id)).toEqual(ALLES)
    expect(await refusal(zurueck(AMT, id))).toMatchObject({ code: 'nicht-gefunden' })
    await zurueck(STEUERN, id)
    expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', dokument: null })
    expect(await sieht(AMT, id)).toEqual(ALLES)
  })

  test.for([
    ['another office', 'PERSONENBEZOGEN', 'ke'],
    ['a class the person does not read', 'SOZIAL', 'ga'],
    ['a locked Akte of the register office', 'MELDE_GESPERRT', 'ga'],
  ] as const)('is gone with its Akte, which went to %s', async ([, klasse, amt]) => {
    const id = await brief(`Später ${klasse}`)
    const { dokument } = await ablegen(AMT, id, await vorgang('meinhard.gewerbeamt', 'Aster'))
    expect(await sieht(AMT, id)).toEqual(ALLES)
    await admin`update akte.dokument set schutzklasse = ${klasse}, federfuehrung = ${amt} where id = ${dokument.id}`
    for (const who of [AMT, STEUERN]) expect(await sieht(who, id)).toEqual(NICHTS)
  })
})

describe('a stack that was taken apart', () => {
  async function stapel() {
    const [ganz, ...teile] = [await brief('Stapel'), await brief('Teil eins'), await brief('Teil zwei')]
    if (!ganz) throw new Error('no stack')
    await admin`update posteingang.eingang set aus_eingang = ${ganz} where id = any (${teile})`
    await admin`update posteingang.eingang set status = 'AUSSORTIERT', selbsttaetig = true, grund = 'Stapel, geteilt in 2 Eingänge',
      entschieden_am = now() where id = ${ganz}`
    return { ganz, eins: teile[0] ?? '', zwei: teile[1] ?? '' }
  }

  test('shows its pages to whoever may read each of its parts', async () => {
    const { ganz, eins, zwei } = await stapel()
    expect(await sieht(AMT, ganz)).toEqual(ALLES)
    await ablegen(AMT, zwei, await vorgang('meinhard.gewerbeamt', 'Aster'))
    expect(await sieht(AMT, ganz)).toEqual(ALLES)
    await ablegen(STEUERN, eins, await steuersache('Steuer'))
    expect(await sieht(AMT, ganz)).toEqual(NICHTS)
    expect(await refusal(zurueck(AMT, ganz))).toMatchObject({ code: 'nicht-gefunden' })
    expect(await sieht(STEUERN, ganz)).toEqual(ALLES)
    // The other part is as it was.
    expect(await sieht(AMT, zwei)).toEqual(ALLES)
    await zurueck(STEUERN, ganz)
    expect(await sieht(AMT, ganz)).toEqual(NICHTS)
    // Nor is it filed where its pages could be read.
    const eigener = await vorgang('meinhard.gewerbeamt', 'Aster')
    expect(await refusal(ablegen(AMT, ganz, eigener))).toMatchObject({ code: 'nicht-gefunden' })
    expect(await zeile(ganz)).toMatchObject({ dokument: null })
  })

  test('hides with a part that was handed on to an office of another class', async () => {
    const { ganz, eins } = await stapel()
    await app.write(AMT, (ctx) => eingangZuweisen(ctx, eins, 'st'))
    expect(await zeile(eins)).toMatchObject({ schutzklasse: 'STEUER' })
    expect(await sieht(AMT, ganz)).toEqual(NICHTS)
  })
})
