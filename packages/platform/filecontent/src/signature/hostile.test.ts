import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { der } from '../test-support/der.ts'
import { fileFolder } from '../test-support/file-folder.ts'
import { encryptedPdf, pdf } from '../test-support/pdf.ts'
import { added, signedPdf } from '../test-support/signed-pdf.ts'
import { holder } from '../test-support/signer.ts'
import { openTextReader, type TextReader } from '../text-reader.ts'

const put = fileFolder()
const erika = holder('Erika Beispiel')

describe('the signatures of a hostile file, read in a process of its own', { timeout: 120_000 }, () => {
  let reader: TextReader
  beforeAll(() => {
    reader = openTextReader()
  })
  afterAll(() => reader.close())
  const check = (bytes: Uint8Array) => reader.checkSignatures(put('x.pdf', bytes), [erika.certificate])

  it('are answered like those of a good one', async () => {
    expect(await check(signedPdf(erika))).toMatchObject({
      ...{
        note: null,
        signatures: [{ state: 'unveraendert', issuer: 'bekannt', certificate: { from: expect.any(Date) } }],
      },
    })
    expect(await check(await pdf('ohne'))).toEqual({ signatures: [], note: null })
  })

  it('are unverifiable when they are nested without end, or have more parts than anybody needs', async () => {
    let deep: Buffer = der(0x05)
    for (let level = 0; level < 900; level += 1) deep = der(0x30, deep)
    for (const cms of [deep, der(0x30, Buffer.alloc(3_990, Buffer.from([0x05, 0x00])))])
      expect(await check(signedPdf(erika, { sign: () => cms }))).toMatchObject({
        ...{ signatures: [{ state: 'nicht-pruefbar', certificate: null }] },
      })
  })

  it('are not counted without end, and a locked or broken file is not said to have none', async () => {
    let many: Buffer = signedPdf(erika)
    for (let object = 20; object < 45; object += 1) many = added(many, '<</ByteRange [0 1 2 3]>>', object)
    expect(await check(many)).toEqual({ signatures: [], note: expect.stringContaining('mehr als 20') })
    for (const bytes of [encryptedPdf(), Buffer.from('%PDF-1.7\n%broken')])
      expect(await check(bytes)).toEqual({ signatures: [], note: expect.stringContaining('nicht zu sehen') })
  })

  it('that are named in a compressed object are not said to be none', async () => {
    const { PDFDocument, PDFName, PDFString } = await import('pdf-lib')
    const document = await PDFDocument.create()
    document.addPage()
    const { context, catalog } = document
    const value = context.register(context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: PDFString.of('x') }))
    const field = context.register(context.obj({ FT: 'Sig', T: PDFString.of('S'), V: value }))
    catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }))
    expect(await check(await document.save())).toEqual({
      signatures: [],
      note: expect.stringContaining('nichts decken'),
    })
    const empty = context.obj({ FT: 'Sig', T: PDFString.of('S') })
    catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 1, Fields: [context.register(empty)] }))
    context.delete(value)
    context.delete(field)
    expect(await check(await document.save())).toEqual({ signatures: [], note: null })
  })

  it('are hashed piece by piece: a file larger than the memory of the process is checked all the same', async () => {
    const path = put('gross.pdf', signedPdf(erika))
    const rest = createWriteStream(path, { flags: 'a' })
    const piece = randomBytes(4 * 1024 ** 2)
    for (let written = 0; written < 600; written += 4) if (!rest.write(piece)) await once(rest, 'drain')
    rest.end()
    await once(rest, 'close')
    expect(await reader.checkSignatures(path, [])).toMatchObject({ signatures: [{ state: 'ergaenzt' }] })
  })

  it('of a file that is not there are no result but an error, and one that never answers ends with its process', async () => {
    await expect(reader.checkSignatures(put('x', '').replace('x', 'y'), [])).rejects.toThrow()
    const path = `${put('weg', '')}.fifo`
    execFileSync('mkfifo', [path])
    const stopped = AbortSignal.timeout(500)
    const waiting = reader.checkSignatures(path, [], { signal: stopped })
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(await check(await pdf('danach'))).toEqual({ signatures: [], note: null })
  })
})
