import { load, visible } from '@verbundakte/authz'
import { printCode, scannedPdf, sheet } from '@verbundakte/filecontent/test-support/scan'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { eingangAblegen } from '../ablegen.ts'
import { entscheidungZuruecknehmen } from '../aussortieren.ts'
import { gelesenesFesthalten } from '../jobs/festhalten.ts'
import { nachRuecknahmeDurchsehen, textErkennen } from '../jobs/text-erkennen.ts'
import { eingaenge } from '../tables.ts'
import { post, refusal } from '../test-support/post.ts'
import { vorschlaegeLesen } from '../vorschlaege.ts'
import { deckblattFuer, deckblattFuerAkte, deckblattLesen, strichcodesIn } from './deckblatt.ts'
import { stapelTeilen } from './stapel.ts'

const { verbund, ablegen, app, as, betrieb, bringen, lernen, lesen, vorgang, zeile } = await post({ seitenleser: 1 })
const WHO = 'meinhard.gewerbeamt'
const deckblatt = (who: Parameters<typeof as>[0], id: string) => app.read(as(who), (ctx) => deckblattFuer(ctx, id))

describe('a cover sheet', { timeout: 120_000 }, () => {
  const gebracht = async (name: string, pages: Parameters<typeof scannedPdf>[0]): Promise<string> => {
    const id = await bringen(WHO, new Uint8Array(await scannedPdf(pages, 0, 0.5)), name)
    await lesen('meinhard', id)
    return id
  }
  const teil = (id: string, job = textErkennen) =>
    // The job looks at nothing else of its event.
    job.part(betrieb('meinhard'), { subjektId: id } as Parameters<typeof textErkennen.part>[1])
  const gescannt = async (code: string): Promise<string> => {
    const id = await gebracht('Scan.pdf', [printCode(sheet(['Ein Brief ohne Zeichen']), code)])
    await teil(id)
    return id
  }
  const vorgeschlagen = (id: string) => app.read(as(WHO), (ctx) => vorschlaegeLesen(ctx, id))

  test('scanned before a letter names the Vorgang, with its reason', async () => {
    const ziel = await vorgang(WHO, 'Blumenladen Aster')
    const { code } = await deckblatt(WHO, ziel.id)
    const id = await gescannt(code)
    const [erster] = await vorgeschlagen(id)
    expect(erster).toMatchObject({ vorgang: { id: ziel.id }, gruende: ['Das Deckblatt nennt dieses Ziel'] })
    expect(erster?.konfidenz).toBeGreaterThanOrEqual(90)
    expect(await zeile(id)).toMatchObject({ deckblatt: 'GILT', hinweis: null })
  })

  test('of an Akte suggests its open Vorgang and a new one, below every threshold; a new one where none is open', async () => {
    const { id: offener, akte } = await vorgang(WHO, 'Kiosk Winde')
    const { code, kennzeichen } = await app.read(as(WHO), (ctx) => deckblattFuerAkte(ctx, akte))
    expect(kennzeichen).toMatch(/^130\.10-\d{4}$/)
    const gruende = ['Das Deckblatt nennt diese Akte']
    const [erster, zweiter] = await vorgeschlagen(await gescannt(code))
    expect(erster).toMatchObject({ akte: { id: akte }, vorgang: { id: offener }, gruende })
    expect(erster?.konfidenz).toBeLessThan(80)
    expect(zweiter).toMatchObject({ akte: { id: akte }, vorgang: null, gruende })
    await verbund.database.admin`update akte.vorgang set status = 'ERLEDIGT' where id = ${offener}`
    expect(await vorgeschlagen(await gescannt(code))).toMatchObject([{ akte: { id: akte }, vorgang: null }])
  })

  test('takes a stack apart: each letter is post of its own, the whole stays as it came, no page is lost', async () => {
    const ziele = [await vorgang(WHO, 'Bäckerei Krume'), await vorgang(WHO, 'Hofladen Rübe')] as const
    const akte = ziele[1].akte
    const eins = printCode(sheet(['Deckblatt']), (await deckblatt(WHO, ziele[0].id)).code)
    const zwei = printCode(sheet(['Deckblatt']), (await app.read(as(WHO), (ctx) => deckblattFuerAkte(ctx, akte))).code)
    const fremd = printCode(sheet(['Rechnung mit Quadrat']), 'BCD\n001\n1\nSCT')
    const leer = sheet([])
    const pages = [
      sheet(['Ohne']),
      leer,
      eins,
      leer,
      fremd,
      leer,
      zwei,
      sheet(['Brief']),
      leer,
      sheet(['S. 2']),
      leer,
      leer,
    ]
    const id = await gebracht('Stapel.pdf', pages)
    const { sha256 } = await zeile(id)
    // Its place is suggested at once; filed by itself it is not before it was looked through.
    expect(await teil(id)).toBe(false)
    expect(await zeile(id)).toMatchObject({ durchgesehen: 1, textstatus: 'ERKANNT', status: 'ERKANNT' })
    // It may be several letters: filed whole only by whoever says so.
    const ganz = (ungeteilt: boolean) =>
      app.write(as(WHO), (ctx) => eingangAblegen(ctx, id, { vorgang: ziele[0].id }, {}, { ungeteilt }))
    expect(await refusal(ganz(false))).toMatchObject({
      code: 'posteingang.durchsicht',
      message: expect.stringContaining('Seite 1 von 12'),
    })
    expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', dokument: null })
    await ganz(true)
    expect(await teil(id)).toBe(false)
    await app.write(as(WHO), (ctx) => entscheidungZuruecknehmen(ctx, id))
    // Taken back it is looked through all the same. Ten pages, then others have their turn; a worker that begins anew goes on behind them.
    expect(await teil(id, nachRuecknahmeDurchsehen)).toBe(true)
    expect(await zeile(id)).toMatchObject({ durchgesehen: 11, deckblattseiten: [3, 7], status: 'ERKANNT' })
    expect(await teil(id)).toBe(false)
    const doors = betrieb('meinhard')
    const ganzes = await app.read(as(WHO), (ctx) => load(ctx, eingaenge, id))
    expect(ganzes).toMatchObject({ durchgesehen: 12 })
    // Once more, as jobs may.
    await stapelTeilen(doors, ganzes, [1, 3, 7], 12)
    expect(await zeile(id)).toMatchObject({ status: 'AUSSORTIERT', grund: 'Stapel, geteilt in 3 Eingänge', sha256 })
    const teile = await app.read(as(WHO), (ctx) =>
      ctx.tx.select(visible(ctx, eingaenge)).from(eingaenge).where(eq(eingaenge.ausEingang, id)).orderBy(eingaenge.id),
    )
    expect(teile).toMatchObject([
      { dateiname: 'Stapel (1).pdf', hinweis: 'Seiten 1 bis 2 aus „Stapel.pdf“.', federfuehrung: 'ga' },
      { dateiname: 'Stapel (2).pdf', hinweis: 'Seiten 3 bis 6 aus „Stapel.pdf“.' },
      { dateiname: 'Stapel (3).pdf', hinweis: 'Seiten 7 bis 12 aus „Stapel.pdf“.' },
    ])
    const gelesen = []
    for (const { mime, art: kind, sha256: hash } of teile) {
      const { ablage, seitenleser } = doors.services
      const type = { mime, extension: '', kind }
      const seite = await ablage.asFile(doors.gemeinde, hash, async (pfad) => seitenleser?.codes(pfad, type, 1))
      gelesen.push([seite?.pages, deckblattLesen(doors, seite?.codes ?? [])])
    }
    expect(gelesen).toEqual([
      [2, null],
      [4, { vorgang: ziele[0].id }],
      [6, { akte }],
    ])
  })

  test('of another Gemeinde assigns nothing, and is noted', async () => {
    const dort = await vorgang('sontra.gewerbeamt', 'Blumenladen Aster')
    const { code } = await deckblatt('sontra.gewerbeamt', dort.id)
    const id = await gescannt(code)
    expect(await vorgeschlagen(id)).toEqual([])
    const vermerkt = { deckblatt: 'FREMD', ziel_vorgang: null, hinweis: expect.stringContaining('nicht beachtet') }
    expect(await zeile(id)).toMatchObject(vermerkt)
  })
})

test('a sheet that somebody has changed or made up is none; squares of others are nobody’s business', async () => {
  const ziel = await vorgang(WHO, 'Fälschung')
  const { code } = await deckblatt(WHO, ziel.id)
  const gelesen = (...codes: string[]) => app.read(as(WHO), async (ctx) => deckblattLesen(ctx, codes))
  expect(await gelesen('https://example.test', code)).toEqual({ vorgang: ziel.id })
  expect(await gelesen('https://example.test')).toBeNull()
  const [anfang = '', id = '', stempel = ''] = code.split('.')
  // The seal of a Vorgang does not open an Akte of the same number.
  expect(await gelesen(code.replace('VA1', 'VA2'))).toBe('FREMD')
  const turned = (text: string) => (text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`)
  for (const falsch of [
    [anfang, turned(id), stempel],
    [anfang, id, turned(stempel)],
    [anfang, id, ''],
    [anfang, id],
    [anfang, id, stempel, 'mehr'],
  ])
    expect(await gelesen(falsch.join('.')), falsch.join('.')).toBe('FREMD')
  // Beside one of another house ours holds.
  expect(await gelesen([anfang, turned(id), stempel].join('.'), code)).toEqual({ vorgang: ziel.id })
})

test('is given to those who may file into Vorgang or Akte, and to nobody else', async () => {
  const ziel = await vorgang(WHO, 'Nur für das Gewerbeamt')
  for (const who of ['meinhard.kaemmerei', 'meinhard.niemand', 'sontra.gewerbeamt'] as const) {
    expect(await refusal(deckblatt(who, ziel.id)), who).toMatchObject({ code: 'nicht-gefunden' })
    const derAkte = app.read(as(who), (ctx) => deckblattFuerAkte(ctx, ziel.akte))
    expect(await refusal(derAkte), who).toMatchObject({ code: 'nicht-gefunden' })
  }
})

describe('a bar code on a letter', { timeout: 60_000 }, () => {
  const gelesenes = async (codes: readonly string[], who: 'meinhard' | 'sontra' = 'meinhard') => {
    const id = await bringen(`${who}.gewerbeamt`, `Brief ${codes.join()}`.slice(0, 6), `Brief ${codes.length}.txt`)
    const eingang = await app.read(as(`${who}.gewerbeamt`), (ctx) => load(ctx, eingaenge, id))
    const stand = { textstatus: 'ERKANNT' as const, texthinweis: null, seiten: 1 }
    const text = 'Sehr geehrte Damen und Herren'
    await betrieb(who).write((ctx) =>
      gelesenesFesthalten(ctx, eingang, stand, text, null, {
        deckblatt: deckblattLesen(ctx, codes),
        codes,
        scan: false,
      }),
    )
    return app.read(as(`${who}.gewerbeamt`), (ctx) => vorschlaegeLesen(ctx, id))
  }

  test('that carries a sign of ours is a hint with its reason, far below every threshold', async () => {
    const ziel = await vorgang(WHO, 'Imbiss Melde')
    const [erster] = await gelesenes(['4711', ziel.kennzeichen])
    expect(erster).toMatchObject({ vorgang: { id: ziel.id }, gruende: ['Der Strichcode nennt dieses Ziel'] })
    expect(erster?.konfidenz).toBeLessThan(70)
    // In the neighbour's house it names nothing, and neither does what was never ours.
    expect(await gelesenes([ziel.kennzeichen], 'sontra')).toEqual([])
    expect(await gelesenes([ziel.kennzeichen.replace(/-\d+/, '-9999')])).toEqual([])
    const { code } = await deckblatt(WHO, ziel.id)
    expect(await gelesenes([code], 'sontra')).toEqual([])
  })

  test('that carries a sign of ours counts once, also where our own letter with it was filed', async () => {
    const ziel = await vorgang(WHO, 'Kegelbahn am Anger')
    await ablegen(WHO, ziel, `Unser Zeichen: ${ziel.kennzeichen}`, { richtung: 'AUS' })
    await lernen('meinhard')
    const [erster] = await gelesenes([ziel.kennzeichen])
    expect(erster).toMatchObject({ vorgang: { id: ziel.id }, gruende: ['Der Strichcode nennt dieses Ziel'] })
    expect(erster?.konfidenz).toBeLessThan(70)
  })

  test('that carries the sender’s sign is known again where it was written before', async () => {
    const ziel = await vorgang(WHO, 'Strom für das Rathaus')
    await ablegen(WHO, ziel, 'Kundennummer: 4711-0815-22')
    await lernen('meinhard')
    const [erster] = await gelesenes(['4711081522'])
    expect(erster).toMatchObject({ vorgang: { id: ziel.id } })
    expect(erster?.gruende).toContain('Strichcode 4711081522 gehört hierher')
    expect(erster?.konfidenz).toBeLessThan(70)
  })

  test('keeps what may be a sign, and nothing of what franking machines and invoices say at length', () => {
    expect(strichcodesIn(['130.10-0042/3', 'VA1.x', 'DEA\u0004\u001d', 'BCD\n001', 'x'.repeat(81)])).toEqual([
      '130.10-0042/3',
    ])
  })
})
