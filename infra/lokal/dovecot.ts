import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from './command.ts'
import { printLine } from './output.ts'

/**
 * The mail server for the tests of mailboxes, from Debian's packages where it is missing and we may. Elsewhere those
 * tests are skipped and say so.
 */
export async function dovecot(): Promise<void> {
  if (installed() || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  printLine('Für die Tests der Mailkonten fehlt Dovecot; es wird installiert …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await execute('apt-get', ['update', '-qq'], quiet)
  await execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'dovecot-imapd'], quiet)
  if (!installed()) printLine('Dovecot ließ sich nicht installieren; seine Tests werden übersprungen.')
}

function installed(): boolean {
  return [...(process.env.PATH ?? '').split(':'), '/usr/sbin'].some((place) => existsSync(join(place, 'dovecot')))
}
