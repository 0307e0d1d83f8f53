import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, print, separateOperations } from 'graphql'

const REGISTRATUR = fileURLToPath(new URL('../../../packages/registratur/', import.meta.url))

/** The questions of the clerks' screens, word for word as the browser sends them, by name. */
export function screenQuestions(): ReadonlyMap<string, string> {
  // A module's documents share their fragments.
  const questions = ['akte', 'geschaeftsgang', 'aktenplan', 'posteingang'].flatMap((module) => {
    const files = globSync(`${module}/web/**/*.graphql`, { cwd: REGISTRATUR }).sort()
    const all = files.map((file) => readFileSync(`${REGISTRATUR}${file}`, 'utf8')).join('\n')
    return Object.entries(separateOperations(parse(all)))
  })
  return new Map(questions.map(([name, document]) => [name, print(document)]))
}
