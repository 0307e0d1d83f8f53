import { parseMail } from '../mail/parse-mail.ts'
import type { FileType } from '../type/file-type.ts'
import { isOle } from '../type/ole-type.ts'
import { cleanText } from './clean-text.ts'
import { docxText } from './docx-text.ts'
import { htmlText } from './html-text.ts'
import { odtText } from './odt-text.ts'
import { PAGE_BREAK, pdfText } from './pdf-text.ts'
import { headOf, plainText } from './plain-text.ts'
import { Encrypted, LIMITS, type TextLimits, type TextResult, Unreadable, unreadable } from './text-result.ts'
import { type TextSink, textSink } from './text-sink.ts'
import { xlsxText } from './xlsx-text.ts'
import { withZip, type Zip } from './zip.ts'

const EMPTY = 'Die Datei enthält keinen lesbaren Text (zum Beispiel ein Scan oder ein leeres Formular).'
const ENCRYPTED = 'Die Datei ist mit einem Kennwort geschützt. Ihr Inhalt wird von der Suche nicht gefunden.'
const FOREIGN = 'Aus Dateien dieser Art wird kein Text gelesen. Die Datei wird über ihre Metadaten gefunden.'
const DAMAGED = 'Die Datei ist beschädigt oder nicht vollständig. Ihr Inhalt wird von der Suche nicht gefunden.'
const PARTIAL = 'Die Datei ist beschädigt oder nicht vollständig. Nur ihr Anfang wird von der Suche gefunden.'

/**
 * The text of a file. Always a result, also for a broken or hostile file. Parsers of hostile files can hang or eat all
 * memory, though, and cannot be stopped from inside: this runs in the child process of `openTextReader` only.
 */
export async function extractText(path: string, type: FileType, limits: TextLimits = {}): Promise<TextResult> {
  const { maxCharacters, maxPages, timeLimitMs } = { ...LIMITS, ...limits }
  const sink = textSink(maxCharacters, timeLimitMs)
  let pages: number | undefined
  let damage: unknown
  try {
    if (type.kind === 'pdf') pages = await pdfText(path, sink, maxPages)
    else if (type.kind === 'docx') await fromZip(path, (zip) => docxText(zip, sink))
    else if (type.kind === 'xlsx') await fromZip(path, (zip) => xlsxText(zip, sink))
    else if (type.kind === 'odt') await fromZip(path, (zip) => odtText(zip, sink))
    else if (type.kind === 'txt') sink.add(await plainText(path, maxCharacters))
    else if (type.kind === 'eml' || type.kind === 'msg') await mailText(path, type, sink)
    else if (type.mime === 'text/html') sink.add(htmlText(await plainText(path, maxCharacters)))
    else if (type.kind !== 'bild') return unreadable(FOREIGN)
  } catch (error) {
    damage = error
  }
  return result(sink, pages, damage)
}

function result(sink: TextSink, pages: number | undefined, damage: unknown): TextResult {
  if (damage instanceof Encrypted) return { status: 'verschluesselt', text: '', note: ENCRYPTED }
  if (damage instanceof Unreadable) return unreadable(damage.message)
  const { text, pageStarts } = pages === undefined ? { text: cleanText(sink.text()) } : pagedText(sink.text())
  const extent = pages === undefined ? {} : { pages, ...(pageStarts && pageStarts.length > 1 && { pageStarts }) }
  if (damage !== undefined && text === '') return unreadable(DAMAGED)
  const gap = damage === undefined ? sink.gap() : PARTIAL
  if (gap !== undefined) return { status: 'gekuerzt', text, note: gap, ...extent }
  if (text === '') return { status: 'leer', text, note: EMPTY, ...extent }
  return { status: 'erkannt', text, ...extent }
}

/** Pages one after the other with an empty line between them. One without text begins where the next one does. */
function pagedText(text: string): { text: string; pageStarts?: number[] } {
  const pages = text.split(PAGE_BREAK).map(cleanText)
  if (pages.at(-1) === '') pages.pop()
  let whole = ''
  const pageStarts = pages.map((page) => {
    if (page === '') return whole === '' ? 0 : whole.length + 2
    if (whole !== '') whole += '\n\n'
    const start = whole.length
    whole += page
    return start
  })
  return { text: whole, pageStarts }
}

/** Office files with a password are no ZIP any more but an OLE file around the encrypted one. */
async function fromZip(path: string, work: (zip: Zip) => Promise<void>): Promise<void> {
  if (isOle(await headOf(path, 8))) throw new Encrypted()
  await withZip(path, work)
}

async function mailText(path: string, type: FileType, sink: TextSink): Promise<void> {
  const mail = await parseMail(path, type)
  const participants = [mail.from, ...mail.to].map((person) => (person ? `${person.name} ${person.address}` : ''))
  sink.add([mail.subject, ...participants, '', mail.text].join('\n'))
  for (const attachment of mail.attachments) sink.add(`\n${attachment.fileName}`)
}
