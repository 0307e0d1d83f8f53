import { expect, test } from 'vitest'
import { fileFolder } from '../test-support/file-folder.ts'
import { pdf } from '../test-support/pdf.ts'
import { added, gapOf, type PdfWishes, signedAgain, signedPdf, stampedPdf } from '../test-support/signed-pdf.ts'
import { ecdsa, type Holder, hash, holder, pss, rsa, signedData, timeStamp } from '../test-support/signer.ts'
import { checkSignatures } from './check-signatures.ts'

const put = fileFolder()
const root = holder('Probe Wurzel')
const erika = holder('Erika Beispiel', { by: root })
const WHEN = new Date('2026-03-04T05:06:07Z')

const check = (bytes: Uint8Array, ...issuers: Holder[]) =>
  checkSignatures(
    put('x.pdf', bytes),
    issuers.map(({ certificate }) => certificate),
  )
/** Of a file with one signature. */
async function one(bytes: Uint8Array, ...issuers: Holder[]) {
  const { signatures, note } = await check(bytes, ...issuers)
  expect(note).toBeNull()
  expect(signatures).toHaveLength(1)
  return signatures[0]
}
const changed = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')

test('a signed file that nobody touched is so, and says who signed it, when, and by whose certificate', async () => {
  const bytes = signedPdf(erika, { time: WHEN, claimed: "D:20200101000000+00'00'" })
  expect(await one(bytes, root)).toEqual({
    ...{ state: 'unveraendert', note: null, method: 'adbe.pkcs7.detached', issuer: 'bekannt', time: WHEN },
    ...{ stampedBy: null, stamp: false },
    certificate: {
      ...{ subject: 'Erika Beispiel', organisation: 'Amt für Proben', issuer: 'Probe Wurzel' },
      serial: expect.stringMatching(/^[0-9A-F]+$/),
      ...{ from: new Date('2020-01-01'), until: new Date('2099-12-31') },
    },
  })
  expect(
    await one(signedPdf(erika, { method: 'ETSI.CAdES.detached', claimed: "D:20260304060607+01'00'" })),
  ).toMatchObject({
    ...{ state: 'unveraendert', method: 'ETSI.CAdES.detached', time: WHEN, issuer: 'nicht-geprueft' },
  })
})

test.for([
  ['RSA', () => rsa('sha512')],
  ['RSA-PSS', () => pss('sha384', 48)],
  ['ECDSA P-256', () => ecdsa('P-256', 'sha256')],
  ['ECDSA P-384', () => ecdsa('P-384', 'sha384')],
  ['ECDSA on the Brainpool curve of German cards', () => ecdsa('brainpoolP256r1', 'sha256')],
  ['ECDSA P-521', () => ecdsa('P-521', 'sha512')],
] as const)('%s holds, and a changed byte is seen', async ([, scheme]) => {
  const issuer = holder('Wurzel', { scheme: scheme() })
  const signed = signedPdf(holder('Otto', { by: issuer, scheme: scheme() }))
  expect(await one(signed, issuer)).toMatchObject({ state: 'unveraendert', issuer: 'bekannt' })
  expect(await one(changed(signed, '(Bescheid)', '(Bescheit)'), issuer)).toMatchObject({
    state: 'ungueltig',
    note: expect.stringContaining('verändert'),
  })
})

test('of the time nothing is said where the file does not say it, or not as one', async () => {
  for (const claimed of [undefined, 'gestern', "D:20261399000000+00'00'"])
    expect(await one(signedPdf(erika, { ...(claimed && { claimed }) }))).toMatchObject({
      state: 'unveraendert',
      time: null,
    })
})

test('a file without signatures has none, and neither has a form that a reader is permitted to save', async () => {
  expect(await check(await pdf('Brief'))).toEqual({ signatures: [], note: null })
  const transformed = (method: string) =>
    check(signedPdf(erika, { more: `/Reference[<</Type/SigRef/TransformMethod/${method}>>]` }))
  expect(await transformed('UR3')).toEqual({ signatures: [], note: null })
  expect(await transformed('DocMDP')).toMatchObject({ signatures: [{ state: 'unveraendert' }] })
})

test('what was added afterwards is not covered; a second signature covers it, and the first one says so', async () => {
  const signed = signedPdf(erika)
  const more = added(signed, '<</Length 3>>\nstream\nx y\nendstream')
  expect(await one(more)).toMatchObject({ state: 'ergaenzt', note: expect.not.stringContaining('weitere') })
  expect(await one(Buffer.concat([signed, Buffer.from('\n')]))).toMatchObject({ state: 'ergaenzt' })
  const { signatures } = await check(signedAgain(more, holder('Otto')))
  expect(signatures).toMatchObject([
    {
      state: 'ergaenzt',
      note: expect.stringContaining('weitere Signatur'),
      certificate: { subject: 'Erika Beispiel' },
    },
    { state: 'unveraendert', certificate: { subject: 'Otto' } },
  ])
})

const { from: GAP, to: REST } = gapOf(signedPdf(erika))
const FORGED = 'deutet auf eine Fälschung hin'
/** The range is written anew and the digest made to fit, by somebody who holds the key: it is the form that is wrong. */
const withRange = (range: (length: number) => string, wishes: PdfWishes = {}) => {
  const bytes = signedPdf(erika, wishes)
  const old = /\/ByteRange \[[^\]]*\]/.exec(bytes.toString('latin1'))?.[0] ?? ''
  return changed(bytes, old, `/ByteRange ${range(bytes.length)}`.padEnd(old.length))
}

test.for([
  ['no range', () => withRange(() => '[]')],
  ['a range by reference', () => withRange(() => '[0 8 0 R 10 20]')],
  ['numbers below zero', () => withRange(() => `[0 ${GAP} ${REST} -5]`)],
  ['a range that begins later', () => withRange((length) => `[9 ${GAP} ${REST} ${length - REST}]`)],
  ['parts that overlap', () => withRange((length) => `[0 ${GAP} ${GAP - 100} ${length}]`)],
  [
    'a gap that begins earlier than the signature',
    () => withRange((length) => `[0 ${GAP - 40} ${REST} ${length - REST}]`),
  ],
  ['a gap that ends later', () => withRange((length) => `[0 ${GAP} ${REST + 20} ${length - REST - 20}]`)],
  ['a third part', () => withRange(() => `[0 ${GAP} ${REST} 10 ${REST + 50} 10]`)],
  ['two ranges in one dictionary', () => signedPdf(erika, { more: '/ByteRange [0 1 2 3]' })],
  ['two signatures in one dictionary', () => signedPdf(erika, { more: '/Contents <00>' })],
  [
    'a dictionary that points at the signature of another',
    () => {
      const signed = signedPdf(erika)
      const range = /\/ByteRange \[[^\]]*\]/.exec(signed.toString('latin1'))?.[0]
      return added(signed, `<</Type/Sig/SubFilter/adbe.pkcs7.detached${range}/Contents <00>>>`, 6)
    },
  ],
] as const)('made to look signed, with %s, is not valid', async ([, bytes]) => {
  const { signatures } = await check(bytes(), root)
  expect(signatures.at(-1)).toMatchObject({ state: 'ungueltig', note: expect.stringContaining(FORGED) })
  expect(signatures.filter(({ state }) => state === 'unveraendert')).toEqual([])
})

test('objects that are pushed between the signature and the rest are seen, though the hash is as it was', async () => {
  const signed = signedPdf(erika)
  const { from, to } = gapOf(signed)
  const pushed = Buffer.from('\n4 0 obj\n<</Length 3>>\nstream\nneu\nendstream\nendobj\n')
  const length = signed.length - to
  const range = `[${[0, from, to + pushed.length, length].map((n) => String(n).padStart(10, '0')).join(' ')}]`
  const bytes = Buffer.concat([signed.subarray(0, to), pushed, signed.subarray(to)])
  bytes.write(range, bytes.lastIndexOf('/ByteRange ') + 11, 'latin1')
  expect(await one(bytes)).toMatchObject({ state: 'ungueltig', note: expect.stringContaining(FORGED) })
})

test('a signature that is cut off, empty or of another kind is said to be unverifiable or void, never to be none', async () => {
  const signed = signedPdf(erika)
  const { from, to } = gapOf(signed)
  const cut = Buffer.from(signed)
  cut.fill('0', from + 101, to - 1)
  expect(await one(cut)).toMatchObject({ state: 'nicht-pruefbar', note: expect.stringContaining('abgeschnitten') })
  const empty = Buffer.from(signed)
  empty.fill('0', from + 1, to - 1)
  expect((await one(empty))?.state).toBe('nicht-pruefbar')
  for (const method of ['adbe.pkcs7.sha1', 'adbe.x509.rsa_sha1']) {
    expect(await one(signedPdf(erika, { method }))).toMatchObject({
      ...{ state: 'nicht-pruefbar', method, note: expect.stringContaining(method) },
    })
  }
  expect(await one(signed.subarray(0, to + 20))).toMatchObject({
    state: 'ungueltig',
    note: expect.stringContaining('kürzer'),
  })
})

test('a name written in other letters is found', async () => {
  const signed = signedPdf(erika)
  for (const name of ['/Byt#65R#61nge', '/ByteRa#6ege', '/ByteRa#6Ege'])
    expect((await one(changed(signed, '/ByteRange', name)))?.state, name).toBe('ungueltig')
})

test('what was signed is neither somebody else’s content nor what stands in the signature itself', async () => {
  const digest = (bytes: Buffer) => hash('sha256', bytes)
  const own = signedPdf(erika, {
    sign: (bytes) => signedData(digest(bytes), erika, { content: bytes.subarray(0, 100) }),
  })
  expect(await one(own)).toMatchObject({ state: 'ungueltig', note: expect.stringContaining('eigenen Inhalt') })
  const other = signedPdf(erika, {
    sign: (bytes) => signedData(digest(bytes), erika, { type: '1.2.840.113549.1.7.5' }),
  })
  expect(await one(other)).toMatchObject({ state: 'ungueltig', note: expect.stringContaining('etwas anderes') })
  const swapped = signedPdf({ ...erika, scheme: holder('Eve').scheme })
  expect(await one(swapped)).toMatchObject({ state: 'ungueltig', note: expect.stringContaining('Zertifikat') })
  const twin = holder('Erika Beispiel', { by: root, scheme: erika.scheme })
  expect((await one(signedPdf(twin, { binds: erika.certificate })))?.state).toBe('ungueltig')
  const tail = signedPdf(erika, {
    sign: (bytes) => Buffer.concat([signedData(digest(bytes), erika), Buffer.from('4 0 obj')]),
  })
  expect(await one(tail)).toMatchObject({ state: 'ungueltig', note: expect.stringContaining('nicht dazugehört') })
})

test('a key or a time that no library here can read is said to be so, and stops nothing', async () => {
  const patched = (from: Buffer, to: Buffer) =>
    signedPdf(erika, {
      sign: (bytes) => {
        const cms = signedData(hash('sha256', bytes), erika, { time: WHEN })
        to.copy(cms, cms.indexOf(from))
        return cms
      },
    })
  const key = patched(Buffer.from('2a8648ce3d0201', 'hex'), Buffer.from('2a8648ce3d0209', 'hex'))
  const time = patched(Buffer.from('20260304050607Z'), Buffer.from('2026-304050607Z'))
  for (const bytes of [key, time])
    expect(await one(bytes)).toMatchObject({
      ...{ state: 'nicht-pruefbar', note: expect.stringContaining('nicht lesbar') },
    })
})

test('methods that prove nothing any more are not taken for proof', async () => {
  expect(await one(signedPdf(holder('Otto', { scheme: rsa('sha1') })))).toMatchObject({
    ...{ state: 'nicht-pruefbar', note: expect.stringContaining('SHA-1') },
  })
  expect(await one(signedPdf(holder('Otto', { scheme: rsa('sha256', 1024) })))).toMatchObject({
    ...{ state: 'nicht-pruefbar', note: expect.stringContaining('1024 Bit') },
  })
  expect(await one(signedPdf(holder('Otto', { scheme: ecdsa('prime192v1', 'sha256') })))).toMatchObject({
    ...{ state: 'nicht-pruefbar', note: expect.stringContaining('192 Bit') },
  })
})

test('an issuer is known by the chain to one the operator named, and by nothing less', async () => {
  const middle = holder('Probe Mitte', { by: root, ca: true })
  const signer = holder('Otto', { by: middle })
  const by = async (who: Holder, chain: Holder[], ...issuers: Holder[]) =>
    (await one(signedPdf(who, { chain, time: WHEN }), ...issuers))?.issuer
  expect(await by(signer, [middle], root)).toBe('bekannt')
  expect(await by(signer, [], middle)).toBe('bekannt')
  expect(await by(signer, [], signer)).toBe('bekannt')
  expect(await by(signer, [], root)).toBe('unbekannt')
  expect(await by(signer, [middle, root])).toBe('nicht-geprueft')
  expect(await by(signer, [middle, root], holder('Probe Wurzel'))).toBe('unbekannt')
  const noIssuer = holder('Kein Aussteller', { by: root, ca: false })
  expect(await by(holder('Eve', { by: noIssuer }), [noIssuer], root)).toBe('unbekannt')
  const short = holder('Kurz', { ca: true, path: 0 })
  const below = holder('Darunter', { by: short, ca: true })
  expect(await by(holder('Eve', { by: below }), [below], short)).toBe('unbekannt')
  expect(await by(holder('Otto', { by: short }), [], short)).toBe('bekannt')
  const late = holder('Spät', { from: '2027-01-01' })
  expect(await by(holder('Otto', { by: late }), [], late)).toBe('unbekannt')
  const weak = holder('Schwach', { scheme: rsa('sha1') })
  expect(await by(holder('Eve', { by: weak }), [], weak)).toBe('unbekannt')
})

test('a certificate that had expired is told with its days, and its issuer is known all the same', async () => {
  const old = holder('Otto', { by: root, from: '2024-01-01', until: '2025-01-01' })
  expect(await one(signedPdf(old, { time: WHEN }), root)).toMatchObject({
    ...{ state: 'unveraendert', issuer: 'bekannt', time: WHEN, certificate: { until: new Date('2025-01-01') } },
  })
})

test('a time stamp that holds tells the time; one for something else, or of somebody who may not, does not', async () => {
  const usage = '1.3.6.1.5.5.7.3.8'
  const clock = holder('Uhr', { by: root, usage })
  const stamped = (by: Holder, what?: Buffer) =>
    signedPdf(erika, { time: WHEN, stamp: (signature) => timeStamp(what ?? signature, by, new Date('2026-03-05')) })
  expect(await one(stamped(clock), root)).toMatchObject({
    ...{ state: 'unveraendert', time: new Date('2026-03-05'), stampedBy: { name: 'Uhr', issuer: 'bekannt' } },
  })
  expect(await one(stamped(clock))).toMatchObject({ stampedBy: { name: 'Uhr', issuer: 'nicht-geprueft' } })
  for (const wrong of [
    stamped(clock, Buffer.from('etwas anderes')),
    stamped(holder('Uhr', { by: root })),
    stamped(holder('Uhr', { by: root, usage, until: '2026-03-04' })),
  ])
    expect(await one(wrong, root)).toMatchObject({ time: WHEN, stampedBy: null })
  const { signatures } = await check(stampedPdf(signedPdf(erika), clock, new Date('2026-03-06')), root)
  expect(signatures).toMatchObject([
    { state: 'ergaenzt', stamp: false },
    { state: 'unveraendert', stamp: true, time: new Date('2026-03-06'), certificate: { subject: 'Uhr' } },
  ])
})
