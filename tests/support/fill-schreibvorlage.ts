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
  await rows(
    ctx.tx,
    sql`insert into schreibvorlage.serie
          (id, akte, vorgang, vorlage, fassung, betreff, schluessel, anzahl, angelegt_von, schutzklasse, federfuehrung)
        select ${id}, v.akte, v.id, ${id}, ${id}, 'Probe', ${id}, 1, ${id}, v.schutzklasse, v.federfuehrung
        from akte.vorgang v join akte.dokument d on d.vorgang = v.id where d.id = ${dokument}`,
  )
  await rows(
    ctx.tx,
    sql`insert into schreibvorlage.serienbrief
          (id, serie, akte, vorgang, nummer, beteiligter, von_hand, schutzklasse, federfuehrung)
        select ${id}, ${id}, s.akte, s.vorgang, 1, b.id, '[]', s.schutzklasse, s.federfuehrung
        from schreibvorlage.serie s cross join (select id from akte.beteiligter where gemeinde = verbund.gemeinde() limit 1) b
        where s.id = ${id}`,
  )
}
