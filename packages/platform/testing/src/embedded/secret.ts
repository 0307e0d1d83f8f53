import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** The secret kept in a file only its owner reads (mode 600): 256 random bits as hex, made at the first call. */
export function secret(path: string): string {
  if (!existsSync(path)) {
    const fresh = `${path}.neu`
    writeFileSync(fresh, randomBytes(32).toString('hex'), { mode: 0o600 })
    renameSync(fresh, path)
  }
  return readFileSync(path, 'utf8')
}
