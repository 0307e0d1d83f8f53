/**
 * authz: who may do what to which row, written once per module and asked in three ways.
 *
 * A module grants with `allow` (see `Grants`); requests ask with `authorize`, `reachable`, and write through `insert`
 * and `update`. `perhaps` is only the door before a field.
 */
export { rowAudience } from './audience.ts'
export {
  and,
  type Condition,
  type ConditionInput,
  eq,
  gte,
  isNull,
  lte,
  not,
  notNull,
  oneOf,
  or,
  type Test,
  type Value,
} from './condition.ts'
export {
  type AuthzContext,
  askedFor,
  authorize,
  insert,
  load,
  loadLocked,
  reachable,
  update,
  visible,
} from './doors.ts'
export { type Explanation, explain } from './explain.ts'
export { type Allow, collectRules, type Grants, type Rule, type RuleExtras } from './grants.ts'
export { matches, type Row } from './match.ts'
export { type Person, person, type Rollenzuweisung } from './person.ts'
export { Rights, rightsOfTheOperator } from './rights.ts'
export { type Kind, type Subject, Subjects } from './subjects.ts'
