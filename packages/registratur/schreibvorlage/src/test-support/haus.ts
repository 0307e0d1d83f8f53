import { buffer } from 'node:stream/consumers'
import { akteAnlegen, beteiligtenHinzufuegen, vorgangAnlegen } from '@verbundakte/akte'
import { positionen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { letterDocx } from '@verbundakte/filecontent/test-support/letter-docx'
import type { Context } from '@verbundakte/graphql'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { allesVerarbeiten, allesZustellen } from '@verbundakte/verbundpost'
import { eq } from 'drizzle-orm'
import { schreibvorlageAnlegen } from '../pflegen.ts'
import type { Vorlage } from '../tables.ts'

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
11;Meldewesen;10;B;
110;Meldewesen;10;B;
110.10;Auskünfte aus dem Melderegister;10;B;schutz=MELDE
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.50;Auskünfte;5;V;schutz=INTERN
9;Finanzen;10;B;
92;Steuern;10;B;
921;Örtliche Steuern;10;B;
921.10;Hundesteuer;5;V;schutz=STEUER
`
export const WHO = 'meinhard.gewerbeamt' satisfies PersonName
export const PFLEGT = 'meinhard.fachadministration' satisfies PersonName

export const ANGABEN = { titel: 'Anhörung', dokumenttyp: 'Anhörung', betreff: 'Anhörung in Ihrer Sache' }
export const BRIEF = [
  '{{absender.gemeinde}}, {{absender.amt}}',
  '{{beteiligter.name}}',
  '{{beteiligter.anschrift}}',
  'Zeichen {{dokument.kennzeichen}}, {{heute}}, {{bearbeiter.name}}',
  'Frist bis {{eingabe.frist}}',
]

/** A Verbund with a small plan, its people, and letters. */
export async function haus() {
  const verbund = await testVerbund()
  const { app, as, database } = verbund
  await planVeroeffentlichen(verbund, PLAN)
  const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)
  const lesen = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.read(as(who), work)

  /** A file as if the person had uploaded it. @returns its id in the waiting room */
  async function hochgeladen(who: PersonName, bytes: Uint8Array, dateiname = 'Vorlage.docx'): Promise<string> {
    const { gemeinde, person } = as(who)
    const { sha256, size } = await app
      .doorsOf(as(who))
      .services.ablage.write(gemeinde, new Blob([new Uint8Array(bytes)]).stream())
    const id = crypto.randomUUID()
    await database.admin`insert into akte.dateieingang (gemeinde, id, person, dateiname, sha256, groesse, mime, art)
      values (${gemeinde}, ${id}, ${person.id}, ${dateiname}, ${sha256}, ${size}, 'application/x', 'docx')`
    return id
  }

  async function vorlage(
    who: PersonName,
    amt: string,
    absaetze: Parameters<typeof letterDocx>[0] = BRIEF,
  ): Promise<Vorlage> {
    const datei = await hochgeladen(who, letterDocx(absaetze))
    return tun(who, (ctx) => schreibvorlageAnlegen(ctx, amt, ANGABEN, datei))
  }

  /** A Vorgang with these who take part. */
  async function vorgang(
    who: PersonName = WHO,
    namen: readonly (readonly [string, string | null])[] = [],
    aktenplan = '130.50',
  ) {
    return tun(who, async (ctx) => {
      const [position] = await ctx.tx.select().from(positionen).where(eq(positionen.kennzeichen, aktenplan))
      const akte = await akteAnlegen(ctx, { position: position?.id ?? '', betreff: 'Auskunft' })
      const angelegt = await vorgangAnlegen(ctx, akte.id, { betreff: 'Auskunft an alle' })
      const beteiligte: string[] = []
      for (const [name, anschrift] of namen) {
        const eingabe = { rolle: 'Nachbar', art: 'PERSON', name, anschrift } as const
        beteiligte.push((await beteiligtenHinzufuegen(ctx, { vorgang: angelegt.id }, eingabe)).id)
      }
      return { ...angelegt, beteiligte }
    })
  }

  async function austragen(): Promise<void> {
    for (const { id } of verbund.gemeinden) await allesZustellen(app.asBetrieb(id, 'Post im Test austragen'))
    for (const { id } of verbund.gemeinden) await allesVerarbeiten(app.asBetrieb(id, 'Post im Test verarbeiten'))
  }

  /** What lies in the Ablage under the newest version of a Dokument. */
  async function inhalt(dokument: string): Promise<Uint8Array> {
    const [row] =
      await database.admin`select gemeinde, sha256 from akte.version where dokument = ${dokument} order by nummer desc limit 1`
    const { stream } = await app.doorsOf(as(WHO)).services.ablage.read(as(WHO).gemeinde, row?.sha256)
    return buffer(stream)
  }

  return { verbund, app, as, database, tun, lesen, hochgeladen, vorlage, vorgang, austragen, inhalt }
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
