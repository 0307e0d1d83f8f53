import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the files of one test file, removed after it. @returns puts bytes there and tells their path */
export function fileFolder(): (name: string, content: Uint8Array | string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'filecontent-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let number = 0
  return (name, content) => {
    const path = join(folder, `${++number}-${name}`)
    writeFileSync(path, content)
    return path
  }
}
