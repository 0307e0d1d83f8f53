import { dokumentAnlegen, type Vorgang, vorgangHolen } from '@verbundakte/akte'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { readEvent } from '@verbundakte/audit'
import type { Context } from '@verbundakte/graphql'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { allesVerarbeiten, allesZustellen } from '@verbundakte/verbundpost'
import { vorlageAnlegen } from '../gestalten.ts'
import prozess from '../index.ts'
import type { Vorlage } from '../tables.ts'
import { vorlageVeroeffentlichen } from '../veroeffentlichen.ts'
import { SONDERNUTZUNG } from './vorlagen.ts'

export const WHO = 'meinhard.gewerbeamt' satisfies PersonName
export const GESTALTET = 'meinhard.prozessgestaltung' satisfies PersonName

/** A Verbund with a small plan, its people, and a worker that is told when to work. */
export async function haus() {
  const verbund = await testVerbund()
  const { app, as, database } = verbund
  await planVeroeffentlichen(verbund)
  const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)
  const gesehen = new Map<string, number>()

  /** Runs what the worker would run after everything that was recorded, and after what that records, twice each. */
  async function arbeiten(who: PersonName = WHO): Promise<void> {
    const { gemeinde } = as(who)
    const doors = app.asBetrieb(gemeinde, 'Auftrag im Test')
    for (;;) {
      const [row] = await database.admin`select min(seq)::float8 as seq from audit.eintrag
        where gemeinde = ${gemeinde} and seq > ${gesehen.get(gemeinde) ?? 0}`
      if (row?.seq == null) return
      gesehen.set(gemeinde, Number(row.seq))
      const event = await doors.read((ctx) => readEvent(ctx.tx, Number(row.seq)))
      for (const job of Object.values(prozess.jobs ?? {})) {
        if (event?.ereignis !== job.on || !('run' in job)) continue
        await job.run(doors, event)
        await job.run(doors, event)
      }
    }
  }

  async function veroeffentlicht(inhalt: object = SONDERNUTZUNG, who: PersonName = GESTALTET): Promise<Vorlage> {
    const vorlage = await tun(who, (ctx) => vorlageAnlegen(ctx, JSON.stringify(inhalt)))
    await tun(who, (ctx) => vorlageVeroeffentlichen(ctx, vorlage.id))
    return vorlage
  }

  async function ablegen(vorgang: Pick<Vorgang, 'id'>, typ: string, who: PersonName = WHO) {
    const doors = app.doorsOf(as(who))
    const { sha256, size: groesse } = await doors.services.ablage.write(doors.gemeinde, bytes(`Inhalt ${typ}`))
    const datei = { dateiname: `${typ}.txt`, sha256, groesse, mime: 'text/plain', art: 'txt' as const, hinweis: null }
    return tun(who, async (ctx) => dokumentAnlegen(ctx, await vorgangHolen(ctx, vorgang.id), datei, { typ }, null))
  }

  /** Carries everything that is under way between the Gemeinden. */
  async function austragen(): Promise<void> {
    for (const { id } of verbund.gemeinden) await allesZustellen(app.asBetrieb(id, 'Post im Test austragen'))
    for (const { id } of verbund.gemeinden) await allesVerarbeiten(app.asBetrieb(id, 'Post im Test verarbeiten'))
  }

  return { verbund, app, as, database, tun, arbeiten, veroeffentlicht, ablegen, austragen }
}

/** What went wrong, as person and program are told. */
export async function abgewiesen(work: Promise<unknown>): Promise<{ code?: string; name?: string; message?: string }> {
  try {
    await work
    return { code: 'ging' }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ...('code' in error && { code: String(error.code) }), name: error.name, message: error.message }
  }
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
