import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { uuidv7 } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { inhaltSperren } from '../dateien/inhalt.ts'

/** What was brought and not filed is kept this long: milliseconds. */
const AUFBEWAHRT_MS = 24 * 60 * 60 * 1000
/** Content that is looked at in one question, and content that is locked and removed in one transaction. */
const FRAGE = 1000
const SPERRE = 50

/**
 * Removes uploads that were never filed, and the bytes that no row names: those of such uploads, of an upload that was
 * refused after it had streamed, of a mail whose taking apart was killed. Content that was brought again within a day
 * stays: whoever brought it may be about to name it. Bytes are named by the tables that the modules list (`content`), and
 * by nothing else.
 *
 * @param teile of the Ablage that are looked through: to look at each of a million files takes long, so it is done about once a day
 */
export async function eingaengeAufraeumen(
  doors: Doors,
  teile: readonly string[] = teileDerStunde(new Date()),
): Promise<void> {
  const vor = new Date(Date.now() - AUFBEWAHRT_MS)
  await doors.write((ctx) =>
    rows(
      ctx.tx,
      sql`delete from akte.dateieingang where gemeinde = verbund.gemeinde() and angelegt_am < ${vor.toISOString()}`,
    ),
  )
  let alte: string[] = []
  for (const teil of teile) {
    for await (const { sha256, writtenAt } of doors.services.ablage.list(doors.gemeinde, teil)) {
      if (writtenAt < vor) alte.push(sha256)
      if (alte.length < FRAGE) continue
      await resteEntfernen(doors, alte, vor)
      alte = []
    }
  }
  await resteEntfernen(doors, alte, vor)
}

/** A prime below 24: a worker that is started anew each night, or whose rounds take hours, comes to every part all the same. */
const STUNDEN = 23

/** Every part of the Ablage in one of 23 hours. */
export function teileDerStunde(jetzt: Date): string[] {
  const stunde = Math.floor(jetzt.getTime() / 3_600_000) % STUNDEN
  return ALLE_TEILE.filter((_teil, nummer) => nummer % STUNDEN === stunde)
}

export const ALLE_TEILE: readonly string[] = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))

/** Removes those of the given contents that nobody names and nobody has brought again since. */
async function resteEntfernen(doors: Doors, sha256: readonly string[], vor: Date): Promise<void> {
  const reste = await doors.read((ctx) => unbenannt(ctx, sha256))
  for (let von = 0; von < reste.length; von += SPERRE) {
    const teil = reste.slice(von, von + SPERRE)
    await doors.write(async (ctx) => {
      await inhaltSperren(ctx, ...teil)
      const entfernt: string[] = []
      // Asked again under the lock: from here on nobody begins to name them.
      for (const each of await unbenannt(ctx, teil)) {
        const zuletzt = await doors.services.ablage.writtenAt(doors.gemeinde, each)
        if (!zuletzt || zuletzt >= vor) continue
        if (await doors.services.ablage.remove(doors.gemeinde, each, 'hochgeladen und nicht abgelegt'))
          entfernt.push(each)
      }
      // There is no row that it could be about: the run itself is what happened.
      if (entfernt.length > 0) ctx.record('akte.reste-entfernt', { id: uuidv7() }, { sha256: entfernt })
    })
  }
}

async function unbenannt(ctx: Context, sha256: readonly string[]): Promise<string[]> {
  if (sha256.length === 0) return []
  const tabellen = ctx.services
    .module()
    .flatMap(({ name, content }) => (content ?? []).map((ort) => [name, ort] as const))
  const benannt = tabellen.map(([schema, ort]) => {
    const [tabelle = ort, spalte = 'sha256'] = ort.split('.')
    return sql`select from ${sql.identifier(schema)}.${sql.identifier(tabelle)} t
        where t.gemeinde = verbund.gemeinde() and t.${sql.identifier(spalte)} = s.sha256`
  })
  const found = await rows<{ sha256: string }>(
    ctx.tx,
    sql`select s.sha256 from jsonb_array_elements_text(${JSON.stringify(sha256)}::text::jsonb) as s (sha256)
        where not exists (${sql.join(benannt, sql` union all `)})`,
  )
  return found.map((row) => row.sha256)
}
