import { withPdf } from '../text/with-pdf.ts'
import type { Puid } from './pronom.ts'

const VERSIONS: Readonly<Record<string, Puid>> = {
  '1.0': 'fmt/14',
  '1.1': 'fmt/15',
  '1.2': 'fmt/16',
  '1.3': 'fmt/17',
  '1.4': 'fmt/18',
  '1.5': 'fmt/19',
  '1.6': 'fmt/20',
  '1.7': 'fmt/276',
  '2.0': 'fmt/1129',
}

/** Part and conformance of ISO 19005, as the file says of itself. */
const ARCHIVAL: Readonly<Record<string, Puid>> = {
  '1a': 'fmt/95',
  '1b': 'fmt/354',
  '2a': 'fmt/476',
  '2b': 'fmt/477',
  '2u': 'fmt/478',
  '3a': 'fmt/479',
  '3b': 'fmt/480',
  '3u': 'fmt/481',
  '4': 'fmt/1910',
  '4e': 'fmt/1911',
  '4f': 'fmt/1912',
}

/** The metadata are asked for as pdf.js finds them: those of the document itself, not of a PDF that is attached to it. */
export async function pdfFormat(path: string, head: Buffer): Promise<Puid | null> {
  try {
    return await withPdf(path, async (pdf) => {
      const { info, metadata } = await pdf.getMetadata()
      const version = 'PDFFormatVersion' in info ? String(info.PDFFormatVersion) : ''
      return archival(String(metadata?.getRaw() ?? '')) ?? VERSIONS[version] ?? null
    })
  } catch {
    // Locked or damaged: its first line is readable all the same.
    return VERSIONS[/%PDF-(\d\.\d)/.exec(head.toString('latin1', 0, 1024))?.[1] ?? ''] ?? null
  }
}

function archival(xmp: string): Puid | undefined {
  const part = property('part', xmp)
  return part === undefined ? undefined : ARCHIVAL[part + (property('conformance', xmp)?.toLowerCase() ?? '')]
}

/** XMP writes a property as an attribute or as an element. */
function property(name: string, xmp: string): string | undefined {
  return new RegExp(`pdfaid:${name}\\s*(?:=\\s*["']|>)\\s*(\\w)`).exec(xmp)?.[1]
}
