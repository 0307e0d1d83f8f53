import { describe, expect, test } from 'vitest'
import { dokumentAblegen, dokumentAendern, dokumentAnlegen, versionAblegen } from './dokument.ts'
import { amt, refusal } from './test-support/amt.ts'
import { vorgangAendern } from './vorgang.ts'

const { verbund, filled: gefuellt, upload: hochladen } = await amt()
const { app, as, database } = verbund
const WHO = 'meinhard.gewerbeamt'

const setze = (id: string, status: 'ERLEDIGT' | 'IN_BEARBEITUNG') =>
  app.write(as(WHO), (ctx) => vorgangAendern(ctx, id, { status }))
const zda = (id: string) => database.admin`update akte.akte set status = 'ZDA' where id = ${id}`
const ablegen = async (vorgang: string, text = 'noch ein Brief') => {
  const { datei } = await hochladen(WHO, text)
  return app.write(as(WHO), (ctx) => dokumentAblegen(ctx, vorgang, datei.id))
}
const neueVersion = async (dokument: string) => {
  const { datei } = await hochladen(WHO, 'neue Fassung')
  return app.write(as(WHO), (ctx) => versionAblegen(ctx, dokument, datei.id))
}
const zahl = async (vorgang: string) =>
  (
    await database.admin`select count(*)::int as n from akte.dokument d join akte.version v on v.dokument = d.id where d.vorgang = ${vorgang}`
  )[0]?.n

describe('a Vorgang that is finished', () => {
  test('takes neither Dokumente nor Versionen, says why, and what was uploaded still waits', async () => {
    const { vorgang, dokument } = await gefuellt(WHO)
    await setze(vorgang.id, 'ERLEDIGT')
    const { datei } = await hochladen(WHO, 'zu spät')
    for (const late of [
      () => app.write(as(WHO), (ctx) => dokumentAblegen(ctx, vorgang.id, datei.id)),
      () => app.write(as(WHO), (ctx) => versionAblegen(ctx, dokument.id, datei.id)),
    ]) {
      expect(await refusal(late())).toEqual({
        code: 'akte.vorgang-erledigt',
        name: 'Conflict',
        message: 'Dieser Vorgang ist erledigt und nimmt nichts mehr auf. Bitte zuerst den Vorgang wieder aufnehmen.',
      })
    }
    expect(await zahl(vorgang.id)).toBe(1)
    expect(await database.admin`select 1 from akte.dateieingang where id = ${datei.id}`).toHaveLength(1)
  })

  test('takes them again when it was taken up again', async () => {
    const { vorgang, dokument } = await gefuellt(WHO)
    await setze(vorgang.id, 'ERLEDIGT')
    await setze(vorgang.id, 'IN_BEARBEITUNG')
    await ablegen(vorgang.id)
    await neueVersion(dokument.id)
    expect(await zahl(vorgang.id)).toBe(3)
  })

  test('tells a stranger nothing of that', async () => {
    const { vorgang } = await gefuellt(WHO)
    await setze(vorgang.id, 'ERLEDIGT')
    for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt'] as const) {
      const { datei } = await hochladen(who, 'fremd')
      const tried = app.write(as(who), (ctx) => dokumentAblegen(ctx, vorgang.id, datei.id))
      expect((await refusal(tried)).code, who).toBe('nicht-gefunden')
    }
  })

  test('still takes the attachments of a mail that was filed in time, as the job brings them', async () => {
    const { vorgang, dokument } = await gefuellt(WHO)
    await setze(vorgang.id, 'ERLEDIGT')
    const { datei } = await hochladen(WHO, 'Anlage')
    const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Mail zerlegen im Test')
    await betrieb.write((ctx) => dokumentAnlegen(ctx, vorgang, datei, {}, dokument.id))
    expect(await zahl(vorgang.id)).toBe(2)
  })

  test('is finished for good: nothing slips in while it is being finished', async () => {
    for (let round = 0; round < 8; round++) {
      const { vorgang } = await gefuellt(WHO)
      const done = setze(vorgang.id, 'ERLEDIGT').then(() => zahl(vorgang.id))
      await Promise.allSettled([ablegen(vorgang.id), ablegen(vorgang.id, 'und noch einer'), done])
      expect(await zahl(vorgang.id)).toBe(await done)
    }
  })
})

describe('what lies in an Akte that is z. d. A.', () => {
  test('stays as it is: no Dokument, no Version, no other Angaben, and no Vorgang is taken up again in it', async () => {
    const { akte, vorgang, dokument } = await gefuellt(WHO)
    await setze(vorgang.id, 'ERLEDIGT')
    await zda(akte.id)
    for (const late of [
      () => ablegen(vorgang.id),
      () => neueVersion(dokument.id),
      () => setze(vorgang.id, 'IN_BEARBEITUNG'),
      () => app.write(as(WHO), (ctx) => dokumentAendern(ctx, dokument.id, { betreff: 'anders' })),
    ]) {
      expect(await refusal(late())).toMatchObject({
        code: 'akte.zda',
        name: 'Conflict',
        message: expect.stringContaining('Registratur'),
      })
    }
    expect(await zahl(vorgang.id)).toBe(1)
  })

  test('also where its Vorgang was never finished', async () => {
    const { akte, vorgang } = await gefuellt(WHO)
    await zda(akte.id)
    expect((await refusal(ablegen(vorgang.id))).code).toBe('akte.zda')
  })
})
