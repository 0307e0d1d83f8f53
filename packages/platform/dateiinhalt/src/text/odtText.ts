import type { Ausbeute } from './ausbeute.ts'
import { Verschluesselt } from './textergebnis.ts'
import { type XmlLeser, xmlLesen } from './xml.ts'
import type { Zip } from './zip.ts'

/** Paragraphs, headings, tables and notes of an ODF text, then its headers and footers; not what was deleted in it. */
export async function odtText(zip: Zip, sammler: Ausbeute): Promise<void> {
  if (await istVerschluesselt(zip)) throw new Verschluesselt()
  for (const name of ['content.xml', 'styles.xml']) {
    if (sammler.genug()) return
    await xmlLesen(zip.teil(name), odfLeser(sammler), sammler.genug)
  }
}

async function istVerschluesselt(zip: Zip): Promise<boolean> {
  let gefunden = false
  const auf = (name: string) => {
    gefunden ||= name === 'encryption-data'
  }
  await xmlLesen(zip.teil('META-INF/manifest.xml'), { auf }, () => gefunden)
  return gefunden
}

const ENDE: Readonly<Record<string, string>> = { p: '\n', h: '\n', tab: '\t', 'line-break': '\n', 'table-cell': '\t' }

function odfLeser(sammler: Ausbeute): XmlLeser {
  let imAbsatz = 0
  let imGeloeschten = 0
  return {
    auf(name, attribute) {
      if (name === 'p' || name === 'h') imAbsatz++
      if (name === 'tracked-changes') imGeloeschten++
      // One element stands for many blanks; nobody needs more than a few of them.
      if (name === 's') sammler.dazu(' '.repeat(Math.min(10, Number(attribute['text:c']) || 1)))
    },
    zu(name) {
      if (name === 'p' || name === 'h') imAbsatz--
      if (name === 'tracked-changes') imGeloeschten--
      const zeichen = ENDE[name]
      if (zeichen !== undefined && imGeloeschten === 0) sammler.dazu(zeichen)
    },
    text(text) {
      if (imAbsatz > 0 && imGeloeschten === 0) sammler.dazu(text)
    },
  }
}
