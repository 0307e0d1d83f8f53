import { getColumns } from 'drizzle-orm'
import { checkCondition } from './check.ts'
import { type Condition, type ConditionInput, testsIn, toCondition } from './condition.ts'
import type { Person } from './person.ts'
import type { Subject, Subjects } from './subjects.ts'

/** What a rule may say beside its condition. */
export interface RuleExtras {
  /** why the rule is there, as a German sentence for the person who asks „Warum sehe ich das?“ */
  readonly grund?: string
  /**
   * The columns that the rule speaks of, as tables.ts names them; without it, all of them. With `allow` the row is
   * seen but only these of it, with `forbid` the row stays and these are gone. Columns that rules compare are always
   * seen: nobody could judge a row without them.
   */
  readonly felder?: readonly string[]
}

/** Grants an action on a subject. Written by a module in its `abilities.ts`; nothing is granted that is not written. */
export type Allow = (
  actions: string | readonly string[],
  subject: string,
  condition?: ConditionInput,
  extras?: RuleExtras,
) => void

/** A module's rights. `forbid` wins over every `allow`, in whatever order the two are written. */
export type Grants = (allow: Allow, person: Person, forbid: Allow) => void

export interface Rule {
  readonly action: string
  readonly subject: string
  readonly inverted: boolean
  /** absent: every row */
  readonly condition?: Condition
  readonly grund?: string
  readonly felder?: ReadonlySet<string>
  /** where it is written: `akte/src/abilities.ts:38` */
  readonly ort: string
}

/** @throws Error when a rule names what does not exist or compares what cannot be compared; it stops the start */
export function collectRules(subjects: Subjects, modules: Iterable<Grants>, person: Person): Rule[] {
  const allowed: Rule[] = []
  const forbidden: Rule[] = []
  const into = (list: Rule[], inverted: boolean): Allow => {
    const grant: Allow = (actions, name, input, extras = {}) => {
      const ort = callerOf(grant)
      const subject = subjects.named(name)
      const condition = input === undefined ? undefined : toCondition(input)
      if (condition) checkCondition(subject, condition)
      if (extras.felder) checkFields(subject, extras.felder)
      for (const action of typeof actions === 'string' ? [actions] : actions) {
        // CASL reads these two as "everything"; a right to everything is not written, it is a list.
        if (action === 'manage' || name === 'all') throw new Error('there is no right to everything')
        list.push({
          action,
          subject: name,
          inverted,
          ort,
          ...(condition && { condition }),
          ...(extras.grund !== undefined && { grund: extras.grund }),
          ...(extras.felder && { felder: new Set(extras.felder) }),
        })
      }
    }
    return grant
  }
  for (const grants of modules) grants(into(allowed, false), person, into(forbidden, true))
  // CASL lets the last rule win. With every prohibition last, the order in which modules load decides nothing.
  const rules = [...allowed, ...forbidden]
  checkHidden(rules)
  return rules
}

/** Where `allow` was called, from the last two folders on. Only that frame is captured: writing out all ten costs. */
function callerOf(called: Allow): string {
  const trace: { stack?: string } = {}
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 1
  Error.captureStackTrace(trace, called)
  Error.stackTraceLimit = limit
  const frame = trace.stack?.split('\n')[1] ?? ''
  return /([^/\s(]+\/[^/\s]+\/[^/\s:?]+)(?:\?[^:]*)?:(\d+):\d+\)?$/.exec(frame)?.slice(1).join(':') ?? '?'
}

function checkFields(subject: Subject, felder: readonly string[]): void {
  const columns = getColumns(subject.table)
  for (const feld of felder) {
    if (!(feld in columns)) throw new Error(`a rule names the field ${subject.name}.${feld}, which does not exist`)
  }
  // An empty list would read like "none" here and like "all" there.
  if (felder.length === 0) throw new Error(`a rule on ${subject.name} names an empty list of fields`)
}

// Without the columns that rules compare, a row that was read could no longer be judged.
function checkHidden(rules: readonly Rule[]): void {
  for (const { subject, inverted, felder } of rules) {
    if (!inverted || !felder) continue
    const compared = comparedColumns(rules, subject)
    for (const feld of felder) {
      if (compared.has(feld)) throw new Error(`${subject}.${feld} cannot be hidden: rules compare it`)
    }
  }
}

/** The columns of a subject that are never hidden: its key, and what rules compare. */
export function comparedColumns(rules: readonly Rule[], subject: string): ReadonlySet<string> {
  const mine = rules.filter((rule) => rule.subject === subject && rule.condition)
  return new Set([
    'gemeinde',
    'id',
    ...mine.flatMap(({ condition }) => (condition ? [...testsIn(condition)].map(([column]) => column) : [])),
  ])
}
