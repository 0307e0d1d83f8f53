import { describe, expect, test } from 'vitest'
import { dokumentAendern, versionAblegen } from './dokument.ts'
import { ablageZuruecknehmen } from './ruecknahme.ts'
import { jedesFuerSich } from './sammel/jedes-fuer-sich.ts'
import { dokumentSchlusszeichnen } from './schlusszeichnung.ts'
import { amt, refusal } from './test-support/amt.ts'
import type { DOKUMENTSTAENDE } from './worte.ts'

type Stand = (typeof DOKUMENTSTAENDE)[number]

const { verbund, filled: gefuellt, upload: hochladen } = await amt()
const { app, as } = verbund
const WHO = 'meinhard.gewerbeamt'
const zeichnen = (who: Parameters<typeof as>[0], id: string) =>
  app.write(as(who), (ctx) => dokumentSchlusszeichnen(ctx, id))

describe('a Dokument that is signed for good', () => {
  test('takes no version and no other Angaben, is not taken back, and is not signed twice', async () => {
    const { dokument } = await gefuellt(WHO)
    expect(await zeichnen(WHO, dokument.id)).toMatchObject({ status: 'SCHLUSSGEZEICHNET' })
    const { datei } = await hochladen(WHO, 'neue Fassung')
    for (const late of [
      () => app.write(as(WHO), (ctx) => versionAblegen(ctx, dokument.id, datei.id)),
      () => app.write(as(WHO), (ctx) => dokumentAendern(ctx, dokument.id, { betreff: 'anders' })),
      () => zeichnen(WHO, dokument.id),
    ]) {
      expect((await refusal(late())).code).toBe('akte.schlussgezeichnet')
    }
    expect((await refusal(app.write(as(WHO), (ctx) => ablageZuruecknehmen(ctx, dokument.id)))).code).toBe(
      'akte.ruecknahme.bearbeitet',
    )
  })

  test('was signed by the office that keeps it or by the head, by nobody else', async () => {
    const { dokument } = await gefuellt(WHO, '130.50')
    for (const [who, code] of [
      // They read it; signing is not their work.
      ['meinhard.kaemmerei', 'nicht-erlaubt'],
      ['meinhard.registratur', 'nicht-erlaubt'],
      ['sontra.gewerbeamt', 'nicht-gefunden'],
      ['meinhard.niemand', 'nicht-gefunden'],
      ['meinhard.leitung', 'went well'],
    ] as const) {
      expect((await refusal(zeichnen(who, dokument.id))).code, who).toBe(code)
    }
  })
})

describe('a draft', () => {
  const stand = (who: Parameters<typeof as>[0], id: string, neu: Stand, bisher?: Stand) =>
    app.write(as(who), (ctx) => dokumentAendern(ctx, id, { status: neu }, bisher && { status: bisher }))

  test('is made one and a draft no more by the office that keeps it; nobody is written over, and what is signed is neither', async () => {
    const { dokument } = await gefuellt(WHO, '130.50')
    const { id } = dokument
    for (const [who, code] of [
      ['meinhard.kaemmerei', 'nicht-erlaubt'],
      ['meinhard.leitung', 'nicht-erlaubt'],
      ['sontra.gewerbeamt', 'nicht-gefunden'],
    ] as const) {
      expect((await refusal(stand(who, id, 'ENTWURF'))).code, who).toBe(code)
    }
    expect(await stand(WHO, id, 'ENTWURF', 'IN_BEARBEITUNG')).toMatchObject({ status: 'ENTWURF' })
    expect((await refusal(stand(WHO, id, 'ENTWURF', 'IN_BEARBEITUNG'))).code).toBe('akte.inzwischen-geaendert')
    expect(await stand(WHO, id, 'IN_BEARBEITUNG', 'ENTWURF')).toMatchObject({ status: 'IN_BEARBEITUNG' })
    await zeichnen(WHO, id)
    expect((await refusal(stand(WHO, id, 'ENTWURF'))).code).toBe('akte.schlussgezeichnet')
  })

  test('is one of many: each by itself, taken back as a whole', async () => {
    const [eine, gezeichnet] = [await gefuellt(WHO), await gefuellt(WHO)]
    await zeichnen(WHO, gezeichnet.dokument.id)
    const ids = [eine.dokument.id, gezeichnet.dokument.id]
    const setzen = (welche: readonly string[], status: Stand, bisher?: Stand) =>
      app.write(as(WHO), (ctx) =>
        jedesFuerSich(
          ctx,
          welche.map((id) => ({ id })),
          ({ id }) => dokumentAendern(ctx, id, { status }, bisher && { status: bisher }),
        ),
      )
    expect((await setzen(ids, 'ENTWURF')).map(({ code }) => code)).toEqual([null, 'akte.schlussgezeichnet'])
    expect(await setzen(ids.slice(0, 1), 'IN_BEARBEITUNG', 'ENTWURF')).toMatchObject([{ gelungen: true }])
  })
})
