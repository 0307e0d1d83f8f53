import type { Ausbeute } from './ausbeute.ts'
import { type XmlLeser, xmlLesen } from './xml.ts'
import type { Zip } from './zip.ts'

// In this order, so that a text that is cut short begins with the document itself. Some writers number it too.
const TEILE = [
  /^word\/document\d*\.xml$/,
  /^word\/footnotes\d*\.xml$/,
  /^word\/endnotes\d*\.xml$/,
  /^word\/header\d*\.xml$/,
  /^word\/footer\d*\.xml$/,
  /^word\/comments\d*\.xml$/,
]

/** Paragraphs, tables, notes, headers and comments of a Word document; not what was deleted in it. */
export async function docxText(zip: Zip, sammler: Ausbeute): Promise<void> {
  for (const muster of TEILE) {
    for (const name of zip.namen.filter((n) => muster.test(n))) {
      if (sammler.genug()) return
      await xmlLesen(zip.teil(name), wordLeser(sammler), sammler.genug)
    }
  }
}

const ENDE: Readonly<Record<string, string>> = { p: '\n', tc: '\t', tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

function wordLeser(sammler: Ausbeute): XmlLeser {
  let inText = 0
  // What stands in mc:Fallback stands in mc:Choice already.
  let inErsatz = 0
  return {
    auf(name) {
      if (name === 't') inText++
      if (name === 'Fallback') inErsatz++
    },
    zu(name) {
      if (name === 't') inText--
      if (name === 'Fallback') inErsatz--
      const zeichen = ENDE[name]
      if (zeichen !== undefined && inErsatz === 0) sammler.dazu(zeichen)
    },
    text(text) {
      if (inText > 0 && inErsatz === 0) sammler.dazu(text)
    },
  }
}
