import { describe, expect, test } from 'vitest'
import { akteAendern } from './akte-aendern.ts'
import { bearbeitungNehmen } from './bearbeitung/nehmen.ts'
import { dokumentAendern, versionAblegen, versionWiederherstellen } from './dokument.ts'
import { dokumenttypen } from './dokumenttypen.ts'
import { dokumenteDesVorgangs, dokumentLaden, versionenDesDokuments } from './lesen.ts'
import { ablageZuruecknehmen } from './ruecknahme.ts'
import { dokumentSuchen } from './suche/quellen.ts'
import { amt, refusal } from './test-support/amt.ts'
import { vorgangAendern } from './vorgang.ts'

const { verbund, filled, upload } = await amt()
const { app, as, database } = verbund
const WER = 'meinhard.gewerbeamt'
const write = <T>(work: Parameters<typeof app.write<T>>[1]) => app.write(as(WER), work)
const zurueck = (id: string) => write((ctx) => ablageZuruecknehmen(ctx, id))
const page = { limit: 20, after: undefined, before: undefined, inverted: false }

describe('a filing taken back', () => {
  test('leaves list and search; row, version and audit entry stay', async () => {
    const { vorgang, dokument } = await filled(WER)
    await zurueck(dokument.id)
    await app.read(as(WER), async (ctx) => {
      expect(await dokumenteDesVorgangs(ctx).load({ parent: vorgang.id, page })).toEqual([])
      expect(await dokumentSuchen.hits(ctx, [dokument.id])).toEqual([])
      expect(await dokumentSuchen.project(ctx, [dokument.id])).toEqual([])
      expect(await dokumentLaden(ctx).load(dokument.id)).toMatchObject({ status: 'ZURUECKGENOMMEN' })
      expect(await versionenDesDokuments(ctx).load(dokument.id)).toHaveLength(1)
    })
    const spur = await database.admin`select person, nutzlast from audit.eintrag
      where ereignis = 'akte.dokument.zurueckgenommen' and subjekt_id = ${dokument.id}`
    expect(spur).toMatchObject([{ nutzlast: { kennzeichen: dokument.kennzeichen } }])
  })

  test('waits for whoever has it in Bearbeitung', async () => {
    const { dokument } = await filled(WER)
    await app.write(as('meinhard.registratur'), (ctx) => bearbeitungNehmen(ctx, dokument.id))
    expect(await refusal(zurueck(dokument.id))).toMatchObject({ code: 'akte.in-bearbeitung' })
    expect(await app.read(as(WER), (ctx) => dokumentLaden(ctx).load(dokument.id))).toMatchObject({
      status: 'IN_BEARBEITUNG',
    })
  })

  test('gives its number to nobody else, and may be filed again without being called a duplicate', async () => {
    const { vorgang, dokument } = await filled(WER, '130.10', 'nur einmal')
    await zurueck(dokument.id)
    expect((await upload(WER, 'nur einmal')).dublette).toBeNull()
    const { dokumente } = await write((ctx) => vorgangAendern(ctx, vorgang.id, {}))
    expect(dokumente).toBe(1)
  })

  test('twice is once', async () => {
    const { dokument } = await filled(WER)
    await zurueck(dokument.id)
    expect(await zurueck(dokument.id)).toMatchObject({ status: 'ZURUECKGENOMMEN' })
  })

  test('is not changed any more', async () => {
    const { dokument } = await filled(WER)
    await zurueck(dokument.id)
    const aendern = write((ctx) => dokumentAendern(ctx, dokument.id, { betreff: 'doch' }))
    expect(await refusal(aendern)).toMatchObject({ code: 'akte.zurueckgenommen' })
  })

  test('is refused to a colleague who did not file it', async () => {
    const { dokument } = await filled(WER)
    const fremd = app.write(as('meinhard.registratur'), (ctx) => ablageZuruecknehmen(ctx, dokument.id))
    expect(await refusal(fremd)).toMatchObject({ code: 'akte.ruecknahme.fremd', name: 'Forbidden' })
  })

  test('is refused after a quarter of an hour', async () => {
    const { dokument } = await filled(WER)
    await database.admin`update akte.dokument set angelegt_am = angelegt_am - interval '16 min',
      geaendert_am = geaendert_am - interval '16 min' where id = ${dokument.id}`
    expect(await refusal(zurueck(dokument.id))).toMatchObject({ code: 'akte.ruecknahme.zu-spaet' })
  })

  test('is refused once somebody has worked with it: other Angaben, a new version, a finished Vorgang', async () => {
    const geaendert = await filled(WER)
    await write((ctx) => dokumentAendern(ctx, geaendert.dokument.id, { absender: 'Aster' }))
    expect(await refusal(zurueck(geaendert.dokument.id))).toMatchObject({ code: 'akte.ruecknahme.bearbeitet' })

    const neuer = await filled(WER)
    const { datei } = await upload(WER, 'neuer Stand')
    await write((ctx) => versionAblegen(ctx, neuer.dokument.id, datei.id))
    expect(await refusal(zurueck(neuer.dokument.id))).toMatchObject({ code: 'akte.ruecknahme.bearbeitet' })

    const fertig = await filled(WER)
    await write((ctx) => vorgangAendern(ctx, fertig.vorgang.id, { status: 'ERLEDIGT' }))
    expect(await refusal(zurueck(fertig.dokument.id))).toMatchObject({ code: 'akte.vorgang-erledigt' })
  })
})

describe('an earlier version', () => {
  test('holds again as the newest one, and nothing is lost', async () => {
    const { dokument } = await filled(WER, '130.10', 'erster Stand')
    const { datei } = await upload(WER, 'falscher Stand')
    await write((ctx) => versionAblegen(ctx, dokument.id, datei.id))
    const versionen = () => app.read(as(WER), (ctx) => versionenDesDokuments(ctx).load(dokument.id))
    const erste = (await versionen()).at(-1)
    await write((ctx) => versionWiederherstellen(ctx, dokument.id, erste?.id ?? '', 2))
    const danach = await versionen()
    expect(danach.map(({ nummer }) => nummer)).toEqual([3, 2, 1])
    expect(danach[0]?.sha256).toBe(erste?.sha256)
    const veraltet = write((ctx) => versionWiederherstellen(ctx, dokument.id, erste?.id ?? '', 2))
    expect(await refusal(veraltet)).toMatchObject({ code: 'akte.version.neuer' })
  })

  test('of another Dokument does not exist here', async () => {
    const [eins, zwei] = [await filled(WER), await filled(WER)]
    const [fremd] = await app.read(as(WER), (ctx) => versionenDesDokuments(ctx).load(zwei.dokument.id))
    const hier = write((ctx) => versionWiederherstellen(ctx, eins.dokument.id, fremd?.id ?? '', 1))
    expect(await refusal(hier)).toMatchObject({ name: 'NotFound' })
  })
})

describe('a change that says what it found', () => {
  test('is refused when somebody else has changed the same field, and nothing is overwritten', async () => {
    const { akte, vorgang, dokument } = await filled(WER)
    await write((ctx) => akteAendern(ctx, akte.id, { betreff: 'von der Kollegin' }))
    await write((ctx) => vorgangAendern(ctx, vorgang.id, { wiedervorlage: '2026-12-01' }))
    await write((ctx) => dokumentAendern(ctx, dokument.id, { absender: 'von der Kollegin' }))
    const versuche = [
      () => write((ctx) => akteAendern(ctx, akte.id, { betreff: 'meins' }, { betreff: akte.betreff })),
      () => write((ctx) => vorgangAendern(ctx, vorgang.id, { wiedervorlage: null }, { wiedervorlage: null })),
      () => write((ctx) => dokumentAendern(ctx, dokument.id, { absender: 'meins' }, { absender: null })),
    ]
    for (const versuch of versuche) {
      expect(await refusal(versuch())).toMatchObject({ code: 'akte.inzwischen-geaendert', name: 'Conflict' })
    }
  })

  test('passes beside a change of another field, and of two at once one is told', async () => {
    const { akte } = await filled(WER)
    await write((ctx) => akteAendern(ctx, akte.id, { bemerkung: 'daneben' }))
    const versuche = await Promise.allSettled(
      ['a', 'b', 'c'].map((betreff) =>
        write((ctx) => akteAendern(ctx, akte.id, { betreff }, { betreff: akte.betreff })),
      ),
    )
    expect(versuche.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

test('kinds of Dokumente: the ones in use first, then the usual ones; none that only hidden Dokumente have', async () => {
  const { dokument } = await filled(WER)
  await write((ctx) => dokumentAendern(ctx, dokument.id, { typ: 'Gaststättenerlaubnis' }))
  const geheim = await filled('meinhard.steueramt', '921.10')
  await app.write(as('meinhard.steueramt'), (ctx) => dokumentAendern(ctx, geheim.dokument.id, { typ: 'Steuerakte' }))
  const typen = await app.read(as(WER), dokumenttypen)
  expect(typen.indexOf('Gaststättenerlaubnis')).toBeLessThan(typen.indexOf('Bescheid'))
  expect(typen).not.toContain('Steuerakte')
  expect(new Set(typen).size).toBe(typen.length)
})
