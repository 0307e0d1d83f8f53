import type { TextSink } from './text-sink.ts'
import { readXml, type XmlHandler } from './xml.ts'
import type { Zip } from './zip.ts'

/** Shared texts that are kept while the sheets are read, in UTF-16 units over all of them. */
const MAX_SHARED_TEXT = 8_000_000

const SHARED = 'xl/sharedStrings.xml'

/** Names of the sheets, then their cells row by row as they are stored: numbers plain, dates as Excel's day numbers. */
export async function xlsxText(zip: Zip, sink: TextSink): Promise<void> {
  await readXml(zip.part('xl/workbook.xml'), sheetNames(sink), sink.enough)
  const texts = await sharedTexts(zip, sink)
  const number = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0)
  const sheets = zip.names.filter((name) => /^xl\/worksheets\/sheet\d*\.xml$/.test(name))
  for (const name of sheets.sort((a, b) => number(a) - number(b))) {
    if (sink.enough()) return
    await readXml(zip.part(name), sheetHandler(sink, texts), sink.enough)
  }
}

function sheetNames(sink: TextSink): XmlHandler {
  return {
    open(name, attributes) {
      if (name === 'sheet') sink.add(`${attributes.name ?? ''}\n`)
    },
  }
}

/** Cells refer to texts by number; every text is stored once. */
async function sharedTexts(zip: Zip, sink: TextSink): Promise<readonly string[]> {
  const texts: string[] = []
  let rest = MAX_SHARED_TEXT
  let entry = ''
  let inText = 0
  let inPhonetic = 0
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') entry = ''
      if (name === 't') inText++
      if (name === 'rPh') inPhonetic++
    },
    close(name) {
      if (name === 't') inText--
      if (name === 'rPh') inPhonetic--
      if (name === 'si') texts.push(entry)
    },
    text(text) {
      if (inText === 0 || inPhonetic > 0) return
      entry += text.slice(0, rest)
      rest -= Math.min(rest, text.length)
    },
  }
  // Absent where all cells carry their own texts, or none has any.
  if (!zip.names.includes(SHARED)) return texts
  await readXml(zip.part(SHARED), handler, () => rest === 0 || sink.enough())
  return texts
}

function sheetHandler(sink: TextSink, texts: readonly string[]): XmlHandler {
  let type = ''
  let value = ''
  let inValue = 0
  return {
    open(name, attributes) {
      if (name === 'c') {
        type = attributes.t ?? ''
        value = ''
      }
      if (name === 'v' || name === 't') inValue++
    },
    close(name) {
      if (name === 'v' || name === 't') inValue--
      if (name === 'c' && value !== '') sink.add(`${type === 's' ? (texts[Number(value)] ?? '') : value}\t`)
      if (name === 'row') sink.add('\n')
    },
    text(text) {
      if (inValue > 0) value += text
    },
  }
}
