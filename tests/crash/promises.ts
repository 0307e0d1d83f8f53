import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from 'postgres'
import type { Filed } from './clerk.ts'

/**
 * What is broken after crashes, sentence by sentence; empty is good. Looked up as superuser and on the disk itself:
 * what a program says of its own data is not asked.
 */
export async function broken(admin: Sql, ablage: string, filed: readonly Filed[]): Promise<string[]> {
  return [
    ...(await lost(admin, ablage, filed)),
    ...(await halfDone(admin)),
    ...(await withoutBytes(admin, ablage)),
    ...unfinished(ablage),
    ...(await brokenChains(admin)),
  ]
}

async function lost(admin: Sql, ablage: string, filed: readonly Filed[]): Promise<string[]> {
  const rows = await admin<{ id: string; gemeinde: string; dokument: string; sha256: string }[]>`
    select v.id, v.gemeinde, v.dokument, v.sha256 from akte.version v
    join akte.dokument d on d.gemeinde = v.gemeinde and d.id = v.dokument`
  const versions = new Map(rows.map((row) => [row.id, row]))
  return filed.flatMap(({ gemeinde, dokument, version, bytes }) => {
    const row = versions.get(version)
    if (row?.gemeinde !== gemeinde || row.dokument !== dokument) return [`acknowledged, but gone: Dokument ${dokument}`]
    const kept = bytesOf(ablage, gemeinde, row.sha256)
    return kept?.equals(bytes) ? [] : [`acknowledged, but not byte for byte: Dokument ${dokument}`]
  })
}

async function halfDone(admin: Sql): Promise<string[]> {
  const rows = await admin<{ satz: string }[]>`
    select 'Dokument ' || d.id || ': ' || count(v.id) || ' versions, says ' || d.versionen as satz from akte.dokument d
      left join akte.version v on v.gemeinde = d.gemeinde and v.dokument = d.id
      group by d.gemeinde, d.id having count(v.id) <> d.versionen or d.versionen < 1
    union all
    select 'Vorgang ' || g.id || ': ' || count(d.id) || ' Dokumente, says ' || g.dokumente from akte.vorgang g
      left join akte.dokument d on d.gemeinde = g.gemeinde and d.vorgang = g.id
      group by g.gemeinde, g.id having count(d.id) <> g.dokumente
    union all
    select 'Mail ' || d.id || ': ' || count(a.id) || ' attachments' from akte.dokument d
      left join akte.dokument a on a.gemeinde = d.gemeinde and a.anlage_zu = d.id
      where d.typ = 'E-Mail' group by d.gemeinde, d.id having count(a.id) <> 1
    union all
    select 'Version ' || v.id || ': its text was not read: ' || v.textstatus from akte.version v where v.textstatus <> 'ERKANNT'
    union all
    select 'Version ' || v.id || ': ' || count(e.seq) || ' entries of its filing' from akte.version v
      left join audit.eintrag e on e.gemeinde = v.gemeinde and e.subjekt_id = v.id and e.ereignis = 'akte.version.abgelegt'
      group by v.gemeinde, v.id having count(e.seq) <> 1
    union all
    select 'entry ' || e.gemeinde || '/' || e.seq || ' about a Version that is not there' from audit.eintrag e
      where e.ereignis = 'akte.version.abgelegt' and not exists (
        select from akte.version v where v.gemeinde = e.gemeinde and v.id = e.subjekt_id)
    union all
    select 'a job was given up: ' || task_identifier || ' ' || coalesce(last_error, '')
      from graphile_worker.jobs where attempts >= max_attempts`
  return rows.map(({ satz }) => satz)
}

async function withoutBytes(admin: Sql, ablage: string): Promise<string[]> {
  const rows = await admin<{ gemeinde: string; sha256: string; groesse: number }[]>`
    select gemeinde, sha256, groesse::int from akte.version union select gemeinde, sha256, groesse::int from akte.dateieingang`
  return rows.flatMap(({ gemeinde, sha256, groesse }) => {
    const bytes = bytesOf(ablage, gemeinde, sha256)
    const sound = bytes?.length === groesse && createHash('sha256').update(bytes).digest('hex') === sha256
    return sound ? [] : [`${gemeinde}: a row names bytes that are ${bytes ? 'damaged' : 'not there'}: ${sha256}`]
  })
}

/** Whoever was killed while writing is dead by now, and the next start has tidied up after them. */
function unfinished(ablage: string): string[] {
  return readdirSync(ablage).flatMap((gemeinde) => {
    const folder = join(ablage, gemeinde, 'tmp')
    return existsSync(folder)
      ? readdirSync(folder).map((name) => `${gemeinde}: half a write is left over: ${name}`)
      : []
  })
}

async function brokenChains(admin: Sql): Promise<string[]> {
  const heads = await admin<{ gemeinde: string; seq: number; hash: Buffer }[]>`
    select gemeinde, seq::int, hash from audit.kopf order by 1`
  const faults = heads.map(async ({ gemeinde, seq, hash }) => {
    const entries = await admin<{ seq: number; kanonisch: string; hash: Buffer }[]>`
      select seq::int, kanonisch, hash from audit.eintrag where gemeinde = ${gemeinde} order by seq`
    let expected: Buffer = createHash('sha256').update(`verbundakte/audit/1 ${gemeinde}`, 'utf8').digest()
    for (const [index, entry] of entries.entries()) {
      if (entry.seq !== index + 1) return [`${gemeinde}: gap in the audit log before ${entry.seq}`]
      const number = Buffer.alloc(8)
      number.writeBigInt64BE(BigInt(entry.seq))
      expected = createHash('sha256')
        .update(Buffer.concat([number, expected, Buffer.from(entry.kanonisch)]))
        .digest()
      if (!expected.equals(entry.hash)) return [`${gemeinde}: the audit log breaks at ${entry.seq}`]
    }
    return entries.length === seq && expected.equals(hash) ? [] : [`${gemeinde}: the audit log is cut off`]
  })
  return (await Promise.all(faults)).flat()
}

function bytesOf(ablage: string, gemeinde: string, sha256: string): Buffer | null {
  const path = join(ablage, gemeinde, sha256.slice(0, 2), sha256)
  return existsSync(path) ? readFileSync(path) : null
}
