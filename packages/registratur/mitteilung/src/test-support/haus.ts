import { akteAnlegen, dokumentAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { positionen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { readEvent } from '@verbundakte/audit'
import type { Context } from '@verbundakte/graphql'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { eq } from 'drizzle-orm'
import mitteilung from '../index.ts'

export const WHO = 'meinhard.gewerbeamt' satisfies PersonName
export const KOLLEGIN = 'meinhard.hauptamt' satisfies PersonName

/** A Verbund with a small plan, its people, and a worker that is told when to work. */
export async function haus() {
  const mailserver = { absender: 'a@example.org', herkunft: 'https://akte.example', senden: async () => {} }
  const verbund = await testVerbund({ mailserver })
  const { app, as, database } = verbund
  const { admin } = database
  await planVeroeffentlichen(verbund)
  const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)
  const lesen = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.read(as(who), work)
  let gesehen = 0

  /** Runs what the worker would run after everything that was recorded, twice each. */
  async function arbeiten(): Promise<void> {
    const { gemeinde } = as(WHO)
    const doors = app.asBetrieb(gemeinde, 'Auftrag im Test')
    for (;;) {
      const [row] =
        await admin`select min(seq)::float8 as seq from audit.eintrag where gemeinde = ${gemeinde} and seq > ${gesehen}`
      if (row?.seq == null) return
      gesehen = Number(row.seq)
      const event = await doors.read((ctx) => readEvent(ctx.tx, gesehen))
      for (const job of Object.values(mitteilung.jobs ?? {})) {
        if (event?.ereignis !== job.on || !('run' in job)) continue
        await job.run(doors, event)
        await job.run(doors, event)
      }
    }
  }

  async function vorgang(who: PersonName = WHO): Promise<Vorgang> {
    return tun(who, async (ctx) => {
      const [position] = await ctx.tx.select().from(positionen).where(eq(positionen.kennzeichen, '130.50'))
      const akte = await akteAnlegen(ctx, { position: position?.id ?? '', betreff: 'Auskunft', federfuehrung: 'ga' })
      return vorgangAnlegen(ctx, akte.id, { betreff: 'Geheimer Betreff' })
    })
  }

  async function ablegen(who: PersonName, an: Vorgang) {
    const { sha256, size: groesse } = await app
      .doorsOf(as(who))
      .services.ablage.write(as(who).gemeinde, new Blob([crypto.randomUUID()]).stream())
    const datei = { dateiname: 'Brief.txt', sha256, groesse, mime: 'text/plain', art: 'txt' as const, hinweis: null }
    return tun(who, (ctx) => dokumentAnlegen(ctx, an, datei, {}, null))
  }

  /** As a special office has it: whatever the roles of those who were told. */
  const einstufen = (id: string, klasse: string, amt = 'st') =>
    admin`update akte.vorgang set schutzklasse = ${klasse}, federfuehrung = ${amt} where id = ${id}`

  const mails = () => admin`select art, an, betreff, inhalt from mail.ausgang order by id`

  return { verbund, app, as, admin, tun, lesen, arbeiten, vorgang, ablegen, einstufen, mails }
}
