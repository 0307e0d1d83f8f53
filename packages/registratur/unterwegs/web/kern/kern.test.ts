import { describe, expect, test } from 'vitest'
import {
  bindungMachen,
  codeMangel,
  mitnahmeschluessel,
  oeffnen,
  oeffnenText,
  schliessschluessel,
  verschliessen,
  zufall,
} from './schluessel.ts'
import { spaetestens, zurueckgestellt } from './uhr.ts'

const HAELFTE = Buffer.from(zufall(32)).toString('base64url')

describe('keys of what is taken along', () => {
  test('open with the same code in the same browser, and with nothing else', async () => {
    const salz = zufall(16)
    const bindung = await bindungMachen()
    const hier = await schliessschluessel('rosen-7-garten', { salz, bindung })
    const zu = await verschliessen(hier, 'mitnahme 1', HAELFTE)
    const nochmal = await schliessschluessel('rosen-7-garten', { salz, bindung })
    expect(await oeffnenText(nochmal, 'mitnahme 1', zu)).toBe(HAELFTE)
    const falsch = await schliessschluessel('rosen-8-garten', { salz, bindung })
    const anderswo = await schliessschluessel('rosen-7-garten', { salz, bindung: await bindungMachen() })
    for (const fremd of [falsch, anderswo]) await expect(oeffnen(fremd, 'mitnahme 1', zu)).rejects.toThrow()
  })

  test('are bound to one Mitnahme, its end and its place; a changed byte opens nothing', async () => {
    const salz = zufall(16)
    const schluessel = await mitnahmeschluessel(HAELFTE, salz, 'eins')
    const zu = await verschliessen(schluessel, 'eins 1000 paket', 'Ortstermin')
    expect(await oeffnenText(await mitnahmeschluessel(HAELFTE, salz, 'eins'), 'eins 1000 paket', zu)).toBe('Ortstermin')
    await expect(oeffnen(schluessel, 'eins 9000 paket', zu)).rejects.toThrow()
    await expect(oeffnen(await mitnahmeschluessel(HAELFTE, salz, 'zwei'), 'eins 1000 paket', zu)).rejects.toThrow()
    const bytes = new Uint8Array(zu.daten.slice(0))
    bytes[0] = (bytes[0] ?? 0) ^ 1
    await expect(oeffnen(schluessel, 'eins 1000 paket', { iv: zu.iv, daten: bytes.buffer })).rejects.toThrow()
  })

  test('leave the browser in no form', async () => {
    const bindung = await bindungMachen()
    for (const schluessel of [bindung, await schliessschluessel('rosen-7-garten', { salz: zufall(16), bindung })]) {
      await expect(crypto.subtle.exportKey('raw', schluessel)).rejects.toThrow()
      await expect(crypto.subtle.exportKey('jwk', schluessel)).rejects.toThrow()
    }
    const mitnahme = await mitnahmeschluessel(HAELFTE, zufall(16), 'eins')
    await expect(crypto.subtle.exportKey('raw', mitnahme)).rejects.toThrow()
  })

  test('stand behind a code that is no row of digits', () => {
    for (const schwach of ['', 'kurz-1', '12345678', '20261129', 'aaaaaaaaaa'])
      expect(codeMangel(schwach)).toMatch(/^\p{Lu}/u)
    expect(codeMangel('rosen-7-garten')).toBeNull()
  })
})

describe('the clock of the device', () => {
  const gesehen = Date.UTC(2026, 10, 29, 12)

  test('gives nothing back when it is set back, and may be put right by a few minutes', () => {
    expect(zurueckgestellt({ gesehen }, gesehen - 86_400_000)).toBe(true)
    expect(zurueckgestellt({ gesehen }, gesehen - 60_000)).toBe(false)
    expect(spaetestens({ gesehen }, gesehen - 86_400_000)).toBe(gesehen)
    expect(spaetestens({ gesehen }, gesehen + 1000)).toBe(gesehen + 1000)
  })

  test('is believed by what the server has said of it, and wrong by a day it still ends on the day', () => {
    const tag = 86_400_000
    const jetzt = Date.now()
    const nachgehend = { gesehen: jetzt + tag, versatz: -tag }
    expect(zurueckgestellt(nachgehend)).toBe(false)
    expect(spaetestens(nachgehend)).toBeGreaterThanOrEqual(jetzt + tag)
    expect(zurueckgestellt({ gesehen: jetzt + tag })).toBe(true)
  })
})
