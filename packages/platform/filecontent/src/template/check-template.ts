import { headOf } from '../text/plain-text.ts'
import { Encrypted, Unreadable } from '../text/text-result.ts'
import { withZip } from '../text/zip.ts'
import { isOle } from '../type/ole-type.ts'
import { compile } from './compile.ts'
import { dangers } from './dangers.ts'
import { foreignParts, type Parts, readParts } from './package-parts.ts'
import { stories } from './paragraphs.ts'
import { placeholders } from './placeholders.ts'
import { TEMPLATE_LIMITS, type TemplateReport, type Vocabulary } from './template.ts'

const NO_DOCX = 'Das ist kein Word-Dokument (.docx), oder die Datei ist beschädigt.'
const ENCRYPTED = 'Die Datei ist mit einem Kennwort geschützt.'

export interface Checked {
  readonly report: TemplateReport
  /** what a letter is made from; absent where something is wrong */
  readonly parts: Parts | null
}

/** Reads a template that may hold anything. Runs in the child process only. */
export async function checkTemplate(path: string, vocabulary: Vocabulary): Promise<Checked> {
  try {
    if (isOle(await headOf(path, 8))) return wrong(ENCRYPTED)
    return await withZip(path, async (zip) => {
      const parts = await readParts(zip)
      if (!parts.has('word/document.xml') || !parts.has('[Content_Types].xml')) return wrong(NO_DOCX)
      const { uses, problems } = placeholders(await stories(parts), vocabulary)
      const all = [...foreignParts(parts), ...(await dangers(parts)), ...problems]
      // Only what is understood so far is given to the library; what it makes of it is asked as well.
      if (all.length === 0) all.push(...compile(parts).problems)
      return {
        report: { uses, problems: all.slice(0, TEMPLATE_LIMITS.problems) },
        parts: all.length === 0 ? parts : null,
      }
    })
  } catch (error) {
    if (error instanceof Encrypted) return wrong(ENCRYPTED)
    if (error instanceof Unreadable) return wrong(error.message)
    return wrong(NO_DOCX)
  }
}

function wrong(sentence: string): Checked {
  return { report: { uses: [], problems: [{ place: 'Datei', sentence }] }, parts: null }
}
