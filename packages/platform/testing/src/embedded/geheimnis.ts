import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** The secret kept in a file only its owner reads (mode 600): 256 random bits as hex, made at the first call. */
export function geheimnis(pfad: string): string {
  if (!existsSync(pfad)) {
    const neu = `${pfad}.neu`
    writeFileSync(neu, randomBytes(32).toString('hex'), { mode: 0o600 })
    renameSync(neu, pfad)
  }
  return readFileSync(pfad, 'utf8')
}
