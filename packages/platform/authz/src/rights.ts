import { Ability, type AbilityTuple } from '@casl/ability'
import type { ModuleTable } from '@verbundakte/database'
import { getColumns, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { audienceTokens } from './audience.ts'
import type { Condition } from './condition.ts'
import { comparedColumns, type Rule } from './grants.ts'
import { matches, type Row } from './match.ts'
import type { Subject, Subjects } from './subjects.ts'
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
  readonly #visible = new WeakMap<ModuleTable, object>()

  constructor(subjects: Subjects, rules: readonly Rule[]) {
    this.#subjects = subjects
    this.#rules = rules
    this.#ability = new Ability<AbilityTuple, Condition>(
      rules.filter(ofRows).map(({ action, subject, inverted, condition }) => ({
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
    const made = predicateOf(subject, this.#for(action, subject.name).filter(ofRows))
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
    const made = audienceTokens(subject, this.#for('lesen', subject.name).filter(ofRows), shapes)
    this.#tokens.set(subject.name, made)
    return made
  }

  /**
   * Why the person may do this to the row, or may not: the first prohibition that means it, else the first permission.
   * Null: nobody has written a rule that means it. The row must be whole.
   */
  deciding(action: string, table: ModuleTable, row: Row): Rule | null {
    const subject = this.#subjects.of(table)
    const meant = this.#for(action, subject.name)
      .filter(ofRows)
      .filter((rule) => !rule.condition || matches(subject, rule.condition, row))
    return meant.find((rule) => rule.inverted) ?? meant[0] ?? null
  }

  /** Whether the person may do this to one column of the row, given that they may do it to the row. */
  canField(action: string, table: ModuleTable, row: Row, field: string): boolean {
    const subject = this.#subjects.of(table)
    return fieldRules(this.#rules, action, subject.name, field).every((rules) => isMeant(subject, rules, row))
  }

  /** What a SELECT reads of the table: a column that may not be seen in a row is null there, and is not read. */
  visible<T extends ModuleTable>(table: T): ReturnType<typeof getColumns<T>> {
    const all = getColumns(table)
    const subject = this.#subjects.of(table)
    if (!this.#rules.some((rule) => rule.felder && rule.action === 'lesen' && rule.subject === subject.name)) return all
    const known = this.#visible.get(table)
    const made =
      known ??
      Object.fromEntries(
        Object.entries<PgColumn>(all).map(([field, column]) => {
          const means = fieldRules(this.#rules, 'lesen', subject.name, field)
          if (means.length === 0) return [field, column]
          const seen = joined(
            means.map((rules) => predicateOf(subject, rules)),
            'and',
          )
          return [field, sql`case when ${seen} then ${column} end`.mapWith(column).as(column.name)]
        }),
      )
    this.#visible.set(table, made)
    // The same names; a hidden column reads as null, whatever its type says (see RuleExtras).
    return made as typeof all
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
  override deciding(): null {
    return null
  }
  override canField(): boolean {
    return true
  }
  override audience(): readonly string[] {
    throw new Error('the operator does not search')
  }
}

/** Whether a rule is about rows. A prohibition of fields leaves the row where it is. */
function ofRows(rule: Rule): boolean {
  return !(rule.inverted && rule.felder)
}

function predicateOf(subject: Subject, rules: readonly Rule[]): SQL {
  const predicate = (rule: Rule) => (rule.condition ? toSql(subject, rule.condition) : sql`true`)
  const allowed = joined(rules.filter((rule) => !rule.inverted).map(predicate), 'or')
  const forbidden = rules.filter((rule) => rule.inverted).map(predicate)
  return forbidden.length === 0 ? allowed : sql`(${allowed} and not ${joined(forbidden, 'or')})`
}

/**
 * The rules that decide about one column: empty when it goes with its row, else one set, in which some permission must
 * mean the row and no prohibition may.
 */
function fieldRules(rules: readonly Rule[], action: string, subject: string, field: string): (readonly Rule[])[] {
  if (comparedColumns(rules, subject).has(field)) return []
  const mine = rules.filter((rule) => rule.action === action && rule.subject === subject)
  const about = mine.filter((rule) => !rule.felder || rule.felder.has(field))
  const narrowed = mine.some((rule) => rule.felder && rule.felder.has(field) === rule.inverted)
  return narrowed ? [about] : []
}

function isMeant(subject: Subject, rules: readonly Rule[], row: Row): boolean {
  const meant = rules.filter((rule) => !rule.condition || matches(subject, rule.condition, row))
  return meant.some((rule) => !rule.inverted) && !meant.some((rule) => rule.inverted)
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
