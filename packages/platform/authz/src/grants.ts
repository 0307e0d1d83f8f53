import { checkCondition } from './check.ts'
import { type Condition, type ConditionInput, toCondition } from './condition.ts'
import type { Person } from './person.ts'
import type { Subjects } from './subjects.ts'

/** Grants an action on a subject. Written by a module in its `abilities.ts`; nothing is granted that is not written. */
export type Allow = (actions: string | readonly string[], subject: string, condition?: ConditionInput) => void

/** A module's rights. `forbid` wins over every `allow`, in whatever order the two are written. */
export type Grants = (allow: Allow, person: Person, forbid: Allow) => void

export interface Rule {
  readonly action: string
  readonly subject: string
  readonly inverted: boolean
  /** absent: every row */
  readonly condition?: Condition
}

/** @throws Error when a rule names what does not exist or compares what cannot be compared; it stops the start */
export function collectRules(subjects: Subjects, modules: Iterable<Grants>, person: Person): Rule[] {
  const allowed: Rule[] = []
  const forbidden: Rule[] = []
  const into =
    (list: Rule[], inverted: boolean): Allow =>
    (actions, name, input) => {
      const subject = subjects.named(name)
      const condition = input === undefined ? undefined : toCondition(input)
      if (condition) checkCondition(subject, condition)
      for (const action of typeof actions === 'string' ? [actions] : actions) {
        // CASL reads these two as "everything"; a right to everything is not written, it is a list.
        if (action === 'manage' || name === 'all') throw new Error('there is no right to everything')
        list.push({ action, subject: name, inverted, ...(condition && { condition }) })
      }
    }
  for (const grants of modules) grants(into(allowed, false), person, into(forbidden, true))
  // CASL lets the last rule win. With every prohibition last, the order in which modules load decides nothing.
  return [...allowed, ...forbidden]
}
