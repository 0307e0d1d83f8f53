import { describe, expect, test } from 'vitest'
import { dateiAusgeben, vorschauAusgeben } from './dateien/ausgeben.ts'
import { dokumentAblegen, versionAblegen } from './dokument.ts'
import { versionenDesDokuments } from './lesen.ts'
import { amt, refusal } from './test-support/amt.ts'

const { verbund, filled: gefuellt, upload: hochladen } = await amt()
const { app, as, database } = verbund

const versionen = (dokument: string) =>
  app.read(as('meinhard.gewerbeamt'), (ctx) => versionenDesDokuments(ctx).load(dokument))
const inhalt = async (version: string) =>
  (await dateiAusgeben(app.doorsOf(as('meinhard.gewerbeamt')), version, new Request('http://x/'))).text()

describe('versions', () => {
  test('a new file is a new version; the one before stays as it was, byte for byte', async () => {
    const { dokument } = await gefuellt('meinhard.gewerbeamt', '130.10', 'erste Fassung')
    const { datei } = await hochladen('meinhard.gewerbeamt', 'zweite Fassung', 'Brief neu.txt')
    await app.write(as('meinhard.gewerbeamt'), (ctx) => versionAblegen(ctx, dokument.id, datei.id))
    const all = await versionen(dokument.id)
    expect(all.map(({ nummer, dateiname }) => [nummer, dateiname])).toEqual([
      [2, 'Brief neu.txt'],
      [1, 'Brief.txt'],
    ])
    expect(await Promise.all(all.map(({ id }) => inhalt(id)))).toEqual(['zweite Fassung', 'erste Fassung'])
  })

  test('two new versions at once get two numbers', async () => {
    const { dokument } = await gefuellt('meinhard.gewerbeamt')
    const files = await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) => hochladen('meinhard.gewerbeamt', `Fassung ${text}`)),
    )
    await Promise.all(
      files.map(({ datei }) =>
        app.write(as('meinhard.gewerbeamt'), (ctx) => versionAblegen(ctx, dokument.id, datei.id)),
      ),
    )
    expect((await versionen(dokument.id)).map(({ nummer }) => nummer)).toEqual([5, 4, 3, 2, 1])
  })

  test('a document that was signed off takes none', async () => {
    const { dokument } = await gefuellt('meinhard.gewerbeamt')
    await database.admin`update akte.dokument set status = 'SCHLUSSGEZEICHNET' where id = ${dokument.id}`
    const { datei } = await hochladen('meinhard.gewerbeamt', 'zu spät')
    const late = app.write(as('meinhard.gewerbeamt'), (ctx) => versionAblegen(ctx, dokument.id, datei.id))
    expect(await refusal(late)).toMatchObject({ code: 'akte.schlussgezeichnet' })
    // The upload still waits: the refusal rolled its taking back.
    expect(await database.admin`select 1 from akte.dateieingang where id = ${datei.id}`).toHaveLength(1)
  })
})

describe('the same content again', () => {
  const TEXT = 'Derselbe Brief noch einmal'

  test('is offered as such to who may read the first, and to nobody else', async () => {
    const { dokument } = await gefuellt('meinhard.gewerbeamt', '130.10', TEXT)
    const offered = async (...who: Parameters<typeof hochladen>) => (await hochladen(...who)).dublette?.dokument ?? null
    expect(await offered('meinhard.gewerbeamt', TEXT)).toBe(dokument.id)
    expect(await offered('meinhard.registratur', TEXT)).toBe(dokument.id)
    expect(await offered('meinhard.kaemmerei', TEXT)).toBeNull()
    expect(await offered('meinhard.steueramt', TEXT)).toBeNull()
    expect(await offered('sontra.gewerbeamt', TEXT)).toBeNull()
    expect(await offered('meinhard.gewerbeamt', `${TEXT}.`)).toBeNull()
  })

  test('may be filed all the same', async () => {
    const { vorgang } = await gefuellt('meinhard.gewerbeamt', '130.10', TEXT)
    const { datei } = await hochladen('meinhard.gewerbeamt', TEXT)
    const again = await app.write(as('meinhard.gewerbeamt'), (ctx) => dokumentAblegen(ctx, vorgang.id, datei.id))
    expect(again.nummer).toBe(2)
  })
})

describe('file names', () => {
  test.for([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\brief.txt', 'brief.txt'],
    ['a/b/../c.txt', 'c.txt'],
    ['zeile\r\nSet-Cookie: x=1.txt', /^[^\r\n]+\.txt$/],
    ['nul\0.txt', /^[^\0]+$/],
    ['\u202egnp.exe', /^[^\u202e]+$/],
    ['', /.+/],
    ['...', /^[^.].*|datei/i],
    [`${'x'.repeat(300)}.txt`, /^x{1,251}\.txt$/],
  ] as const)('%s is kept as a name and nothing else', async ([name, expected]) => {
    const { datei } = await hochladen('meinhard.gewerbeamt', 'x', name)
    expect(datei.dateiname).toMatch(
      typeof expected === 'string' ? new RegExp(`^${expected.replace('.', '\\.')}$`) : expected,
    )
    expect(datei.dateiname).not.toMatch(/[/\\\p{Cc}]/u)
    expect(Buffer.byteLength(datei.dateiname)).toBeLessThanOrEqual(255)
  })

  test('an umlaut survives into the download, which is never shown by the browser itself', async () => {
    const { vorgang } = await gefuellt('meinhard.gewerbeamt')
    const { datei } = await hochladen('meinhard.gewerbeamt', '<script>alert(1)</script>', 'Größe „Übersicht“.html')
    const filed = await app.write(as('meinhard.gewerbeamt'), (ctx) => dokumentAblegen(ctx, vorgang.id, datei.id))
    const [version] = await versionen(filed.id)
    const doors = app.doorsOf(as('meinhard.gewerbeamt'))
    const download = await dateiAusgeben(doors, version?.id ?? '', new Request('http://x/'))
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''Gr%C3%B6%C3%9Fe/)
    expect(download.headers.get('content-security-policy')).toContain('sandbox')
    expect(download.headers.get('x-content-type-options')).toBe('nosniff')
    const preview = await vorschauAusgeben(doors, version?.id ?? '', new Request('http://x/'))
    expect(preview.headers.get('content-type') ?? '').not.toMatch(/html/)
  })

  test('an empty file is refused and leaves nothing', async () => {
    const before = await database.admin`select count(*)::int as n from akte.dateieingang`
    expect(await refusal(hochladen('meinhard.gewerbeamt', '', 'leer.txt'))).toMatchObject({
      code: expect.stringMatching(/leer/),
      message: expect.stringMatching(/leer/),
    })
    expect(await database.admin`select count(*)::int as n from akte.dateieingang`).toEqual(before)
  })
})

describe('parts of a file', () => {
  test('a broken download goes on where it stopped', async () => {
    const { dokument } = await gefuellt('meinhard.gewerbeamt', '130.10', '0123456789')
    const [version] = await versionen(dokument.id)
    const ask = (headers: Record<string, string>) =>
      dateiAusgeben(app.doorsOf(as('meinhard.gewerbeamt')), version?.id ?? '', new Request('http://x/', { headers }))
    const part = async (range: string, more: Record<string, string> = {}) => {
      const response = await ask({ range, ...more })
      return [response.status, response.headers.get('content-range'), await response.text()]
    }
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', ''])
    expect(await part('bytes=0-1,4-5')).toEqual([200, null, '0123456789'])
    expect(await part('zeilen=1-2')).toEqual([200, null, '0123456789'])
    // Of other content than the beginning it has, a part would make a broken file.
    const etag = `"${version?.sha256}"`
    expect(await part('bytes=7-', { 'if-range': etag })).toEqual([206, 'bytes 7-9/10', '789'])
    for (const other of ['"anderer Inhalt"', `W/${etag}`, 'Mon, 30 Nov 2026 08:00:00 GMT'])
      expect(await part('bytes=7-', { 'if-range': other }), other).toEqual([200, null, '0123456789'])
    for (const same of [etag, `W/${etag}`, `"alt", ${etag}`, '*'])
      expect((await ask({ 'if-none-match': same })).status, same).toBe(304)
    for (const other of ['"alt"', '', `"${version?.sha256}x"`])
      expect((await ask({ 'if-none-match': other })).status, other).toBe(200)
  })
})
