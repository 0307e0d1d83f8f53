import { printLine } from './output.ts'
import { lint, total, types } from './passes.ts'
import { supplyChain } from './supply-chain.ts'
import { vitest } from './vitest.ts'

/** `npm run check`: what to know before every commit, in less than a minute. */
const { passed, failed } = total([
  await types(),
  await lint(),
  await supplyChain(),
  await vitest(['tests/floors'], null),
])
process.exitCode = failed > 0 ? 1 : 0
printLine(`\n${passed} passed, ${failed} failed`)
