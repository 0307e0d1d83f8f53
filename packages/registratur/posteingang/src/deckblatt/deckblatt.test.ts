import { printCode, scannedPdf, sheet } from '@verbundakte/filecontent/test-support/scan'
import { describe, expect, test } from 'vitest'
import { textErkennen } from '../jobs/text-erkennen.ts'
import { post, refusal } from '../test-support/post.ts'
import { vorschlaegeLesen } from '../vorschlaege.ts'
import { deckblattFuer, deckblattLesen } from './deckblatt.ts'

const { app, as, betrieb, bringen, lesen, vorgang, zeile } = await post({ seitenleser: 1 })
const WHO = 'meinhard.gewerbeamt'
const deckblatt = (who: Parameters<typeof as>[0], id: string) => app.read(as(who), (ctx) => deckblattFuer(ctx, id))

describe('a cover sheet', { timeout: 120_000 }, () => {
  const gescannt = async (code: string): Promise<string> => {
    const scan = await scannedPdf([printCode(sheet(['Deckblatt']), code), sheet(['Ein Brief ohne Zeichen'])])
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
