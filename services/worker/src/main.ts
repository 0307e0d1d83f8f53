import { readInstallation } from '@verbundakte/database'
import { openVerbund } from '@verbundakte/module'
import { startWorker } from './worker.ts'

const daten = process.env.VERBUND_DATEN ?? '.data'
const installation = await readInstallation(daten)
if (!installation) throw new Error(`In ${daten} liegt keine installation.json. Bitte zuerst einrichten: npm start.`)

const verbund = await openVerbund({ installation, textleser: 2 })
const worker = await startWorker(verbund, (satz, error) => {
  const stapel = error instanceof Error ? error.stack : error
  process.stderr.write(`${JSON.stringify({ zeit: new Date().toISOString(), satz, stapel })}\n`)
})
process.stdout.write('bereit\n')

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  // Jobs that take longer are tried again elsewhere; nothing is lost by leaving.
  setTimeout(() => process.exit(0), 15_000).unref()
  await worker.stop()
  await verbund.close()
  process.exit(0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
