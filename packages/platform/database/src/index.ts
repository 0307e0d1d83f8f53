/**
 * database: one login per Gemeinde and standing, and the doors that lead to it.
 *
 * `asGemeinde` runs a transaction as one Gemeinde, `readingAs` single statements, `asBetrieb` the operator's runs.
 * `setUp` builds logins, schemas and walls; `lintCatalogue` looks for holes in them.
 */
export { announceAfterCommit } from './announce.ts'
export { asBetrieb } from './as-betrieb.ts'
export { asGemeinde, type RequestContext, readingAs } from './as-gemeinde.ts'
export { type Finding, lintCatalogue } from './catalogue.ts'
export { Databases, type PoolLimits } from './databases.ts'
export { type Driver, type DriverOptions, keeping, openDriver, type Tx } from './driver.ts'
export { anyId, idList, idListText } from './ids.ts'
export {
  type Installation,
  loginName,
  MAIN_DATABASE,
  OWNER,
  readInstallation,
  SHARED_LOGINS,
  type SharedLogin,
  STANDINGS,
  type Standing,
  writeInstallation,
} from './installation.ts'
export { isPassing, toUserError } from './refusals.ts'
export { rows } from './rows.ts'
export { savepoint } from './savepoint.ts'
export type { SchemaSource, SupportTie, TableRight } from './schema-source.ts'
export { type SetUp, setUp } from './set-up.ts'
export { tieOf } from './support-wall.ts'
export { instant, keyColumns, type ModuleTable, moduleSchema, word } from './table.ts'
