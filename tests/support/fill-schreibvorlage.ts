import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** One row in each table of the Schreibvorlagen, and a letter that this Dokument is said to be. */
export async function fillSchreibvorlage(ctx: Context, dokument: string): Promise<void> {
  const id = crypto.randomUUID()
  const sha256 = '0'.repeat(64)
  await rows(
    ctx.tx,
    sql`insert into schreibvorlage.vorlage (id, herkunft, quelle, amt, titel, dokumenttyp, betreff) values (${id}, 'witzenhausen', ${id}, '', 'Probe', 'Brief', 'Probe')`,
  )
  await rows(
    ctx.tx,
    sql`insert into schreibvorlage.fassung (id, vorlage, amt, nummer, dateiname, sha256, groesse, felder)
        values (${id}, ${id}, '', 1, 'Probe.docx', ${sha256}, 1, '[]')`,
  )
  await rows(
    ctx.tx,
    sql`insert into schreibvorlage.angebot (id, von, quelle, nummer, titel, dokumenttyp, betreff, dateiname, sha256, groesse, felder)
        values (${id}, 'witzenhausen', ${id}, 1, 'Probe', 'Brief', 'Probe', 'Probe.docx', ${sha256}, 1, '[]')`,
  )
  await rows(
    ctx.tx,
    sql`insert into schreibvorlage.schreiben (id, akte, vorgang, dokument, fassung, von_hand, schutzklasse, federfuehrung)
        select ${id}, v.akte, v.id, d.id, ${id}, '[]', d.schutzklasse, d.federfuehrung from akte.dokument d
          join akte.vorgang v on v.id = d.vorgang where d.id = ${dokument}`,
  )
}
