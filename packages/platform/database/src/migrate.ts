import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Sql } from 'postgres'
import { OWNER } from './installation.ts'
import type { SchemaSource } from './schema-source.ts'

/**
 * Brings the schema of one module up to date: every file once, in order, all of one module in one transaction.
 *
 * @throws Error when a file that was applied has changed or is missing: the past is not rewritten
 * @returns names of the files that were applied now
 */
export async function migrate(admin: Sql, source: SchemaSource): Promise<string[]> {
  const dateien = (await readdir(source.migrations)).filter((name) => name.endsWith('.sql')).sort()
  checkNames(source.name, dateien)
  return admin.begin(async (tx) => {
    // One set-up at a time, also when two processes start together.
    await tx`select pg_advisory_xact_lock(hashtext('verbund.migration'))`
    const angewandt = new Map(
      (
        await tx<{ datei: string; sha256: string }[]>`
          select datei, sha256 from verbund.migration where modul = ${source.name}`
      ).map((zeile) => [zeile.datei, zeile.sha256]),
    )
    await tx.unsafe(`create schema if not exists ${source.name} authorization ${OWNER}`)
    const neu: string[] = []
    for (const datei of dateien) {
      const text = await readFile(new URL(datei, source.migrations), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      const frueher = angewandt.get(datei)
      angewandt.delete(datei)
      if (frueher === sha256) continue
      if (frueher !== undefined) {
        throw new Error(`${source.name}/${datei} was applied in another wording. Write a new migration instead.`)
      }
      await tx.unsafe(`set local role ${OWNER}; set local search_path = ${source.name}, verbund, pg_temp`)
      await tx.unsafe(text)
      await tx.unsafe('reset role; reset search_path')
      await tx`insert into verbund.migration (modul, datei, sha256) values (${source.name}, ${datei}, ${sha256})`
      neu.push(datei)
    }
    const [verwaist] = angewandt.keys()
    if (verwaist !== undefined) {
      throw new Error(`${source.name}/${verwaist} was applied to this database but is not in the program.`)
    }
    return neu
  })
}

function checkNames(modul: string, dateien: readonly string[]): void {
  for (const [stelle, datei] of dateien.entries()) {
    const nummer = String(stelle + 1).padStart(4, '0')
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(datei) || !datei.startsWith(`${nummer}_`)) {
      throw new Error(`${modul}/migrations/${basename(datei)}: expected ${nummer}_wort.sql, numbered without gaps`)
    }
  }
}
