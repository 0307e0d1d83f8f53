import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { screenQuestions } from '../bench/office/screens.ts'

it('what the day in a town hall asks is what the gateway answers', () => {
  const schema = buildSchema(readFileSync(new URL('../../services/gateway/schema.graphql', import.meta.url), 'utf8'))
  const questions = screenQuestions()
  for (const name of [
    'Postkorb',
    'Postkorbzahlen',
    'Aktenplan',
    'Akten',
    'Akte',
    'Vorgang',
    'Dokument',
    'Suche',
    'Eingaenge',
  ]) {
    const question = questions.get(name)
    expect(question, name).toBeDefined()
    expect(validate(schema, parse(question ?? '{')), name).toEqual([])
  }
})
