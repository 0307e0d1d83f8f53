import { describe, expect, test } from 'vitest'
import { dokumentAendern, versionAblegen } from './dokument.ts'
import { ablageZuruecknehmen } from './ruecknahme.ts'
import { dokumentSchlusszeichnen } from './schlusszeichnung.ts'
import { amt, refusal } from './test-support/amt.ts'

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
