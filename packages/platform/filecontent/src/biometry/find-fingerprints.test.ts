import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { FINGERPRINTS, NO_FINGERPRINTS } from '../test-support/fingerprints.ts'
import { msg } from '../test-support/msg.ts'
import { zip } from '../test-support/zip.ts'
import { findFingerprints } from './find-fingerprints.ts'
import { fingerprintFormat } from './fingerprint-format.ts'

const folder = await mkdtemp(join(tmpdir(), 'fingerprints-'))
afterAll(() => rm(folder, { recursive: true }))
let count = 0

async function found(content: Uint8Array): Promise<string | undefined> {
  const path = join(folder, String(++count))
  await writeFile(path, content)
  return findFingerprints(path)
}

const mail = (attachment: Uint8Array, boundary = 'grenze') =>
  Buffer.from(
    [
      'From: a@example.org',
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain',
      '',
      'Anbei die Datei.',
      `--${boundary}`,
      // A header that lies hides nothing.
      'Content-Type: text/plain; name="Brief.txt"',
      'Content-Transfer-Encoding: base64',
      '',
      ...(Buffer.from(attachment)
        .toString('base64')
        .match(/.{1,76}/g) ?? []),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  )

describe.for(Object.entries(FINGERPRINTS))('%s', ([name, bytes]) => {
  test('is known by its first bytes, in an archive, in a mail, and one inside of the other', async () => {
    const file = Buffer.concat([bytes, Buffer.alloc(3000, 'x')])
    const packed = zip([
      { name: 'Antrag.pdf', content: '%PDF-1.7' },
      { name: 'Brief.txt', content: file },
    ])
    const inner = zip([{ name: 'alles.zip', content: packed }])
    for (const each of [
      file,
      packed,
      inner,
      mail(file),
      mail(packed),
      zip([{ name: 'post.eml', content: mail(file) }]),
    ]) {
      expect(await found(each)).toBe(name)
    }
  })
})

test('a large mail is read to its end', async () => {
  const large = mail(Buffer.concat([Buffer.alloc(9_000_000, 'Anlage '), FINGERPRINTS.WSQ ?? Buffer.alloc(0)]))
  expect(await found(large)).toBeUndefined()
  expect(await found(Buffer.concat([large, mail(FINGERPRINTS.WSQ ?? Buffer.alloc(0), 'zweite')]))).toBe('WSQ')
})

test('an Outlook message hides none', async () => {
  const attachments = [
    { name: 'Brief.txt', content: 'Guten Tag' },
    { name: 'fir.txt', content: `${FINGERPRINTS['ISO/IEC 19794-4']?.toString('latin1')}${'x'.repeat(5000)}` },
  ]
  const letter = { subject: 'Pass', from: ['A', 'a@example.org'] as const, to: [] }
  expect(await found(msg({ ...letter, attachments }))).toBe('ISO/IEC 19794-4')
  expect(await found(msg({ ...letter, attachments: attachments.slice(0, 1) }))).toBeUndefined()
})

test.for(Object.entries(NO_FINGERPRINTS))('%s is kept', async ([, bytes]) => {
  for (const each of [bytes, zip([{ name: 'a', content: bytes }]), mail(bytes)])
    expect(await found(each)).toBeUndefined()
})

test('whatever comes is looked at without an error, and nearly nothing is refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', 'PK\u0003\u0004', 'From: a\n', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
      async (bytes, start) => {
        expect(await found(Buffer.concat([Buffer.from(start, 'latin1'), bytes]))).toBeUndefined()
      },
    ),
    { numRuns: 60 },
  )
  for (const bytes of Object.values(FINGERPRINTS)) {
    for (let cut = 0; cut < 4; cut++) expect(fingerprintFormat(bytes.subarray(0, cut))).toBeUndefined()
  }
})

test('a broken archive, and one with a password, are kept as they came', async () => {
  const whole = zip([{ name: 'a', content: Buffer.alloc(2000, 'a') }])
  expect(await found(whole.subarray(0, whole.length - 30))).toBeUndefined()
  const wsq = FINGERPRINTS.WSQ ?? Buffer.alloc(0)
  expect(await found(zip([{ name: 'a', content: wsq, encrypted: true }]))).toBeUndefined()
})
