import { load } from '@verbundakte/authz'
import { expect, test } from 'vitest'
import { eingangAblegen } from './ablegen.ts'
import { eingaenge } from './tables.ts'
import { post, refusal } from './test-support/post.ts'
import { transfervermerkDesDokuments, transfervermerken, transfervermerkVon } from './transfervermerk.ts'

const { verbund, app, as, bringen, vorgang } = await post()
const WHO = as('meinhard.gewerbeamt')
const vermerk = (id: string) => app.read(WHO, async (ctx) => transfervermerkVon(await load(ctx, eingaenge, id)))
const schreiben = (who: Parameters<typeof app.write>[0], id: string, scan: Parameters<typeof transfervermerken>[2]) =>
  app.write(who, (ctx) => transfervermerken(ctx, id, scan))

test('says who, when, with what and how completely, and names what nobody has said', async () => {
  const id = await bringen(WHO, 'Gescannter Brief')
  expect(await vermerk(id)).toBeNull()
  await schreiben(WHO, id, { geraet: 'fi-8170', vollstaendig: false })
  expect(await vermerk(id)).toMatchObject({
    durch: 'meinhard.gewerbeamt',
    am: expect.any(Date),
    geraet: 'fi-8170',
    fehlt: ['mit welchen Einstellungen', 'was abweicht'],
  })
  await schreiben(WHO, id, { durch: 'Frau Erle', geraet: 'fi-8170', einstellungen: '300 dpi', vollstaendig: true })
  expect(await vermerk(id)).toMatchObject({ durch: 'Frau Erle', vollstaendig: true, fehlt: [] })
})

test('stays with the Dokument for whoever reads it, and is not changed any more', async () => {
  const id = await bringen(WHO, 'Wird abgelegt')
  await schreiben(WHO, id, { geraet: 'fi-8170' })
  const ziel = await vorgang('meinhard.gewerbeamt', 'Blumen Aster')
  const { dokument } = await app.write(WHO, (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
  const gelesen = (who: Parameters<typeof as>[0]) =>
    app.read(as(who), (ctx) => transfervermerkDesDokuments(ctx, dokument.id))
  // The Registratur reads the Dokument, and not the post of the office.
  for (const who of ['meinhard.gewerbeamt', 'meinhard.registratur'] as const)
    expect(await gelesen(who), who).toMatchObject({ geraet: 'fi-8170' })
  for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt'] as const)
    expect(await refusal(gelesen(who)), who).toMatchObject({ code: 'nicht-gefunden' })
  expect(await refusal(schreiben(WHO, id, { geraet: 'anderes' }))).toMatchObject({ code: 'posteingang.entschieden' })
})

test('tells whoever hears of the filing that it was paper; of what nobody has scanned it does not', async () => {
  const ziel = await vorgang('meinhard.gewerbeamt', 'Blumen Aster')
  const ablegen = async (text: string, gescannt: boolean) => {
    const id = await bringen(WHO, text)
    if (gescannt) await schreiben(WHO, id, { geraet: 'fi-8170' })
    await app.write(WHO, (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
    const [eintrag] = await verbund.database.admin`select nutzlast->'ausPapier' as "ausPapier" from audit.eintrag
      where ereignis = 'posteingang.abgelegt' and subjekt_id = ${id}`
    return eintrag?.ausPapier
  }
  expect(await ablegen('Aus dem Scanner', true)).toBe(true)
  expect(await ablegen('Am Rechner geschrieben', false)).toBe(false)
})

test('is written by those who may file the post, and by nobody else', async () => {
  const id = await bringen(WHO, 'Nur für das Gewerbeamt')
  for (const who of [as('meinhard.kaemmerei'), as('meinhard.registratur'), as('sontra.gewerbeamt')])
    expect(await refusal(schreiben(who, id, { geraet: 'x' }))).toMatchObject({ code: 'nicht-gefunden' })
})

test('a mail was never a paper', async () => {
  const id = await bringen(WHO, 'From: a@b.test\r\nSubject: Antrag\r\n\r\nText', 'Antrag.eml')
  expect(await refusal(schreiben(WHO, id, { geraet: 'x' }))).toMatchObject({ code: 'posteingang.kein-scan' })
})
