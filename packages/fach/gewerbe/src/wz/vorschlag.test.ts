import { expect, test } from 'vitest'
import { TAETIGKEITEN } from '../test-support/taetigkeiten.ts'
import { entspricht, wz, wzListe } from './liste.ts'
import { vorschlagen } from './vorschlag.ts'

const stufe = (ausgabe: '2008' | '2025') => [...wzListe(ausgabe).values()].filter(({ ebene }) => ebene === 5)

test('both editions are whole, and every class of 2025 has one of 2008 but the one that the source leaves out', () => {
  expect(stufe('2008')).toHaveLength(839)
  expect(stufe('2025')).toHaveLength(983)
  expect(wz('2008', '96.02.1')?.titel).toBe('Frisörsalons')
  expect(stufe('2025').flatMap(({ code }) => (entspricht('2025', code).length === 0 ? [code] : []))).toEqual([
    '46.89.0',
  ])
  for (const [, code] of TAETIGKEITEN) expect(wz('2008', code)?.ebene).toBe(5)
})

test.each(['2008', '2025'] as const)('finds what people write on the form: WZ %s', (ausgabe) => {
  const rang = TAETIGKEITEN.map(([text, code]) => {
    const gesucht = new Set(ausgabe === '2008' ? [code] : entspricht('2008', code))
    return vorschlagen(text, ausgabe).findIndex((each) => gesucht.has(each.code))
  })
  const erste = rang.filter((stelle) => stelle === 0).length / rang.length
  const fuenf = rang.filter((stelle) => stelle >= 0).length / rang.length
  const daneben = TAETIGKEITEN.filter((_, i) => rang[i] === -1).map(([text]) => text)
  console.info(
    `WZ ${ausgabe}: first ${Math.round(erste * 100)} %, among five ${Math.round(fuenf * 100)} %; missed: ${daneben.join(', ')}`,
  )
  expect(erste).toBeGreaterThanOrEqual(0.6)
  expect(fuenf).toBeGreaterThanOrEqual(0.8)
})

test('an unfinished word, other spellings and nonsense', () => {
  expect(vorschlagen('Dachd', '2008')[0]?.code).toBe('43.91.1')
  expect(vorschlagen('TISCHLEREI', '2008').map(({ code }) => code)).toContain('43.32.0')
  expect(vorschlagen('Uebersetzen', '2008')[0]?.code).toBe('74.30.1')
  expect(vorschlagen('', '2008')).toEqual([])
  expect(vorschlagen('xqzjw', '2008')).toEqual([])
  expect(vorschlagen('und '.repeat(100_000), '2008')).toEqual([])
})

test('a proposal names its edition and what it is in the other', () => {
  const [erster] = vorschlagen('Dachdeckerei', '2025')
  expect(erster).toMatchObject({ ausgabe: '2025' })
  expect(erster?.andere).toContain('43.91.1')
})
