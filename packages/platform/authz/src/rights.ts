import { Ability, type AbilityTuple } from '@casl/ability'
import type { ModuleTable } from '@verbundakte/database'
import { type SQL, sql } from 'drizzle-orm'
import { audienceTokens } from './audience.ts'
import type { Condition } from './condition.ts'
import type { Rule } from './grants.ts'
import { matches, type Row } from './match.ts'
import type { Subjects } from './subjects.ts'
import { joined, toSql } from './to-sql.ts'

/**
 * What one person may do in one Gemeinde: the same rules asked in memory, as SQL and as search audience. Built once
 * for a set of roles and kept; it holds no row and no connection.
 */
export class Rights {
  readonly #subjects: Subjects
  readonly #rules: readonly Rule[]
  readonly #ability: Ability<AbilityTuple, Condition>
  readonly #sql = new Map<string, SQL>()
  readonly #tokens = new Map<string, readonly string[]>()

  constructor(subjects: Subjects, rules: readonly Rule[]) {
    this.#subjects = subjects
    this.#rules = rules
    this.#ability = new Ability<AbilityTuple, Condition>(
      rules.map(({ action, subject, inverted, condition }) => ({
        action,
        subject,
        inverted,
        ...(condition && { conditions: condition }),
      })),
      {
        // CASL keeps rules and their order; what a condition means is ours alone (ADR 0006).
        conditionsMatcher: (condition) => (asked) => isAsked(asked) && matches(asked.subject, condition, asked.row),
        detectSubjectType: (asked) => (isAsked(asked) ? asked.subject.name : '?'),
      },
    )
  }

  /** Whether the person may do this to the row. The row must be whole. */
  can(action: string, table: ModuleTable, row: Row): boolean {
    return this.#ability.can(action, new Asked(this.#subjects.of(table), row))
  }

  /** Whether there is any rule at all: the door in front of a field, never the answer about a row. */
  perhaps(action: string, subject: string): boolean {
    return this.#rules.some((rule) => !rule.inverted && rule.action === action && rule.subject === subject)
  }

  /** The rows on which the person may act, as a predicate over the table. */
  reachable(action: string, table: ModuleTable): SQL {
    const subject = this.#subjects.of(table)
    const key = `${action} ${subject.name}`
    const known = this.#sql.get(key)
    if (known) return known
    const predicate = (rule: Rule) => (rule.condition ? toSql(subject, rule.condition) : sql`true`)
    const mine = this.#for(action, subject.name)
    const allowed = joined(mine.filter((rule) => !rule.inverted).map(predicate), 'or')
    const forbidden = mine.filter((rule) => rule.inverted).map(predicate)
    const made = forbidden.length === 0 ? allowed : sql`(${allowed} and not ${joined(forbidden, 'or')})`
    this.#sql.set(key, made)
    return made
  }

  /**
   * The audience the person belongs to when searching: rows carry tokens of the same shapes (`rowAudience`), and a hit
   * needs one in common. Empty: the person finds nothing of the subject.
   */
  audience(table: ModuleTable, shapes: readonly (readonly string[])[]): readonly string[] {
    const subject = this.#subjects.of(table)
    const known = this.#tokens.get(subject.name)
    if (known) return known
    const made = audienceTokens(subject, this.#for('lesen', subject.name), shapes)
    this.#tokens.set(subject.name, made)
    return made
  }

  get rules(): readonly Rule[] {
    return this.#rules
  }

  #for(action: string, subject: string): Rule[] {
    return this.#rules.filter((rule) => rule.action === action && rule.subject === subject)
  }
}

/**
 * Every right in one Gemeinde: for jobs and the operator's runs, which act as no person. The wall of the database
 * stands all the same.
 */
export function rightsOfTheOperator(subjects: Subjects): Rights {
  return new OperatorRights(subjects, [])
}

class OperatorRights extends Rights {
  override can(): boolean {
    return true
  }
  override perhaps(): boolean {
    return true
  }
  override reachable(): SQL {
    return sql`true`
  }
  override audience(): readonly string[] {
    throw new Error('the operator does not search')
  }
}

class Asked {
  readonly subject: ReturnType<Subjects['of']>
  readonly row: Row
  constructor(subject: ReturnType<Subjects['of']>, row: Row) {
    this.subject = subject
    this.row = row
  }
}

function isAsked(value: unknown): value is Asked {
  return value instanceof Asked
}
