import type { TextSink } from './text-sink.ts'
import { readXml, type XmlHandler } from './xml.ts'
import type { Zip } from './zip.ts'

// In this order, so that a text that is cut short begins with the document itself. Some writers number it too.
const PARTS = [
  /^word\/document\d*\.xml$/,
  /^word\/footnotes\d*\.xml$/,
  /^word\/endnotes\d*\.xml$/,
  /^word\/header\d*\.xml$/,
  /^word\/footer\d*\.xml$/,
  /^word\/comments\d*\.xml$/,
]

/** Paragraphs, tables, notes, headers and comments of a Word document; not what was deleted in it. */
export async function docxText(zip: Zip, sink: TextSink): Promise<void> {
  for (const pattern of PARTS) {
    for (const name of zip.names.filter((n) => pattern.test(n))) {
      if (sink.enough()) return
      await readXml(zip.part(name), wordHandler(sink), sink.enough)
    }
  }
}

const ENDING: Readonly<Record<string, string>> = {
  p: '\n',
  tc: '\t',
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}

function wordHandler(sink: TextSink): XmlHandler {
  let inText = 0
  // What stands in mc:Fallback stands in mc:Choice already.
  let inFallback = 0
  return {
    open(name) {
      if (name === 't') inText++
      if (name === 'Fallback') inFallback++
    },
    close(name) {
      if (name === 't') inText--
      if (name === 'Fallback') inFallback--
      const character = ENDING[name]
      if (character !== undefined && inFallback === 0) sink.add(character)
    },
    text(text) {
      if (inText > 0 && inFallback === 0) sink.add(text)
    },
  }
}
