import { readXml } from '../text/xml.ts'
import type { Parts } from './package-parts.ts'

/** A paragraph as people see it, however many pieces Word has broken it into. */
export interface Paragraph {
  /** `Absatz 3`, `Kopfzeile 1, Absatz 2` */
  readonly place: string
  readonly text: string
}

const STORIES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, ''],
  [/^word\/header(\d*)\.xml$/, 'Kopfzeile'],
  [/^word\/footer(\d*)\.xml$/, 'Fußzeile'],
  [/^word\/footnotes\.xml$/, 'Fußnoten'],
  [/^word\/endnotes\.xml$/, 'Endnoten'],
  [/^word\/comments\w*\.xml$/, 'Kommentare'],
  [/^docProps\/(?:core|app|custom)\.xml$/, 'Eigenschaften der Datei'],
]

/** Part by part; each is a whole for itself. */
export async function stories(parts: Parts): Promise<readonly (readonly Paragraph[])[]> {
  const found: Paragraph[][] = []
  for (const [pattern, titel] of STORIES) {
    for (const [name, bytes] of parts) {
      const match = pattern.exec(name)
      if (match) found.push(await paragraphs(bytes, [titel, match[1]].filter(Boolean).join(' ')))
    }
  }
  return found
}

async function paragraphs(bytes: Buffer, where: string): Promise<Paragraph[]> {
  const done: Paragraph[] = []
  // Text boxes stand inside of paragraphs and have paragraphs of their own.
  const open: { text: string; number: number }[] = []
  let count = 0
  let inText = 0
  const place = (number: number) => `${where && `${where}, `}Absatz ${number}`
  const properties = where === 'Eigenschaften der Datei'
  await readXml(
    (async function* () {
      yield bytes
    })(),
    {
      open(name) {
        if (name === 'p') open.push({ text: '', number: ++count })
        if (name === 't') inText++
        // A break between the braces would come apart in the letter, too.
        const paragraph = open.at(-1)
        if (paragraph && (name === 'br' || name === 'cr' || name === 'tab') && inText === 0) paragraph.text += '\n'
      },
      close(name) {
        if (name === 't') inText--
        const paragraph = name === 'p' ? open.pop() : undefined
        if (paragraph) done.push({ place: place(paragraph.number), text: paragraph.text })
      },
      text(text) {
        const paragraph = open.at(-1)
        if (inText > 0 && paragraph) paragraph.text += text
        else if (properties && text.includes('{{')) done.push({ place: where, text })
      },
    },
    () => false,
  )
  return done
}
