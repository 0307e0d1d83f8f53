import { Encrypted } from './text-result.ts'
import type { TextSink } from './text-sink.ts'
import { readXml, type XmlHandler } from './xml.ts'
import type { Zip } from './zip.ts'

const MANIFEST = 'META-INF/manifest.xml'

/** Paragraphs, headings, tables and notes of an ODF text, then its headers and footers; not what was deleted in it. */
export async function odtText(zip: Zip, sink: TextSink): Promise<void> {
  if (await isEncrypted(zip)) throw new Encrypted()
  for (const name of ['content.xml', 'styles.xml']) {
    // Styles may stand in the content itself.
    if (sink.enough() || (name === 'styles.xml' && !zip.names.includes(name))) return
    await readXml(zip.part(name), odfHandler(sink), sink.enough)
  }
}

async function isEncrypted(zip: Zip): Promise<boolean> {
  if (!zip.names.includes(MANIFEST)) return false
  let found = false
  const open = (name: string) => {
    found ||= name === 'encryption-data'
  }
  await readXml(zip.part(MANIFEST), { open }, () => found)
  return found
}

const ENDING: Readonly<Record<string, string>> = { p: '\n', h: '\n', tab: '\t', 'line-break': '\n', 'table-cell': '\t' }

function odfHandler(sink: TextSink): XmlHandler {
  let inParagraph = 0
  let inDeleted = 0
  return {
    open(name, attributes) {
      if (name === 'p' || name === 'h') inParagraph++
      if (name === 'tracked-changes') inDeleted++
      // One element stands for many blanks; nobody needs more than a few of them.
      if (name === 's') sink.add(' '.repeat(Math.min(10, Number(attributes['text:c']) || 1)))
    },
    close(name) {
      if (name === 'p' || name === 'h') inParagraph--
      if (name === 'tracked-changes') inDeleted--
      const character = ENDING[name]
      if (character !== undefined && inDeleted === 0) sink.add(character)
    },
    text(text) {
      if (inParagraph > 0 && inDeleted === 0) sink.add(text)
    },
  }
}
