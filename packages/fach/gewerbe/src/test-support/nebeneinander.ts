import { loadLocked } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { expect } from 'vitest'
import { anzeigen } from '../tables.ts'
import { betriebsnameHalten } from '../verfahren/sperren.ts'
import { type haus, refusal, WER } from './haus.ts'

/** Somebody holds the name of the Betrieb and goes on to the Anzeige, while another does `work` and waits for the name. */
export function nebeneinander({ admin, tun }: Awaited<ReturnType<typeof haus>>) {
  return async (id: string, betrieb: string, work: (ctx: Context) => Promise<unknown>) => {
    const [haelt, wartet] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const erster = refusal(
      tun(WER, async (ctx) => {
        await betriebsnameHalten(ctx, betrieb)
        haelt.resolve()
        await wartet.promise
        await loadLocked(ctx, anzeigen, id, 'aendern')
      }),
    )
    await haelt.promise
    const zweiter = refusal(tun(WER, work))
    await expect
      .poll(async () => (await admin`select from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0`).length)
      .toBe(1)
    wartet.resolve()
    return (await Promise.all([erster, zweiter])).map(({ code }) => code)
  }
}
