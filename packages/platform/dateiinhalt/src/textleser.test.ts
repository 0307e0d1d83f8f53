import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ablegen } from './testhilfe/ablegen.ts'
import { msg } from './testhilfe/msg.ts'
import { absatz, docx } from './testhilfe/office.ts'
import { pdf, pdfBombe } from './testhilfe/pdf.ts'
import { oeffneTextleser, type Textleser } from './textleser.ts'
import { erkenneTyp } from './typ/erkenneTyp.ts'

const ablage = ablegen()
const PDF = { art: 'pdf', mime: 'application/pdf', endung: 'pdf' } as const
const MSG = { art: 'msg', mime: 'application/vnd.ms-outlook', endung: 'msg' } as const
const TXT = { art: 'txt', mime: 'text/plain', endung: 'txt' } as const
const gut = ablage('gut.pdf', await pdf('Schöne Grüße'))

/** A file that never answers: opening a pipe waits for a writer, and there is none. */
function haengende(): string {
  const pfad = ablage('weg', '')
  execFileSync('mkfifo', [`${pfad}.fifo`])
  return `${pfad}.fifo`
}

/** A message whose directory is a ring: its reader collects entries until the memory is full. */
function ring(): string {
  const bytes = Buffer.from(msg({ betreff: 'x', text: 'y'.repeat(9_000), von: ['A', 'a'], an: [] }))
  const anfang = bytes.readUInt32LE(48)
  const tabelle = (bytes.readUInt32LE(76) + 1) * 512
  bytes.writeUInt32LE(anfang, tabelle + 4 * anfang)
  return ablage('ring.msg', bytes)
}

describe('the Textleser', { timeout: 60_000 }, () => {
  let leser: Textleser
  beforeAll(() => {
    leser = oeffneTextleser()
  })
  afterAll(() => leser.schliessen())

  it('reads the next file as if nothing had been after one that eats all memory', async () => {
    const start = performance.now()
    expect(await leser.liesText(ring(), MSG)).toMatchObject({ status: 'unlesbar', hinweis: expect.stringMatching(/./) })
    expect(performance.now() - start).toBeLessThan(30_000)
    expect(await leser.liesText(gut, PDF)).toMatchObject({ status: 'erkannt' })
  })

  it('reads text and mails in another process', async () => {
    expect(await leser.liesText(gut, PDF)).toEqual({ status: 'erkannt', text: 'Schöne Grüße', seiten: 1 })
    const brief = msg({ betreff: 'Größe', von: ['A', 'a'], an: [], anhaenge: [{ name: 'ü.txt', inhalt: 'Anhang' }] })
    const mail = await leser.zerlegeMail(ablage('a.msg', brief), MSG)
    expect(mail.betreff).toBe('Größe')
    expect(Buffer.from(mail.anhaenge[0]?.inhalt ?? []).toString()).toBe('Anhang')
  })

  it('bounds the memory outside of the heap, too', async () => {
    // 1 MB of file, 1 GB of content.
    const ergebnis = await leser.liesText(ablage('bombe.pdf', pdfBombe(1024)), PDF)
    expect(ergebnis.status).not.toBe('erkannt')
    expect(await leser.liesText(gut, PDF)).toMatchObject({ status: 'erkannt' })
  })

  it('gives up a file that hangs, and says so', async () => {
    const ergebnis = await leser.liesText(haengende(), PDF, { zeitlimitMs: 100 })
    expect(ergebnis).toEqual({
      status: 'unlesbar',
      text: '',
      hinweis: 'Das Lesen der Datei dauerte zu lange und wurde abgebrochen. Sie wird über ihre Metadaten gefunden.',
    })
    expect(await leser.liesText(gut, PDF)).toMatchObject({ status: 'erkannt' })
  })

  it('says in a sentence why a mail cannot be taken apart', async () => {
    await expect(leser.zerlegeMail(gut, PDF)).rejects.toMatchObject({
      name: 'Unlesbar',
      message: 'Die Datei ist keine E-Mail.',
    })
  })

  it('does not blame the file when there is none', async () => {
    await expect(leser.liesText('/gibt/es/nicht.pdf', PDF)).rejects.toThrow('ENOENT')
  })

  it('stops at once when told to, with files that are read and files that wait', async () => {
    const schluss = new AbortController()
    const laufend = leser.liesText(haengende(), PDF, { abbruch: schluss.signal })
    const wartend = leser.liesText(gut, PDF, { abbruch: schluss.signal })
    const unbeteiligt = leser.liesText(gut, PDF)
    setTimeout(() => schluss.abort(new Error('genug')), 50)
    await Promise.all([laufend, wartend].map((lesen) => expect(lesen).rejects.toThrow('genug')))
    expect(await unbeteiligt).toMatchObject({ status: 'erkannt' })
  })

  it('answers many at once, each with its own text', async () => {
    const zwei = oeffneTextleser({ prozesse: 2 })
    const dateien = Array.from({ length: 30 }, (_, i) => ablage(`${i}.docx`, docx(absatz(`Akte ${i}`))))
    const typ = await erkenneTyp(dateien[0] ?? '', 'a.docx')
    const texte = await Promise.all(dateien.map((pfad) => zwei.liesText(pfad, typ)))
    expect(texte.map((t) => t.text)).toEqual(dateien.map((_, i) => `Akte ${i}`))
    await zwei.schliessen()
  })

  it('when closed rejects what is under way, so that no sound file is marked unreadable', async () => {
    const kurz = oeffneTextleser()
    const laufend = kurz.liesText(haengende(), PDF)
    setTimeout(() => kurz.schliessen(), 50)
    await expect(laufend).rejects.toThrow('closed')
    await expect(kurz.liesText(gut, PDF)).rejects.toThrow('closed')
  })

  it('reads nothing outside of the folders it was given', async () => {
    const eng = oeffneTextleser({ lesbar: ['/var/empty'] })
    await expect(eng.liesText(ablage('geheim.txt', 'Kennwort'), TXT)).rejects.toThrow(/access|permission/i)
    await eng.schliessen()
  })

  it('does not keep a program from ending', async () => {
    const skript = `
      import { oeffneTextleser } from '${new URL('./index.ts', import.meta.url).href}'
      const leser = oeffneTextleser()
      console.log((await leser.liesText('${gut}', ${JSON.stringify(PDF)})).status)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', skript], {
      timeout: 20_000,
    })
    expect(stdout.trim()).toBe('erkannt')
  })
})
