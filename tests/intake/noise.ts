import type { Wuerfel } from './dice.ts'

/** What readers of scans mistake for each other, as their manuals and error tables list it. */
const MISREAD: Readonly<Record<string, readonly string[]>> = {
  e: ['c', 'o'],
  c: ['e'],
  o: ['0', 'e', 'a'],
  O: ['0', 'Q'],
  '0': ['O', 'o'],
  l: ['1', 'I', 'i'],
  '1': ['l', 'I', '7'],
  I: ['l', '1', '|'],
  i: ['l', 'j', '1'],
  m: ['rn', 'nn'],
  n: ['u', 'ri', 'ii'],
  u: ['n', 'ii'],
  h: ['b', 'li'],
  b: ['h', '6'],
  ü: ['ii', 'u', 'ti', 'il'],
  ä: ['a', 'ii', 'á'],
  ö: ['o', '6', 'é'],
  ß: ['B', '8', 'ss', 'fs'],
  f: ['t', 'l'],
  t: ['f', 'l'],
  S: ['5', '8'],
  s: ['5', 'a'],
  '5': ['S', '6'],
  B: ['8', 'R'],
  '8': ['B', '3'],
  '3': ['8'],
  '6': ['b', '5'],
  g: ['9', 'q'],
  r: ['n', 'i'],
  d: ['cl'],
  w: ['vv'],
  Z: ['2'],
  '2': ['Z', '7'],
  '7': ['1', '/'],
  '/': ['l', '1', '\\'],
  '-': [' ', '~', '', '_'],
  '.': [',', ' ', ''],
}

/** @param strength share of characters that are read wrongly: 0.01 is a good scan, 0.08 a fax of a fax */
export function scanned(dice: Wuerfel, text: string, strength: number): string {
  const lines = text.split('\n').filter((line) => line === '' || !dice.happens(strength * 0.6))
  return lines.map((line) => [...line].map((character) => read(dice, character, strength)).join('')).join('\n')
}

function read(dice: Wuerfel, character: string, strength: number): string {
  if (!dice.happens(strength)) return character
  const kind = dice.next()
  const wrong = MISREAD[character]
  if (wrong && kind < 0.7) return dice.of(wrong)
  if (kind < 0.78) return ''
  if (kind < 0.84) return `${character}${dice.of(["'", '.', ',', '|', ' '])}`
  if (kind < 0.9 && character === ' ') return ''
  return character
}
