import { parseArgs } from 'node:util'
import { besiege } from './siege.ts'

/** `npm run crash [-- --rounds 10 --seed …]`: the long form of the test, with a seed of its own each time. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    clerks: { type: 'string', default: '6' },
    seed: { type: 'string', default: new Date().toISOString() },
  },
})
console.log(`seed: ${values.seed}`)
const begin = performance.now()
const outcome = await besiege({
  seed: values.seed,
  rounds: Number(values.rounds),
  clerks: Number(values.clerks),
  pauseMs: 200,
  engine: true,
  report: (satz) => console.log(`${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${satz}`),
})
const { filed, unknown, kills, broken } = outcome
console.log(`${kills.length} kills, ${filed} documents acknowledged, ${unknown} answers that never came`)
for (const satz of broken) console.log(`BROKEN  ${satz}`)
console.log(
  broken.length === 0
    ? 'Nothing was lost, nothing was left half done.'
    : `${broken.length} faults; seed: ${values.seed}`,
)
process.exitCode = broken.length === 0 ? 0 : 1
