import { akteAnlegen, dokumentAnlegen, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { fassungVeroeffentlichen, planLesen, positionen } from '@verbundakte/aktenplan'
import { readEvent } from '@verbundakte/audit'
import type { Context } from '@verbundakte/graphql'
import { kalendertag } from '@verbundakte/kernel'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { eq } from 'drizzle-orm'
import mitteilung from '../index.ts'

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.50;Auskünfte;5;V;schutz=INTERN
`
export const WHO = 'meinhard.gewerbeamt' satisfies PersonName
export const KOLLEGIN = 'meinhard.hauptamt' satisfies PersonName

/** A Verbund with a small plan, its people, and a worker that is told when to work. */
export async function haus() {
  const mailserver = { absender: 'a@example.org', herkunft: 'https://akte.example', senden: async () => {} }
  const verbund = await testVerbund({ mailserver })
  const { app, as, database } = verbund
  const { admin } = database
  await app.asBetrieb(as(WHO).gemeinde, 'Plan für den Test').write((ctx) =>
    fassungVeroeffentlichen(ctx, {
      nummer: 1,
      bezeichnung: 'Test',
      gueltigAb: kalendertag('2026-01-01'),
      zeilen: planLesen(PLAN),
    }),
  )
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
