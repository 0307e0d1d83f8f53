import { encryptedPdf, rawPdf } from '@verbundakte/filecontent/test-support/pdf'
import { scannedPdf, sheet } from '@verbundakte/filecontent/test-support/scan'
import { describe, expect, test } from 'vitest'
import { post } from '../test-support/post.ts'
import { vorschlaegeLesen } from '../vorschlaege.ts'
import { textErkennen } from './text-erkennen.ts'

const { verbund, app, as, bringen, lesen, vorgang, zeile } = await post({ seitenleser: 1 })
const WHO = 'meinhard.gewerbeamt'
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Texterkennung im Test')
const part = (id: string, doors = betrieb) =>
  // The job looks at nothing else of its event.
  textErkennen.part(doors, { subjektId: id } as Parameters<typeof textErkennen.part>[1])
const scan = async (...lines: string[]) => new Uint8Array(await scannedPdf([sheet(lines)]))

describe('a scanned letter', { timeout: 120_000 }, () => {
  test('waits for its letters to be recognised, and finds its Vorgang by the sign that stands on it', async () => {
    const { kennzeichen, id: ziel } = await vorgang(WHO, 'Blumenladen Aster')
    const id = await bringen(WHO, await scan(`Ihr Zeichen: ${kennzeichen}`, 'Betreff: Gewerbeanzeige'), 'Scan 0815.pdf')
    await lesen('meinhard', id)
    expect(await zeile(id)).toMatchObject({ textstatus: 'IN_ERKENNUNG', betreff: 'Scan 0815' })
    expect(await part(id)).toBe(false)
    expect(await zeile(id)).toMatchObject({ textstatus: 'ERKANNT', betreff: 'Gewerbeanzeige' })
    const [erster] = await app.read(as(WHO), (ctx) => vorschlaegeLesen(ctx, id))
    expect(erster?.vorgang?.id).toBe(ziel)
    // Once more, as jobs may.
    expect(await part(id)).toBe(false)
  })

  test('without a letter on it stays in the queue under its name', async () => {
    const id = await bringen(WHO, await scan(), 'Leerseite.pdf')
    await lesen('meinhard', id)
    await part(id)
    expect(await zeile(id)).toMatchObject({ textstatus: 'LEER', status: 'ERKANNT', betreff: 'Leerseite' })
  })

  test('that was closed for malware meanwhile is not looked at', async () => {
    const id = await bringen(WHO, await scan('Böse Betreff: Rechnung'), 'Böse.pdf')
    await lesen('meinhard', id)
    await verbund.database.admin`update posteingang.eingang set pruefung = 'GESPERRT' where id = ${id}`
    await part(id)
    const gesperrt = { textstatus: 'UNLESBAR', betreff: 'Böse', texthinweis: expect.stringContaining('Schadsoftware') }
    expect(await zeile(id)).toMatchObject(gesperrt)
  })

  test('behind a password, or damaged, says so itself and is not looked through for letters', async () => {
    const zu = await bringen(WHO, new Uint8Array(encryptedPdf()), 'Zu.pdf')
    await lesen('meinhard', zu)
    await part(zu)
    const geschuetzt = { textstatus: 'VERSCHLUESSELT', betreff: 'Zu', texthinweis: expect.stringContaining('Kennwort') }
    expect(await zeile(zu)).toMatchObject(geschuetzt)
    const kaputt = await bringen(WHO, new Uint8Array(rawPdf(['<< /Type /Catalog >>'])), 'Kaputt.pdf')
    await lesen('meinhard', kaputt)
    await part(kaputt)
    expect(await zeile(kaputt)).toMatchObject({
      textstatus: 'UNLESBAR',
      texthinweis: expect.stringContaining('beschädigt'),
    })
  })
})
