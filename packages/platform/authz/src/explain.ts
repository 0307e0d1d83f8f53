import type { ModuleTable } from '@verbundakte/database'
import type { Condition, Test, Value } from './condition.ts'
import type { AuthzContext } from './doors.ts'
import type { Rule } from './grants.ts'
import type { Row } from './match.ts'

/** Why something is allowed or not: for the screen („Warum sehe ich das?“) and for the log. */
export interface Explanation {
  readonly erlaubt: boolean
  /** a German sentence */
  readonly grund: string
  /** where the deciding rule is written: `akte/src/abilities.ts:38`; null when no rule means the row */
  readonly regel: string | null
}

/**
 * The rule that decides about an action on a row, and its reason. Only for rows that the person has read: the answer
 * says that the row is there.
 *
 * @param row whole, as `load` answers it
 */
export function explain(ctx: AuthzContext, action: string, table: ModuleTable, row: Row): Explanation {
  const erlaubt = ctx.rights.can(action, table, row)
  const rule = ctx.rights.deciding(action, table, row)
  if (!rule) {
    const grund = erlaubt
      ? 'Der Betrieb handelt hier ohne Person; die Grenze der Gemeinde gilt auch für ihn.'
      : `Keine Regel erlaubt Ihnen „${action}“ an dieser Stelle.`
    return { erlaubt, grund, regel: null }
  }
  return { erlaubt, grund: rule.grund ?? said(rule), regel: rule.ort }
}

function said({ inverted, action, condition }: Rule): string {
  const verb = inverted ? 'ist untersagt' : 'ist Ihnen erlaubt'
  return `„${action}“ ${verb}${condition ? `, denn hier gilt: ${inWords(condition)}` : ''}.`
}

function inWords(condition: Condition): string {
  switch (condition.op) {
    case 'all':
      return Object.entries(condition.tests)
        .map(([column, test]) => `${column} ${testInWords(test)}`)
        .join(' und ')
    case 'and':
    case 'or':
      return condition.parts.map((part) => `(${inWords(part)})`).join(condition.op === 'and' ? ' und ' : ' oder ')
    case 'not':
      return `nicht (${inWords(condition.part)})`
  }
}

function testInWords(test: Test): string {
  switch (test.op) {
    case 'isNull':
      return 'ist leer'
    case 'notNull':
      return 'ist gefüllt'
    case 'eq':
      return `ist ${quoted(test.value)}`
    case 'in':
      return `ist ${test.values.map(quoted).join(' oder ')}`
    case 'lte':
      return `ist höchstens ${quoted(test.value)}`
    case 'gte':
      return `ist mindestens ${quoted(test.value)}`
  }
}

function quoted(value: Value): string {
  return `„${value instanceof Date ? value.toISOString() : String(value)}“`
}
