import { readFileSync } from 'node:fs'
import { parse, print, separateOperations } from 'graphql'

/** The questions of the clerks' screens, word for word as the browser sends them, by name. */
export function screenQuestions(): ReadonlyMap<string, string> {
  const files = [
    'akte/web/akten',
    'akte/web/vorgaenge',
    'akte/web/suche',
    'geschaeftsgang/web/geschaeftsgang',
    'aktenplan/web/plan',
  ]
  const all = files
    .map((file) => readFileSync(new URL(`../../../packages/registratur/${file}.graphql`, import.meta.url), 'utf8'))
    .join('\n')
  const operations = separateOperations(parse(all))
  return new Map(Object.entries(operations).map(([name, document]) => [name, print(document)]))
}
