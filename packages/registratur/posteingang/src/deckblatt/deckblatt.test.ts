import { load, visible } from '@verbundakte/authz'
import { printCode, scannedPdf, sheet } from '@verbundakte/filecontent/test-support/scan'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textErkennen } from '../jobs/text-erkennen.ts'
import { eingaenge } from '../tables.ts'
import { post, refusal } from '../test-support/post.ts'
import { vorschlaegeLesen } from '../vorschlaege.ts'
import { deckblattFuer, deckblattLesen } from './deckblatt.ts'
import { stapelTeilen } from './stapel.ts'

const { app, as, betrieb, bringen, lesen, vorgang, zeile } = await post({ seitenleser: 1 })
const WHO = 'meinhard.gewerbeamt'
const deckblatt = (who: Parameters<typeof as>[0], id: string) => app.read(as(who), (ctx) => deckblattFuer(ctx, id))

describe('a cover sheet', { timeout: 120_000 }, () => {
  const gescannt = async (code: string): Promise<string> => {
    const scan = await scannedPdf([printCode(sheet(['Ein Brief ohne Zeichen']), code)])
    const id = await bringen(WHO, new Uint8Array(scan), 'Scan.pdf')
    await lesen('meinhard', id)
    // The job looks at nothing else of its event.
    await textErkennen.part(betrieb('meinhard'), { subjektId: id } as Parameters<typeof textErkennen.part>[1])
    return id
  }

  test('scanned before a letter names the Vorgang, with its reason', async () => {
    const ziel = await vorgang(WHO, 'Blumenladen Aster')
    const { code } = await deckblatt(WHO, ziel.id)
    const id = await gescannt(code)
    const [erster] = await app.read(as(WHO), (ctx) => vorschlaegeLesen(ctx, id))
    expect(erster).toMatchObject({ vorgang: { id: ziel.id }, gruende: ['Das Deckblatt nennt dieses Ziel'] })
    expect(erster?.konfidenz).toBeGreaterThanOrEqual(90)
    expect(await zeile(id)).toMatchObject({ deckblatt: 'GILT', hinweis: null })
  })

  test('takes a stack apart: each part is post of its own, and the whole stays as it came', async () => {
    const ziele = [await vorgang(WHO, 'Bäckerei Krume'), await vorgang(WHO, 'Hofladen Rübe')]
    const [eins, zwei] = await Promise.all(
      ziele.map(async ({ id }) => printCode(sheet(['Deckblatt']), (await deckblatt(WHO, id)).code)),
    )
    const fremd = printCode(sheet(['Rechnung mit Quadrat']), 'BCD\n001\n1\nSCT')
    const pages = [eins, sheet(['Brief eins']), fremd, zwei, sheet(['Brief zwei'])].flatMap((page) => page ?? [])
    const id = await bringen(WHO, new Uint8Array(await scannedPdf(pages)), 'Stapel.pdf')
    const ganzes = await app.read(as(WHO), (ctx) => load(ctx, eingaenge, id))
    const doors = betrieb('meinhard')
    await stapelTeilen(doors, ganzes, 5)
    // Once more, as jobs may.
    await stapelTeilen(doors, ganzes, 5)
    const { sha256 } = ganzes
    expect(await zeile(id)).toMatchObject({ status: 'AUSSORTIERT', grund: 'Stapel, geteilt in 2 Eingänge', sha256 })
    const teile = await app.read(as(WHO), (ctx) =>
      ctx.tx.select(visible(ctx, eingaenge)).from(eingaenge).where(eq(eingaenge.ausEingang, id)).orderBy(eingaenge.id),
    )
    expect(teile).toMatchObject([
      { dateiname: 'Stapel (1).pdf', hinweis: 'Seiten 1 bis 3 aus „Stapel.pdf“.', federfuehrung: 'ga' },
      { dateiname: 'Stapel (2).pdf', hinweis: 'Seiten 4 bis 5 aus „Stapel.pdf“.' },
    ])
    for (const [n, teil] of teile.entries()) {
      const { ablage, seitenleser } = doors.services
      const type = { mime: teil.mime, extension: '', kind: teil.art }
      const seite = await ablage.asFile(doors.gemeinde, teil.sha256, async (pfad) => seitenleser?.codes(pfad, type, 1))
      expect(seite?.pages).toBe(n === 0 ? 3 : 2)
      expect(deckblattLesen(doors, seite?.codes ?? [])).toEqual({ vorgang: ziele[n]?.id })
    }
  })

  test('of another Gemeinde assigns nothing, and is noted', async () => {
    const dort = await vorgang('sontra.gewerbeamt', 'Blumenladen Aster')
    const { code } = await deckblatt('sontra.gewerbeamt', dort.id)
    const id = await gescannt(code)
    expect(await app.read(as(WHO), (ctx) => vorschlaegeLesen(ctx, id))).toEqual([])
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
  const turned = (text: string) => (text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`)
  for (const falsch of [
    [anfang, turned(id), stempel],
    [anfang, id, turned(stempel)],
    [anfang, id, ''],
    [anfang, id],
    [anfang, id, stempel, 'mehr'],
  ])
    expect(await gelesen(falsch.join('.')), falsch.join('.')).toBe('FREMD')
})

test('is given to those who may file into the Vorgang, and to nobody else', async () => {
  const ziel = await vorgang(WHO, 'Nur für das Gewerbeamt')
  for (const who of ['meinhard.kaemmerei', 'meinhard.niemand', 'sontra.gewerbeamt'] as const)
    expect(await refusal(deckblatt(who, ziel.id)), who).toMatchObject({ code: 'nicht-gefunden' })
})
