import type { Ausbeute } from './ausbeute.ts'
import { type XmlLeser, xmlLesen } from './xml.ts'
import type { Zip } from './zip.ts'

/** Shared texts that are kept while the sheets are read, in UTF-16 units over all of them. */
const HOECHSTENS_TEXTE = 8_000_000

/** Names of the sheets, then their cells row by row as they are stored: numbers plain, dates as Excel's day numbers. */
export async function xlsxText(zip: Zip, sammler: Ausbeute): Promise<void> {
  await xmlLesen(zip.teil('xl/workbook.xml'), blattnamen(sammler), sammler.genug)
  const texte = await gemeinsameTexte(zip, sammler)
  const nummer = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0)
  const blaetter = zip.namen.filter((name) => /^xl\/worksheets\/sheet\d*\.xml$/.test(name))
  for (const name of blaetter.sort((a, b) => nummer(a) - nummer(b))) {
    if (sammler.genug()) return
    await xmlLesen(zip.teil(name), blattLeser(sammler, texte), sammler.genug)
  }
}

function blattnamen(sammler: Ausbeute): XmlLeser {
  return {
    auf(name, attribute) {
      if (name === 'sheet') sammler.dazu(`${attribute.name ?? ''}\n`)
    },
  }
}

/** Cells refer to texts by number; every text is stored once. */
async function gemeinsameTexte(zip: Zip, sammler: Ausbeute): Promise<readonly string[]> {
  const texte: string[] = []
  let rest = HOECHSTENS_TEXTE
  let eintrag = ''
  let inText = 0
  let inLautschrift = 0
  const leser: XmlLeser = {
    auf(name) {
      if (name === 'si') eintrag = ''
      if (name === 't') inText++
      if (name === 'rPh') inLautschrift++
    },
    zu(name) {
      if (name === 't') inText--
      if (name === 'rPh') inLautschrift--
      if (name === 'si') texte.push(eintrag)
    },
    text(text) {
      if (inText === 0 || inLautschrift > 0) return
      eintrag += text.slice(0, rest)
      rest -= Math.min(rest, text.length)
    },
  }
  await xmlLesen(zip.teil('xl/sharedStrings.xml'), leser, () => rest === 0 || sammler.genug())
  return texte
}

function blattLeser(sammler: Ausbeute, texte: readonly string[]): XmlLeser {
  let art = ''
  let wert = ''
  let inWert = 0
  return {
    auf(name, attribute) {
      if (name === 'c') {
        art = attribute.t ?? ''
        wert = ''
      }
      if (name === 'v' || name === 't') inWert++
    },
    zu(name) {
      if (name === 'v' || name === 't') inWert--
      if (name === 'c' && wert !== '') sammler.dazu(`${art === 's' ? (texte[Number(wert)] ?? '') : wert}\t`)
      if (name === 'row') sammler.dazu('\n')
    },
    text(text) {
      if (inWert > 0) wert += text
    },
  }
}
