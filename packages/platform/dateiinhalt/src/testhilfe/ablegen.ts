import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the files of one test file, removed after it. @returns puts bytes there and tells their path */
export function ablegen(): (name: string, inhalt: Uint8Array | string) => string {
  const ordner = mkdtempSync(join(tmpdir(), 'dateiinhalt-'))
  afterAll(() => rmSync(ordner, { recursive: true }))
  let nummer = 0
  return (name, inhalt) => {
    const pfad = join(ordner, `${++nummer}-${name}`)
    writeFileSync(pfad, inhalt)
    return pfad
  }
}
