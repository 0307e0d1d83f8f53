import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { openPageReader, type PageReader, Unreadable } from '@verbundakte/filecontent'
import { scannedPdf, sheet } from '@verbundakte/filecontent/test-support/scan'
import type { Doors } from '@verbundakte/module'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { dateiAusgeben, durchsuchbarAusgeben, vorschauAusgeben } from '../dateien/ausgeben.ts'
import { dokumentAblegen } from '../dokument.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { ALLE_TEILE, eingaengeAufraeumen } from './aufraeumen.ts'
import { textErkennen } from './text-erkennen.ts'
import { textLesen } from './text-lesen.ts'

const { verbund, akte, vorgang, upload } = await amt({ textleser: 1, seitenleser: 1 })
const { app, as, database } = verbund
const WHO = 'meinhard.gewerbeamt'
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Texterkennung im Test')
const { id: hier } = await vorgang(WHO, (await akte(WHO)).id)

/** Files it and runs the first of the two jobs. @returns the version */
async function filed(bytes: Uint8Array, name = 'Scan.pdf', doors: Doors = betrieb): Promise<string> {
  const { datei } = await upload(WHO, new Uint8Array(bytes), name)
  const { id } = await app.write(as(WHO), (ctx) => dokumentAblegen(ctx, hier, datei.id))
  const [version] = await database.admin<{ id: string }[]>`select id from akte.version where dokument = ${id}`
  if (!version) throw new Error('a Dokument has a version')
  await textLesen.run(doors, event('akte.version.abgelegt', version.id))
  return version.id
}
const event = (ereignis: string, subjektId: string) => ({
  ...{ seq: 1, zeit: new Date(), ereignis, subjekt: 'Version', subjektId, person: null, anfrage: 'x', nutzlast: null },
})
const part = (version: string, doors: Doors = betrieb) => textErkennen.part(doors, event('akte.text.gelesen', version))
const stand = async (version: string) => {
  const [row] = await database.admin`select v.textstatus, v.texthinweis, v.seiten, t.text,
    (select count(*)::int from akte.seitentext s where s.version = v.id) as erkannt
    from akte.version v left join akte.volltext t on t.id = v.id where v.id = ${version}`
  return row
}
/** Doors whose page reader is another one. */
const mit = (seitenleser: PageReader | null): Doors => ({ ...betrieb, services: { ...betrieb.services, seitenleser } })
const leser = (recognise: PageReader['recognise']): PageReader => ({
  recognise,
  // Of an Akte nobody asks for squares.
  codes: () => Promise.reject(new Error('asked for squares')),
  split: () => Promise.reject(new Error('asked to take apart')),
  searchable: () => Promise.reject(new Unreadable('Davon gibt es keine durchsuchbare Fassung.')),
  close: async () => {},
})

describe('a scan', { timeout: 180_000 }, () => {
  test('is waited for, recognised page by page and found by its words', async () => {
    const version = await filed(await scannedPdf([sheet(['Anmeldung eines Hundes']), sheet(['Zweite Seite'])]))
    expect(await stand(version)).toMatchObject({ textstatus: 'IN_ERKENNUNG', texthinweis: null, seiten: 2 })
    expect(await part(version)).toBe(false)
    expect(await stand(version)).toMatchObject({ textstatus: 'ERKANNT', texthinweis: null, erkannt: 2 })
    expect((await stand(version))?.text).toBe('Anmeldung eines Hundes\n\nZweite Seite')
    // Once more, as jobs may: nothing changes.
    expect(await part(version)).toBe(false)
  })

  test('of a picture, too', async () => {
    const version = await filed(await sheet(['Lichtbild vom Gehweg']).encode('jpeg', 80), 'Foto.jpg')
    expect(await part(version)).toBe(false)
    expect(await stand(version)).toMatchObject({ textstatus: 'ERKANNT', seiten: 1, text: 'Lichtbild vom Gehweg' })
  })

  test('without any letter says so', async () => {
    const version = await filed(await scannedPdf([sheet([])]))
    await part(version)
    expect(await stand(version)).toMatchObject({ textstatus: 'LEER', text: null })
    expect((await stand(version))?.texthinweis).toMatch(/Texterkennung findet keinen Text/)
  })

  test('is not promised where nobody recognises pages', async () => {
    const version = await filed(await scannedPdf([sheet(['Niemand da'])]), 'Scan.pdf', mit(null))
    expect(await stand(version)).toMatchObject({ textstatus: 'LEER' })
  })
})

describe('many pages', { timeout: 180_000 }, () => {
  const asked: number[] = []
  const zaehlend = leser(async (_pfad, _type, page) => {
    asked.push(page)
    return { text: `Blatt ${page}`, confidence: 91, pages: 23, words: [], codes: [] }
  })

  test('are read in parts, so that the files of others have their turn', async () => {
    const version = await filed(await scannedPdf(Array.from({ length: 23 }, () => sheet([]))))
    expect([await part(version, mit(zaehlend)), asked.length]).toEqual([true, 10])
    expect([await part(version, mit(zaehlend)), asked.length]).toEqual([true, 20])
    expect(await stand(version)).toMatchObject({ textstatus: 'IN_ERKENNUNG', erkannt: 20 })
    expect([await part(version, mit(zaehlend)), asked]).toEqual([false, Array.from({ length: 23 }, (_, n) => n + 1)])
    expect((await stand(version))?.text).toMatch(/^Blatt 1\n\nBlatt 2\n\n.*Blatt 23$/s)
  })

  test('are recognised also where the time was over before the file had said whether there is text in it', async () => {
    const { textleser } = betrieb.services
    const eilig = {
      ...textleser,
      extractText: (...[pfad, type]: Parameters<typeof textleser.extractText>) =>
        textleser.extractText(pfad, type, { timeLimitMs: 0 }),
    }
    const doors: Doors = { ...betrieb, services: { ...betrieb.services, textleser: eilig } }
    const version = await filed(await scannedPdf([sheet([]), sheet([])]), 'Ordner.pdf', doors)
    expect(await stand(version)).toMatchObject({ textstatus: 'IN_ERKENNUNG', texthinweis: null, seiten: 2 })
  })

  test('go on after a stop with the page that was not finished', async () => {
    asked.length = 0
    const version = await filed(await scannedPdf(Array.from({ length: 4 }, () => sheet([]))))
    const stoppt = leser(async (pfad, type, page) => {
      if (page === 3) throw new Error('The PageReader is closed')
      return { ...(await zaehlend.recognise(pfad, type, page)), pages: 4 }
    })
    await expect(part(version, mit(stoppt))).rejects.toThrow('closed')
    expect(await stand(version)).toMatchObject({ textstatus: 'IN_ERKENNUNG', erkannt: 2 })
    asked.length = 0
    const weiter = leser(async (...seite) => ({ ...(await zaehlend.recognise(...seite)), pages: 4 }))
    expect([await part(version, mit(weiter)), asked]).toEqual([false, [3, 4]])
  })

  test('twelve of them, and the reading process dies in the middle: what was read stays, and is not read again', async () => {
    const version = await filed(await scannedPdf(Array.from({ length: 12 }, () => sheet([]))))
    const seiten = async () =>
      (
        await database.admin<
          { id: string }[]
        >`select id from akte.seitentext where version = ${version} order by nummer`
      ).map(({ id }) => id)
    const erster = openPageReader({ processes: 1 })
    const stirbt = leser((pfad, type, page) => {
      const work = erster.recognise(pfad, type, page)
      // As by kill -9: its process is gone with the page that it was reading.
      if (page === 6) void erster.close()
      return work
    })
    await expect(part(version, mit(stirbt))).rejects.toThrow()
    const vorher = await seiten()
    expect(vorher).toHaveLength(5)
    expect([await part(version), await part(version)]).toEqual([false, false])
    const nachher = await seiten()
    expect([nachher.length, nachher.slice(0, 5)]).toEqual([12, vorher])
  })

  test('that are hard to read are called so', async () => {
    const version = await filed(await scannedPdf([sheet([])]))
    await part(version, mit(leser(async () => ({ text: 'W0rt', confidence: 41, pages: 1, words: [], codes: [] }))))
    expect(await stand(version)).toMatchObject({ textstatus: 'ERKANNT' })
    expect((await stand(version))?.texthinweis).toContain('Sicherheit 41 %')
  })

  test('beyond five hundred are left to the metadata, and that is said', async () => {
    const version = await filed(await scannedPdf([sheet([])]))
    await database.admin`update akte.version set seiten = 1200 where id = ${version}`
    const ordner = leser(async (_pfad, _type, page) => ({
      text: `Blatt ${page}`,
      confidence: 91,
      pages: 1200,
      words: [],
      codes: [],
    }))
    while (await part(version, mit(ordner)));
    expect(await stand(version)).toMatchObject({ textstatus: 'GEKUERZT', erkannt: 500, seiten: 1200 })
    expect((await stand(version))?.texthinweis).toContain('1.200 Seiten')
  })
})

test('a file that was closed meanwhile is not looked at', async () => {
  const version = await filed(await scannedPdf([sheet(['Böse'])]))
  await database.admin`update akte.version set pruefung = 'GESPERRT' where id = ${version}`
  await part(version)
  expect(await stand(version)).toMatchObject({ textstatus: 'UNLESBAR', erkannt: 0, text: null })
})

describe('the searchable rendition of a scan', { timeout: 180_000 }, () => {
  const ausgeben = (wer: PersonName, id: string, wie = durchsuchbarAusgeben) =>
    wie(app.doorsOf(as(wer)), id, new Request('http://x/'))
  const inhalt = async (antwort: Response) => Buffer.from(await antwort.arrayBuffer())
  /** What a reader of PDFs finds in it without recognising anything. */
  async function worte(bytes: Buffer): Promise<string> {
    const { sha256 } = await betrieb.services.ablage.write(betrieb.gemeinde, new Blob([new Uint8Array(bytes)]).stream())
    const { text } = await betrieb.services.ablage.asFile(betrieb.gemeinde, sha256, (pfad) =>
      betrieb.services.textleser.extractText(pfad, { mime: 'application/pdf', extension: '', kind: 'pdf' }),
    )
    return text.replace(/\s+/g, ' ').trim()
  }

  test('holds its words, is what the preview shows, and leaves the original as it was', async () => {
    const scan = await scannedPdf([sheet(['Anmeldung eines Hundes']), sheet(['Größe und Straße'])])
    const version = await filed(scan)
    expect(await refusal(ausgeben(WHO, version))).toMatchObject({ name: 'NotFound' })
    await part(version)
    const antwort = await ausgeben(WHO, version)
    expect(antwort.headers.get('content-disposition')).toContain('Scan%20%28durchsuchbar%29.pdf')
    const rendition = await inhalt(antwort)
    expect(await worte(rendition)).toBe('Anmeldung eines Hundes Größe und Straße')
    expect((await inhalt(await ausgeben(WHO, version, vorschauAusgeben))).equals(rendition)).toBe(true)
    expect((await inhalt(await ausgeben(WHO, version, dateiAusgeben))).equals(Buffer.from(scan))).toBe(true)
    const [log] = await database.admin`select nutzlast from audit.eintrag
      where ereignis = 'akte.rendition.erstellt' and subjekt_id = ${version}`
    expect(log?.nutzlast).toMatchObject({ groesse: rendition.length })
  })

  test('stays when content that nobody names is removed, and is gone to whoever may not read the version', async () => {
    const version = await filed(await sheet(['Lichtbild vom Gehweg']).encode('jpeg', 80), 'Foto.jpg')
    await part(version)
    const [row] = await database.admin<
      { sha: string }[]
    >`select rendition_sha256 as sha from akte.version where id = ${version}`
    const sha = row?.sha ?? ''
    const alt = new Date(Date.now() - 48 * 3600 * 1000)
    await utimes(join(database.installation.ablage, betrieb.gemeinde, sha.slice(0, 2), sha), alt, alt)
    await eingaengeAufraeumen(betrieb, ALLE_TEILE)
    expect(await worte(await inhalt(await ausgeben(WHO, version)))).toBe('Lichtbild vom Gehweg')
    for (const fremd of ['meinhard.steueramt', 'sontra.gewerbeamt', 'meinhard.niemand'] as const) {
      expect(await refusal(ausgeben(fremd, version)), fremd).toMatchObject({ name: 'NotFound' })
    }
    await database.admin`update akte.version set pruefung = 'GESPERRT' where id = ${version}`
    expect((await refusal(ausgeben(WHO, version))).code).toMatch(/gesperrt/)
  })

  test('is not made where there can be none, and the scan is found all the same', async () => {
    const version = await filed(await scannedPdf([sheet([])]))
    await part(version, mit(leser(async () => ({ text: 'Blatt', confidence: 90, pages: 1, words: [WORT], codes: [] }))))
    expect(await stand(version)).toMatchObject({ textstatus: 'ERKANNT', text: 'Blatt' })
    expect(await refusal(ausgeben(WHO, version))).toMatchObject({ name: 'NotFound' })
  })
})
const WORT = { text: 'Blatt', x: 0.1, y: 0.1, width: 0.1, height: 0.02 }
