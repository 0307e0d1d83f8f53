import { expect, test } from 'vitest'
import { briefPdf } from './pdf.ts'

const file = Buffer.from(briefPdf('Größe (1)', `„Übersicht“ – ${'lang '.repeat(100)}\\ €`)).toString('latin1')

test('every entry of the table points at its object, and the end at the table', () => {
  const begin = Number(/startxref\n(\d+)/.exec(file)?.[1])
  expect(file.slice(begin, begin + 4)).toBe('xref')
  const places = [...file.slice(begin).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place))
  expect(places).toHaveLength(6)
  for (const [i, place] of places.entries()) expect(file.slice(place)).toMatch(new RegExp(`^${i + 1} 0 obj\n`))
})

test('the length of the text is the one it says, and what means something to a PDF is masked', () => {
  const [, length, stream] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(file) ?? []
  expect(stream).toHaveLength(Number(length))
  expect(stream).toContain('(Gr\xf6\xdfe \\(1\\)) Tj')
  expect(stream).toContain('(\x84\xdcbersicht\x93 \x96 lang')
  expect(stream).toContain('\\\\ \x80) Tj')
})
