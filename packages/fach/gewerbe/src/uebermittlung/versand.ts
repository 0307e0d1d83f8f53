import type { Watch } from '@verbundakte/module'
import { rueckmeldungenHolen } from '../rueckmeldung/ordner.ts'
import { rueckmeldungSenden } from '../rueckmeldung/versand.ts'
import { ordnerpost } from './ordnerpost.ts'
import { quittungenHolen } from './quittieren.ts'
import { uebermitteln } from './senden.ts'

const NACHSEHEN_MS = 3000
/** Sets in a row for one Gemeinde, so that a large one does not keep the others. */
const AM_STUECK = 10

/**
 * Sends for all Gemeinden what their receipts have queued, and takes what was acknowledged. `VERBUND_BEHOERDENPOST` names the
 * folder of the mailboxes; without it nothing goes, and each row says why.
 */
export const versand: Watch = async ({ gemeinden, doors, env, report }) => {
  const wurzel = env.VERBUND_BEHOERDENPOST
  const wege = wurzel ? ordnerpost(wurzel) : null
  let stopped = false
  let running = Promise.resolve()
  let geht = false
  // An outage is said once, not every three seconds, and again after it was over.
  const gestoert = new Map<string, Set<string>>()
  const runde = async () => {
    for (const { id } of gemeinden) {
      const hier = doors(id, 'Gewerbeanzeigen übermitteln')
      const vorher = gestoert.get(id) ?? new Set()
      const jetzt = new Set<string>()
      gestoert.set(id, jetzt)
      const einmal = (satz: string, error: unknown) => {
        jetzt.add(satz)
        if (!vorher.has(satz)) report(satz, error)
      }
      try {
        for (let n = 0; n < AM_STUECK && !stopped; n++) if ((await uebermitteln(hier, wege)) === 0) break
        for (let n = 0; n < AM_STUECK && !stopped; n++) if (!(await rueckmeldungSenden(hier, wege))) break
        if (!wurzel || !wege || stopped) continue
        await quittungenHolen(hier, wege, einmal)
        await rueckmeldungenHolen(hier, wurzel, einmal)
      } catch (error) {
        einmal(`Gewerbeanzeigen von ${id} konnten nicht übermittelt werden`, error)
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
