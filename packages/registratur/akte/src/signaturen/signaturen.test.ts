import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docx, paragraph } from '@verbundakte/filecontent/test-support/office'
import { pdf } from '@verbundakte/filecontent/test-support/pdf'
import { added, signedPdf } from '@verbundakte/filecontent/test-support/signed-pdf'
import { type Holder, holder } from '@verbundakte/filecontent/test-support/signer'
import { afterAll, expect, test } from 'vitest'
import { dokumentAblegen } from '../dokument.ts'
import { textLesen } from '../jobs/text-lesen.ts'
import { versionenDesDokuments } from '../lesen.ts'
import { amt } from '../test-support/amt.ts'
import { signaturenNachholen } from './nachholen.ts'
import { alsSignaturergebnis, signaturergebnis, zertifikatstand } from './stand.ts'

const aussteller = mkdtempSync(join(tmpdir(), 'aussteller-'))
afterAll(() => rmSync(aussteller, { recursive: true }))
const { verbund, akte, vorgang, upload } = await amt({ textleser: 1, aussteller })
const { app, as, database } = verbund
const WHO = 'meinhard.gewerbeamt'
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Signaturen im Test')
const { id: hier } = await vorgang(WHO, (await akte(WHO)).id)

const root = holder('Probe Wurzel')
const erika = holder('Erika Beispiel', { by: root })
const lay = (who: Holder) => writeFileSync(join(aussteller, `${who.name}.crt`), who.certificate)
lay(root)
writeFileSync(join(aussteller, 'LIESMICH.txt'), 'Hier liegen Aussteller')

/** Files it without reading it. */
async function filed(bytes: Uint8Array, name = 'Bescheid.pdf') {
  const { datei } = await upload(WHO, new Uint8Array(bytes), name)
  const { id } = await app.write(as(WHO), (ctx) => dokumentAblegen(ctx, hier, datei.id))
  const newest = async (who: Parameters<typeof as>[0] = WHO) => {
    const [version] = await app.read(as(who), (ctx) => versionenDesDokuments(ctx).load(id))
    return version
  }
  const version = (await newest())?.id ?? ''
  return { version, newest, stand: async () => signaturergebnis((await newest()) ?? { signaturen: null }) }
}
const read = (version: string) =>
  textLesen.run(betrieb, {
    ...{ seq: 1, zeit: new Date(), ereignis: 'akte.version.abgelegt', subjekt: 'Version', subjektId: version },
    ...{ person: null, anfrage: 'x', nutzlast: null },
  })
const noted = (version: string) =>
  database.admin`select nutzlast->>'zustand' as zustand, nutzlast->'anzahl' as anzahl from audit.eintrag
    where subjekt_id = ${version} and ereignis = 'akte.signaturen.geprueft' order by seq`
const yesterday = (version: string) =>
  database.admin`update akte.version set angelegt_am = now() - interval '1 day' where id = ${version}`

test('are checked with the text, noted once, and seen by those who see the version', async () => {
  const { version, newest, stand } = await filed(signedPdf(erika, { time: new Date('2026-03-04T05:06:07Z') }))
  expect(await newest()).toMatchObject({ signaturen: null, signaturenGeprueftAm: null })
  await read(version)
  await read(version)
  expect(await stand()).toMatchObject({
    ...{ zustand: 'UNVERAENDERT', grund: null, ausstellerliste: expect.stringMatching(/^[0-9a-f]{64}$/) },
    signaturen: [
      {
        ...{ zustand: 'UNVERAENDERT', unterzeichner: 'Erika Beispiel', aussteller: 'Probe Wurzel' },
        ...{ ausstellerstand: 'BEKANNT', zeitpunkt: new Date('2026-03-04T05:06:07Z'), nurZeitstempel: false },
      },
    ],
  })
  expect(await newest()).toMatchObject({ signaturenGeprueftAm: expect.any(Date), textstatus: 'ERKANNT' })
  expect(await noted(version)).toEqual([{ zustand: 'UNVERAENDERT', anzahl: 1 }])
  expect((await newest('meinhard.registratur'))?.signaturen).toMatchObject({ zustand: 'UNVERAENDERT' })
  await database.admin`update akte.version set schutzklasse = 'STEUER' where id = ${version}`
  expect(await newest('meinhard.registratur')).toBeUndefined()
  expect(await newest('sontra.gewerbeamt')).toBeUndefined()
})

test('of a file as a whole are as bad as the worst of them; without any there are none, and a letter has no answer', async () => {
  const signed = signedPdf(erika)
  const changed = Buffer.from(signed.toString('latin1').replace('(Bescheid)', '(Beschied)'), 'latin1')
  const all: [string, Uint8Array, string | undefined][] = [
    ['ohne.pdf', await pdf('ohne'), 'KEINE'],
    ['anders.pdf', changed, 'UNGUELTIG'],
    ['mehr.pdf', added(signed, '<</Length 3>>\nstream\nx y\nendstream'), 'ERGAENZT'],
    ['alt.pdf', signedPdf(erika, { method: 'adbe.pkcs7.sha1' }), 'NICHT_PRUEFBAR'],
    ['Brief.docx', docx(paragraph('Brief')), undefined],
  ]
  for (const [name, bytes, zustand] of all) {
    const { version, stand } = await filed(bytes, name)
    await read(version)
    expect((await stand())?.zustand, name).toBe(zustand)
    expect(await noted(version), name).toHaveLength(zustand ? 1 : 0)
  }
})

test('of versions from before are caught up once; not of what is closed, nor of what is just being read', async () => {
  const old = await filed(signedPdf(erika, { text: 'alt' }))
  const closed = await filed(signedPdf(erika, { text: 'zu' }))
  const fresh = await filed(signedPdf(erika, { text: 'neu' }))
  const letter = await filed(docx(paragraph('alt')), 'alt.docx')
  for (const { version } of [old, closed, letter]) await yesterday(version)
  await database.admin`update akte.version set pruefung = 'GESPERRT' where id = ${closed.version}`
  await signaturenNachholen(betrieb)
  expect(await old.stand()).toMatchObject({ zustand: 'UNVERAENDERT' })
  for (const { newest } of [closed, fresh, letter]) expect(await newest()).toMatchObject({ signaturenGeprueftAm: null })
  await read(closed.version)
  expect(await closed.newest()).toMatchObject({ signaturenGeprueftAm: null })
  await database.admin`update akte.version set pruefung = 'FREIGEGEBEN', freigabe_am = now() where id = ${closed.version}`
  await signaturenNachholen(betrieb)
  await signaturenNachholen(betrieb)
  expect(await closed.stand()).toMatchObject({ zustand: 'UNVERAENDERT' })
  for (const { version } of [old, closed]) expect(await noted(version)).toHaveLength(1)
})

test('are looked at again when other issuers are trusted, and those of files without any are not', async () => {
  const eigene = holder('Eigene Stelle')
  const signed = await filed(signedPdf(holder('Otto', { by: eigene })))
  const plain = await filed(await pdf('ohne'))
  for (const { version } of [signed, plain]) {
    await read(version)
    await yesterday(version)
  }
  expect(await signed.stand()).toMatchObject({ signaturen: [{ ausstellerstand: 'UNBEKANNT' }] })
  lay(eigene)
  await signaturenNachholen(betrieb)
  await signaturenNachholen(betrieb)
  expect(await signed.stand()).toMatchObject({ signaturen: [{ ausstellerstand: 'BEKANNT' }] })
  expect(await noted(signed.version)).toHaveLength(2)
  expect(await noted(plain.version)).toHaveLength(1)
})

test('of whom nobody knows do not cover what was added to those of others', () => {
  const eine = { note: null, method: null, certificate: null, time: null, stampedBy: null, stamp: false }
  const zustand = (issuer: 'bekannt' | 'unbekannt' | 'nicht-geprueft') =>
    alsSignaturergebnis(
      {
        signatures: [
          { ...eine, state: 'ergaenzt', issuer: 'bekannt' },
          { ...eine, state: 'unveraendert', issuer },
        ],
        note: null,
      },
      'x',
    ).zustand
  expect(zustand('bekannt')).toBe('UNVERAENDERT')
  expect(zustand('nicht-geprueft')).toBe('UNVERAENDERT')
  expect(zustand('unbekannt')).toBe('ERGAENZT')
})

test('are told with whether the certificate was valid then, or today where nobody says when', () => {
  const zertifikat = { zertifikatVon: new Date('2024-01-01'), zertifikatBis: new Date('2025-01-01') }
  const heute = new Date('2026-01-01')
  expect(zertifikatstand({ ...zertifikat, zeitpunkt: new Date('2024-06-01') }, heute)).toBe('GUELTIG')
  expect(zertifikatstand({ ...zertifikat, zeitpunkt: new Date('2023-06-01') }, heute)).toBe('NOCH_NICHT_GUELTIG')
  expect(zertifikatstand({ ...zertifikat, zeitpunkt: null }, heute)).toBe('ABGELAUFEN')
  expect(zertifikatstand({ zertifikatVon: null, zertifikatBis: null, zeitpunkt: null }, heute)).toBeNull()
})
