/** A condition that was made wider or narrower, and what was done to it. */
export type Changed = readonly [what: string, expression: string]

interface Place {
  readonly from: number
  readonly to: number
}

/**
 * Each way to lose a part of a condition as Postgres prints it, however deep it lies: a conjunct dropped, a `WHERE` left
 * out, an arm of `CASE` or `OR` always or never taken. Postgres puts every nested condition in brackets, so that a part
 * ends where its bracket does.
 */
export function changed(expression: string): Changed[] {
  const found: Changed[] = []
  const put = ({ from, to }: Place, value: 'true' | 'false', how: string) => {
    const part = expression.slice(from, to)
    if (part.trim() === value) return
    found.push([
      `${how} „${part.replace(/\s+/g, ' ').trim()}“`,
      `${expression.slice(0, from)}${value}${expression.slice(to)}`,
    ])
  }
  for (const group of groups(expression)) {
    const text = flat(expression, group)
    for (const each of parts(text, group, /\sAND\s/g)) put(each, 'true', 'ohne')
    for (const each of parts(text, group, /\sOR\s/g)) {
      put(each, 'true', 'immer')
      put(each, 'false', 'nie')
    }
    for (const [pattern, how] of ARMS) {
      // `CASE x WHEN y` compares; its arms are no conditions.
      if (/\bCASE\s+(?!\s|WHEN\b)/.test(text)) continue
      for (const match of text.matchAll(pattern)) {
        const from = group.from + match.index + (match[1]?.length ?? 0)
        const place = { from, to: from + (match[2]?.length ?? 0) }
        put(place, 'true', how)
        if (!how.startsWith('ohne')) put(place, 'false', 'nie')
      }
    }
  }
  return found.filter(([, made], n) => found.findIndex(([, other]) => other === made) === n)
}

const ARMS: readonly [RegExp, string][] = [
  [/(\sWHERE\s)([\s\S]+)/g, 'ohne WHERE'],
  [/(\sWHEN\s)([\s\S]+?)(?=\sTHEN\s)/g, 'immer'],
  [/(\sELSE\s)([\s\S]+?)(?=\sEND)/g, 'immer'],
]

/** Every bracket, and the whole. */
function groups(expression: string): Place[] {
  const found: Place[] = [{ from: 0, to: expression.length }]
  const open: number[] = []
  for (const [n, sign] of [...blank(expression)].entries()) {
    if (sign === '(') open.push(n + 1)
    if (sign === ')') found.push({ from: open.pop() ?? 0, to: n })
  }
  return found
}

/** The text of a bracket, with what lies in deeper ones blanked out: same length, nothing to find in it. */
function flat(expression: string, { from, to }: Place): string {
  let depth = 0
  return [...blank(expression.slice(from, to))]
    .map((sign) => {
      if (sign === ')') depth -= 1
      const shown = depth === 0 ? sign : '_'
      if (sign === '(') depth += 1
      return shown
    })
    .join('')
}

/** Without what stands in quotes. */
function blank(text: string): string {
  return text.replace(/'[^']*'|"[^"]*"/g, (quoted) => '_'.repeat(quoted.length))
}

function parts(text: string, group: Place, word: RegExp): Place[] {
  const at = [...text.matchAll(word)]
  if (at.length === 0) return []
  // A subquery keeps its head: its condition is the bracket behind WHERE.
  if (/\bSELECT\b/.test(text)) return []
  const begins = [0, ...at.map((match) => match.index + match[0].length)]
  const ends = [...at.map((match) => match.index), text.length]
  return begins.map((begin, n) => ({ from: group.from + begin, to: group.from + (ends[n] ?? text.length) }))
}
