import { endWithNpm } from './caller.ts'
import { checkNode, checkPort, checkSpace, startAlone } from './checks.ts'
import { demoAccounts } from './demo-accounts.ts'
import { meilisearch, postgres } from './engines.ts'
import { endOrphans } from './orphans.ts'
import { printLine, showError, showReady } from './output.ts'
import { screens } from './screens.ts'
import { services, setUp } from './services.ts'
import { ROOT, readSettings, type Settings } from './settings.ts'
import { step } from './steps.ts'

/**
 * `npm start`: everything on this machine, until `abort`. Whatever was started is ended in the reverse order, also
 * when a later step fails. Throws `StartError` when the surroundings do not allow it.
 */
export async function start(settings: Settings, abort: AbortSignal): Promise<void> {
  await using cleanup = new AsyncDisposableStack()
  printLine(`\nVerbundakte wird gestartet. Daten: ${settings.data}\n`)
  await step('Prüfungen', async (display) => {
    checkNode()
    await checkSpace(settings.data)
    const ownership = await startAlone(settings)
    cleanup.defer(ownership.release)
    const orphans = await endOrphans(settings)
    if (orphans > 0) display.remark(`Reste eines abgebrochenen Starts beendet: ${orphans}`)
    await checkPort(settings.port)
  })
  const adminUrl = await postgres(settings, cleanup, abort)
  const meili = await meilisearch(settings, cleanup, abort)
  await setUp(settings, adminUrl, meili, abort)
  await screens(settings, cleanup, abort)
  await services(settings, cleanup, abort)
  abort.throwIfAborted()
  showReady(settings, demoAccounts(settings.data))
  await new Promise((done) => abort.addEventListener('abort', done, { once: true }))
}

/** Runs until Ctrl-C, SIGTERM or a closed terminal; the exit code says whether it could start. */
export async function main(root: string): Promise<void> {
  // A closed terminal takes our output away; that must not keep us from ending our processes.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const abort = new AbortController()
  const stop = () => {
    if (!abort.signal.aborted) printLine('\nWird beendet …')
    abort.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  endWithNpm(stop)
  try {
    await start(readSettings(process.env, process.argv.slice(2), root), abort.signal)
  } catch (error) {
    // Whatever a step says about being interrupted is only the echo of the signal.
    if (!abort.signal.aborted) {
      showError(error)
      process.exitCode = 1
    }
  }
  if (abort.signal.aborted) printLine('Alles beendet.')
}

if (import.meta.main) await main(ROOT)
