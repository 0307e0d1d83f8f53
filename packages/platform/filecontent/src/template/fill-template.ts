import { Unreadable } from '../text/text-result.ts'
import { checkTemplate } from './check-template.ts'
import { compile } from './compile.ts'
import { TEMPLATE_LIMITS, type TemplateData, type Vocabulary } from './template.ts'

/** A letter from a template, which is looked at once more: nobody has to remember that somebody else did. */
export async function fillTemplate(path: string, vocabulary: Vocabulary, data: TemplateData): Promise<Uint8Array> {
  const { report, parts } = await checkTemplate(path, vocabulary)
  const { document } = parts ? compile(parts) : { document: null }
  if (!document) throw new Unreadable(report.problems[0]?.sentence ?? 'Die Vorlage lässt sich nicht lesen.')
  document.render({ ...clean(data.values), ...lists(data) })
  const bytes = document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  if (bytes.length > TEMPLATE_LIMITS.result) throw new Unreadable('Das Schreiben wird zu groß.')
  return bytes
}

function lists({ lists }: TemplateData): Record<string, Record<string, string>[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, each]) => [name, each.map(clean)]))
}

// XML knows no control characters, not even escaped: Word would call the letter damaged.
function clean(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu, ''),
    ]),
  )
}
