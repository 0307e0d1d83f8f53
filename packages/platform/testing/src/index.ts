/**
 * testing: real servers for tests (`./embedded`), a Verbund of one's own with named people (`testVerbund`), and what
 * every module must promise (`moduleContract`).
 */

export { type Place, SoftAuthenticator, TEST_PLACE } from './authenticator.ts'
export { startMeilisearch, startPostgres } from './embedded/index.ts'
export { lookedAt, multiply, watched } from './many.ts'
export { moduleContract } from './module-contract.ts'
export {
  caller,
  DESK,
  JOBS,
  type PersonName,
  personId,
  TEST_GEMEINDEN,
  testGemeinde,
  testPerson,
  visitor,
} from './people.ts'
export {
  amount,
  Dice,
  type ProofPart,
  type ProofSize,
  proofSeed,
  proofSize,
  recordProof,
  secondsSince,
} from './proof.ts'
export { runOut } from './run-out.ts'
export { passkeyOf, passkeysOf, totpCode } from './second-factor.ts'
export { type TestVerbund, type TestVerbundOptions, testVerbund } from './verbund.ts'
