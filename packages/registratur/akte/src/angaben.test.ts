import { expect, test } from 'vitest'
import { dokumentAendern } from './dokument.ts'
import { dokumentLaden } from './lesen.ts'
import { amt, refusal } from './test-support/amt.ts'

const { verbund, filled } = await amt()
const { app, as, database } = verbund
const WHO = 'meinhard.gewerbeamt'

test('the sign of the other side is kept, changed, taken away and said in the log; two who change it hear of each other', async () => {
  const { dokument } = await filled(WHO)
  const change = (fremdzeichen: string | null | undefined, bisher?: string | null) =>
    app.write(as(WHO), (ctx) =>
      dokumentAendern(ctx, dokument.id, { fremdzeichen }, bisher === undefined ? null : { fremdzeichen: bisher }),
    )
  expect((await change(' 4 K 12/26.KS ')).fremdzeichen).toBe('4 K 12/26.KS')
  expect((await change(undefined)).fremdzeichen).toBe('4 K 12/26.KS')
  expect(await refusal(change('4 K 13/26', '4 K 11/26'))).toMatchObject({
    ...{ code: 'akte.inzwischen-geaendert', message: expect.stringContaining('Das Fremdzeichen') },
  })
  expect(await refusal(change('x'.repeat(501)))).toMatchObject({ code: 'akte.zu-lang' })
  expect((await change(null, '4 K 12/26.KS')).fremdzeichen).toBeNull()
  const noted = await database.admin`select nutzlast->'felder' as felder from audit.eintrag
    where subjekt_id = ${dokument.id} and ereignis = 'akte.dokument.geaendert' order by seq`
  expect(noted.map(({ felder }) => felder)).toEqual([['fremdzeichen'], [], ['fremdzeichen']])
  expect(
    await refusal(
      app.write(as('meinhard.buergerbuero'), (ctx) => dokumentAendern(ctx, dokument.id, { fremdzeichen: 'x' })),
    ),
  ).toMatchObject({ name: 'NotFound' })
  expect(await app.read(as('sontra.gewerbeamt'), (ctx) => dokumentLaden(ctx).load(dokument.id))).toBeNull()
})
