import type { Paragraph } from './paragraphs.ts'
import type { TemplateProblem, TemplateReport, Vocabulary } from './template.ts'

interface Section {
  readonly name: string
  readonly place: string
  /** names of a list's members, where it is one */
  readonly members: readonly string[]
}

const TAG = /\{\{([^{}]*)\}\}/g
const FREE = /^[a-z][a-z0-9-]{0,39}$/

/** Looks for all placeholders: which there are, which nobody knows, and what was opened and never closed. */
export function placeholders(stories: readonly (readonly Paragraph[])[], vocabulary: Vocabulary): TemplateReport {
  const uses = new Set<string>()
  const problems: TemplateProblem[] = []
  for (const story of stories) {
    const open: Section[] = []
    for (const paragraph of story) paragraphTags(paragraph, vocabulary, { open, uses, problems })
    for (const { name, place } of open) {
      problems.push({ place, sentence: `„{{#${name}}}“ wird nie mit „{{/${name}}}“ beendet.` })
    }
  }
  return { uses: [...uses], problems }
}

interface Found {
  readonly open: Section[]
  readonly uses: Set<string>
  readonly problems: TemplateProblem[]
}

function paragraphTags({ place, text }: Paragraph, vocabulary: Vocabulary, { open, uses, problems }: Found): void {
  const say = (sentence: string) => problems.push({ place, sentence })
  const rest = text.replace(TAG, '')
  if (rest.includes('{{') || rest.includes('}}'))
    say(`Klammern gehen nicht auf: „${rest.trim().slice(0, 60)}“. Ein Platzhalter steht in einem Absatz.`)
  for (const [whole, inner = ''] of text.matchAll(TAG)) {
    const [, sign = '', name = ''] = /^\s*([#^/]?)\s*(.*?)\s*$/s.exec(inner) ?? []
    if (sign === '/') {
      const section = open.pop()
      if (!section) say(`„${whole}“ beendet nichts.`)
      else if (name !== '' && name !== section.name) say(`„${whole}“ steht, wo „{{/${section.name}}}“ erwartet wird.`)
      continue
    }
    const list = Object.hasOwn(vocabulary.lists, name) ? vocabulary.lists[name] : undefined
    const known =
      (list !== undefined && sign !== '') ||
      (list === undefined && (isValue(name, vocabulary) || open.some(({ members }) => members.includes(name))))
    if (!known) say(unknown(whole, name, vocabulary))
    else if (list || isValue(name, vocabulary)) uses.add(name)
    // Unknown ones, too: else their ends would be mistakes of their own.
    if (sign !== '') open.push({ name, place, members: sign === '#' && list ? list : [] })
  }
}

function isValue(name: string, { values, free }: Vocabulary): boolean {
  return values.includes(name) || (name.startsWith(free) && FREE.test(name.slice(free.length)))
}

function unknown(whole: string, name: string, { values, lists }: Vocabulary): string {
  const wert = name.slice(name.indexOf('.') + 1)
  const near = values.find((each) => each.toLowerCase() === name.toLowerCase() || each.endsWith(`.${wert}`))
  if (Object.hasOwn(lists, name)) return `„${whole}“ ist eine Liste: „{{#${name}}} … {{/${name}}}“.`
  return `„${whole}“ ist unbekannt.${near ? ` Gemeint ist vielleicht „{{${near}}}“.` : ''}`
}
