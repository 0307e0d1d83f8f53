import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from './command.ts'
import { printLine } from './output.ts'

/**
 * The virus scanner for the tests of uploads, from Debian's packages where it is missing and we may. Elsewhere those
 * tests are skipped and say so; its signatures are written by the tests.
 */
export async function clamd(): Promise<void> {
  if (installed() || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  printLine('Für die Tests des Hochladens fehlt clamd; es wird installiert …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await execute('apt-get', ['update', '-qq'], quiet)
  await execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'clamav-daemon'], quiet)
  if (!installed()) printLine('clamd ließ sich nicht installieren; seine Tests werden übersprungen.')
}

function installed(): boolean {
  return (process.env.PATH ?? '').split(':').some((place) => existsSync(join(place, 'clamd')))
}
