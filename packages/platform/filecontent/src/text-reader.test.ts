import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileFolder } from './test-support/file-folder.ts'
import { msg } from './test-support/msg.ts'
import { docx, paragraph } from './test-support/office.ts'
import { pdf, pdfBombe } from './test-support/pdf.ts'
import { openTextReader, type TextReader } from './text-reader.ts'
import { detectType } from './type/detect-type.ts'

const put = fileFolder()
const PDF = { kind: 'pdf', mime: 'application/pdf', extension: 'pdf' } as const
const MSG = { kind: 'msg', mime: 'application/vnd.ms-outlook', extension: 'msg' } as const
const TXT = { kind: 'txt', mime: 'text/plain', extension: 'txt' } as const
const good = put('gut.pdf', await pdf('Schöne Grüße'))

/** A file that never answers: opening a pipe waits for a writer, and there is none. */
function hanging(): string {
  const path = put('weg', '')
  execFileSync('mkfifo', [`${path}.fifo`])
  return `${path}.fifo`
}

/** A message whose directory is a ring: its reader collects entries until the memory is full. */
function ring(): string {
  const bytes = Buffer.from(msg({ subject: 'x', text: 'y'.repeat(9_000), from: ['A', 'a'], to: [] }))
  const start = bytes.readUInt32LE(48)
  const table = (bytes.readUInt32LE(76) + 1) * 512
  bytes.writeUInt32LE(start, table + 4 * start)
  return put('ring.msg', bytes)
}

describe('the TextReader', { timeout: 60_000 }, () => {
  let reader: TextReader
  beforeAll(() => {
    reader = openTextReader()
  })
  afterAll(() => reader.close())

  it('reads the next file as if nothing had been after one that eats all memory', async () => {
    expect(await reader.extractText(ring(), MSG)).toMatchObject({
      status: 'unlesbar',
      note: expect.stringMatching(/./),
    })
    expect(await reader.extractText(good, PDF)).toMatchObject({ status: 'erkannt' })
  })

  it('reads text and mails in another process', async () => {
    expect(await reader.extractText(good, PDF)).toEqual({ status: 'erkannt', text: 'Schöne Grüße', pages: 1 })
    const letter = msg({
      subject: 'Größe',
      from: ['A', 'a'],
      to: [],
      attachments: [{ name: 'ü.txt', content: 'Anhang' }],
    })
    const mail = await reader.parseMail(put('a.msg', letter), MSG)
    expect(mail.subject).toBe('Größe')
    expect(Buffer.from(mail.attachments[0]?.content ?? []).toString()).toBe('Anhang')
  })

  it('bounds the memory outside of the heap, too', async () => {
    // 1 MB of file, 1 GB of content.
    const result = await reader.extractText(put('bombe.pdf', pdfBombe(1024)), PDF)
    expect(result.status).not.toBe('erkannt')
    expect(await reader.extractText(good, PDF)).toMatchObject({ status: 'erkannt' })
  })

  it('gives up a file that hangs, and says so', async () => {
    const result = await reader.extractText(hanging(), PDF, { timeLimitMs: 100 })
    expect(result).toEqual({
      status: 'unlesbar',
      text: '',
      note: 'Das Lesen der Datei dauerte zu lange und wurde abgebrochen. Sie wird über ihre Metadaten gefunden.',
    })
    expect(await reader.extractText(good, PDF)).toMatchObject({ status: 'erkannt' })
  })

  it('says in a sentence why a mail cannot be taken apart', async () => {
    await expect(reader.parseMail(good, PDF)).rejects.toMatchObject({
      name: 'Unreadable',
      message: 'Die Datei ist keine E-Mail.',
    })
  })

  it('does not blame the file when there is none', async () => {
    await expect(reader.extractText('/gibt/es/nicht.pdf', PDF)).rejects.toThrow('ENOENT')
  })

  it('stops at once when told to, with files that are read and files that wait', async () => {
    const controller = new AbortController()
    const running = reader.extractText(hanging(), PDF, { signal: controller.signal })
    const waiting = reader.extractText(good, PDF, { signal: controller.signal })
    const uninvolved = reader.extractText(good, PDF)
    setTimeout(() => controller.abort(new Error('genug')), 50)
    await Promise.all([running, waiting].map((read) => expect(read).rejects.toThrow('genug')))
    expect(await uninvolved).toMatchObject({ status: 'erkannt' })
  })

  it('answers many at once, each with its own text', async () => {
    const two = openTextReader({ processes: 2 })
    const files = Array.from({ length: 30 }, (_, i) => put(`${i}.docx`, docx(paragraph(`Akte ${i}`))))
    const type = await detectType(files[0] ?? '', 'a.docx')
    const texts = await Promise.all(files.map((path) => two.extractText(path, type)))
    expect(texts.map((t) => t.text)).toEqual(files.map((_, i) => `Akte ${i}`))
    await two.close()
  })

  it('when closed rejects what is under way, so that no sound file is marked unreadable', async () => {
    const short = openTextReader()
    const running = short.extractText(hanging(), PDF)
    setTimeout(() => short.close(), 50)
    await expect(running).rejects.toThrow('closed')
    await expect(short.extractText(good, PDF)).rejects.toThrow('closed')
  })

  it('reads nothing outside of the folders it was given', async () => {
    const tight = openTextReader({ readable: ['/var/empty'] })
    await expect(tight.extractText(put('geheim.txt', 'Kennwort'), TXT)).rejects.toThrow(/access|permission/i)
    await tight.close()
  })

  it('does not keep a program from ending', async () => {
    const script = `
      import { openTextReader } from '${new URL('./index.ts', import.meta.url).href}'
      const reader = openTextReader()
      console.log((await reader.extractText('${good}', ${JSON.stringify(PDF)})).status)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 20_000,
    })
    expect(stdout.trim()).toBe('erkannt')
  })
})
