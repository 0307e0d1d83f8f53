import type { Watch } from '@verbundakte/module'
import { ordnerpost } from './ordnerpost.ts'
import { quittungenHolen } from './quittieren.ts'
import { uebermitteln } from './senden.ts'

const NACHSEHEN_MS = 3000
/** Sets in a row for one Gemeinde, so that a large one does not keep the others. */
const AM_STUECK = 10

/**
 * Sends for all Gemeinden what their receipts have queued, and takes what was acknowledged. `VERBUND_GEWERBE_POST` names the
 * folder of the mailboxes; without it nothing goes, and each row says why.
 */
export const versand: Watch = async ({ gemeinden, doors, env, report }) => {
  const wege = env.VERBUND_GEWERBE_POST ? ordnerpost(env.VERBUND_GEWERBE_POST) : null
  let stopped = false
  let running = Promise.resolve()
  let geht = false
  const runde = async () => {
    for (const { id } of gemeinden) {
      const hier = doors(id, 'Gewerbeanzeigen übermitteln')
      try {
        for (let n = 0; n < AM_STUECK && !stopped; n++) if ((await uebermitteln(hier, wege)) === 0) break
        if (wege && !stopped) await quittungenHolen(hier, wege, report)
      } catch (error) {
        report(`Gewerbeanzeigen von ${id} konnten nicht übermittelt werden`, error)
      }
    }
  }
  const timer = setInterval(() => {
    if (geht) return
    geht = true
    running = runde().finally(() => {
      geht = false
    })
  }, NACHSEHEN_MS)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
