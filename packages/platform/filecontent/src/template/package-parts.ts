import { Unreadable } from '../text/text-result.ts'
import { BOMB, type Zip } from '../text/zip.ts'
import { TEMPLATE_LIMITS, type TemplateProblem } from './template.ts'

export type Parts = ReadonlyMap<string, Buffer>

/** What Word writes into a letter. A part that is not named here may do anything when it is opened, so it is refused. */
const USUAL: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(core|app|custom)\.xml$/,
  /^docProps\/thumbnail\.(jpe?g|png|emf|wmf)$/,
  /^word\/(glossary\/)?(document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|people|footnotes|endnotes|comments\w*|header\d*|footer\d*)\.xml$/,
  /^word\/(glossary\/)?_rels\/\w+\.xml\.rels$/,
  /^word\/theme\/(theme\d+\.xml|_rels\/theme\d+\.xml\.rels)$/,
  /^word\/media\/[\w-]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/,
  /^word\/fonts\/[\w-]+\.odttf$/,
  /^customXml\/(item(Props)?\d+\.xml|_rels\/item\d+\.xml\.rels)$/,
]

const KNOWN_DANGER: readonly (readonly [RegExp, string])[] = [
  [/vba(Project|Data)/i, 'Die Datei enthält Makros. Bitte als Word-Dokument (.docx) ohne Makros speichern.'],
  [/^word\/(embeddings|activeX)\//i, 'Die Datei enthält ein eingebettetes Objekt (OLE). Bitte entfernen Sie es.'],
]

/**
 * All parts of the package, read once and with suspicion. The letter is built from these very bytes: what was looked at is
 * what goes in, however the ZIP may read to others.
 */
export async function readParts(zip: Zip): Promise<Parts> {
  if (zip.names.length > TEMPLATE_LIMITS.parts) throw new Unreadable(BOMB)
  const parts = new Map<string, Buffer>()
  let bytes = 0
  for (const name of zip.names) {
    if (name.endsWith('/')) continue
    const pieces: Uint8Array[] = []
    for await (const piece of zip.part(name)) {
      bytes += piece.length
      if (bytes > TEMPLATE_LIMITS.unpacked) throw new Unreadable(BOMB)
      pieces.push(piece)
    }
    parts.set(name, Buffer.concat(pieces))
  }
  return parts
}

/** Parts that do not belong into a letter. */
export function foreignParts(parts: Parts): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  for (const name of parts.keys()) {
    const danger = KNOWN_DANGER.find(([pattern]) => pattern.test(name))
    if (danger) problems.push({ place: name, sentence: danger[1] })
    else if (!USUAL.some((pattern) => pattern.test(name)))
      problems.push({ place: name, sentence: 'Dieser Bestandteil gehört nicht in einen Brief.' })
  }
  return problems
}
