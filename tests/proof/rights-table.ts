import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { collectRules, type Grants, type Person, person, Rights, type Rule, Subjects } from '@verbundakte/authz'
import type { Module } from '@verbundakte/module'
import { rolesOf } from './roles.ts'
import { comparedValues } from './vocabulary.ts'

/** Stands for a value that no rule names. */
const OTHER = '…'
const ME = '0190e8a2-0000-7000-8000-0000000000aa'

/**
 * Everybody who has exactly one role of the module: in the office `ga`, or in all of the Gemeinde. Where no rule asks for a
 * role by its name, somebody who has one, whichever.
 */
function people(module: Module): [string, Person][] {
  const rollen = rolesOf([module])
  if (rollen.length === 0) return [['irgendeine', person(ME, 'irgendeine', [{ rolle: 'irgendeine', amt: null }])]]
  return rollen.flatMap((rolle) => [
    [`${rolle} (im Amt ga)`, person(ME, rolle, [{ rolle, amt: 'ga' }])] as [string, Person],
    [`${rolle} (ohne Amt)`, person(ME, rolle, [{ rolle, amt: null }])] as [string, Person],
  ])
}

type Row = Readonly<Record<string, unknown>>

interface Known {
  readonly subjects: Subjects
  readonly rulesOf: ReadonlyMap<string, readonly Rule[]>
  readonly rowsOf: ReadonlyMap<string, readonly Row[]>
  readonly actionsOf: ReadonlyMap<string, readonly string[]>
}

/** The rules of everybody, and the rows that they can tell apart: every value that some rule names, and another. */
function known(module: Module): Known {
  const subjects = new Subjects(module.subjects)
  const grants: Grants = module.abilities
  const rulesOf = new Map(people(module).map(([name, who]) => [name, collectRules(subjects, [grants], who)]))
  const all = [...rulesOf.values()].flat()
  const rowsOf = new Map<string, readonly Row[]>()
  const actionsOf = new Map<string, readonly string[]>()
  for (const name of Object.keys(module.subjects).sort()) {
    const subject = subjects.named(name)
    actionsOf.set(name, [...new Set(all.filter((rule) => rule.subject === name).map((rule) => rule.action))].sort())
    const rows = [...comparedValues(all, name)].sort().reduce<Row[]>(
      (some, [column, values]) => {
        const kind = subject.columns.get(column)?.kind
        const other = kind === 'boolean' || kind === 'id' ? [] : [OTHER]
        const more = kind === 'boolean' ? [true, false] : kind === 'id' ? [ME, ME.replace('aa', 'bb')] : values
        return some.flatMap((row) => [...new Set([...more, ...other])].map((value) => ({ ...row, [column]: value })))
      },
      [{}],
    )
    rowsOf.set(name, rows)
  }
  return { subjects, rulesOf, rowsOf, actionsOf }
}

/** What somebody with these rules may do with a subject. */
function linesOf({ subjects, rowsOf, actionsOf }: Known, who: string, name: string, rules: readonly Rule[]): string[] {
  const rights = new Rights(subjects, rules)
  const rows = rowsOf.get(name) ?? []
  return (actionsOf.get(name) ?? []).flatMap((action) => {
    const can = rows.filter((row) => rights.can(action, subjects.named(name).table, row))
    if (can.length === 0) return []
    return [`| ${who} | ${action} | ${can.length === rows.length ? 'alle' : said(can)} |`]
  })
}

/**
 * Who may do what, as a table that a person can check: per role and action the rows, told apart by every column that
 * some rule compares and every value that some rule names.
 */
export function rightsTable(module: Module): string {
  const all = known(module)
  const parts = [...all.rowsOf.keys()].map((name) => {
    const lines = [...all.rulesOf].flatMap(([who, rules]) => linesOf(all, who, name, rules))
    return ['', `## ${name}`, '', '| Rolle | Aktion | an Zeilen mit |', '| --- | --- | --- |', ...lines].join('\n')
  })
  return `# Wer darf was: ${module.titel}\n\n${ABOUT}${parts.join('\n')}\n`
}

const ABOUT = `Aus den Regeln berechnet und mit ihnen verglichen (\`npm run proof\`); was hier nicht steht, ist verboten. „${OTHER}“ steht für jeden anderen
Wert, „eigene“ für die Person selbst. Die Wand der Gemeinde gilt immer und steht deshalb nicht dabei. Nach einer gewollten Änderung der Regeln:
\`VERBUND_RECHTE=schreiben npm test -- tests/proof/d8\`.
`

function said(rows: readonly Record<string, unknown>[]): string {
  return rows
    .map((row) =>
      Object.values(row)
        .map((value) => (value === ME ? 'eigene' : value === true ? 'ja' : value === false ? 'nein' : String(value)))
        .join(' · '),
    )
    .join(', ')
}

/** Each rule of each role taken away, turned round, widened to all rows, and with one of its comparisons left out. */
export function* mutationsOf(module: Module): Generator<{ readonly what: string; readonly noticed: boolean }> {
  const all = known(module)
  for (const [who, rules] of all.rulesOf) {
    for (const [n, rule] of rules.entries()) {
      const place = `${who}: ${rule.inverted ? 'nicht ' : ''}${rule.action} ${rule.subject} (${rule.ort})`
      const before = linesOf(all, who, rule.subject, rules).join()
      for (const [how, made] of variantsOf(rule)) {
        const after = linesOf(
          all,
          who,
          rule.subject,
          rules.flatMap((each, k) => (k === n ? made : [each])),
        ).join()
        yield { what: `${place} ${how}`, noticed: after !== before }
      }
    }
  }
}

function variantsOf(rule: Rule): [how: string, made: readonly Rule[]][] {
  const { condition, ...bare } = rule
  const tests = condition?.op === 'all' ? condition.tests : {}
  const columns = Object.keys(tests)
  return [
    ['entfernt', []],
    ['umgekehrt', [{ ...rule, inverted: !rule.inverted }]],
    ...(condition ? ([['ohne Bedingung', [bare]]] as [string, Rule[]][]) : []),
    ...(columns.length < 2 ? [] : columns).map((column): [string, Rule[]] => {
      const left = Object.fromEntries(Object.entries(tests).filter(([name]) => name !== column))
      return [`ohne ${column}`, [{ ...rule, condition: { op: 'all', tests: left } }]]
    }),
  ]
}

/** The table as it was approved, in the folder of the module; null: there is none. */
export function approvedTable(module: Module): string | null {
  const file = new URL('../rechte.md', module.migrations)
  if (process.env.VERBUND_RECHTE === 'schreiben') writeFileSync(file, rightsTable(module))
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
