import { describe, expect, it } from 'vitest'
import { undoEach } from '../toast/undo-each.ts'
import { ApiError, fromGraphql, fromProblem, sentenceFor } from './api-error.ts'

describe('errors of the server', () => {
  it('keeps code, sentence, field and request number of a GraphQL refusal', () => {
    const error = fromGraphql(200, [
      { message: 'Der Betreff fehlt.', extensions: { code: 'betreff.leer', feld: 'betreff', anfrage: 'r-1' } },
    ])
    expect(error).toMatchObject({
      code: 'betreff.leer',
      message: 'Der Betreff fehlt.',
      feld: 'betreff',
      anfrage: 'r-1',
    })
  })

  it('shows nobody what GraphQL says to programmers', () => {
    const error = fromGraphql(200, [{ message: 'Expected Iterable', extensions: { code: 'graphql.ungueltig' } }])
    expect(error).toMatchObject({
      code: 'graphql.ungueltig',
      message: expect.stringContaining('laden Sie die Seite neu'),
    })
  })

  it('reads a problem document', () => {
    const error = fromProblem(422, { detail: 'Die Datei ist leer.', code: 'datei.leer', anfrage: 'r-2' })
    expect(error).toMatchObject({ code: 'datei.leer', message: 'Die Datei ist leer.', status: 422, anfrage: 'r-2' })
  })

  it('has a German sentence for an answer that is no problem document', () => {
    expect(fromProblem(502, '<html>Bad Gateway</html>').message).toContain('Störung')
    expect(fromProblem(401, null).code).toBe('anmeldung.noetig')
  })

  it('tells people nothing about a bug', () => {
    expect(sentenceFor(new TypeError('x is undefined'))).not.toContain('undefined')
    expect(sentenceFor(new ApiError('a', 'Ein Satz.'))).toBe('Ein Satz.')
  })
})

it('that meet one of many things to take back keep none of the others', async () => {
  const back: string[] = []
  const undo = async (id: string) => {
    if (id === 'b') throw new ApiError('uebergabe.nicht-mehr', 'Das liegt woanders.')
    back.push(id)
  }
  expect(await undoEach(['a', 'b', 'c'], undo)).toBe('Nicht zurückgenommen: 1 von 3. Das liegt woanders.')
  expect(back).toEqual(['a', 'c'])
  expect(await undoEach(['b'], undo)).toBe('Das liegt woanders.')
  expect(await undoEach(['a'], undo)).toBe('Rückgängig gemacht.')
})
