import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { portIsFree } from '@verbundakte/testing/embedded'

const PROGRAM = '/usr/sbin/dovecot'

/** Why tests with a real mail server cannot run here; null where they can. */
export const DOVECOT_MISSING: string | null = (() => {
  if (process.getuid?.() !== 0) return 'Dovecot gives each mailbox to a user of its own, which only root may'
  try {
    const version = execFileSync(PROGRAM, ['--version'], { encoding: 'utf8' })
    return version.startsWith('2.3.') ? null : `Dovecot ${version.trim()} is set up in another way than 2.3`
  } catch {
    return 'Dovecot is not installed (Debian: dovecot-imapd)'
  }
})()

export const KENNWORT = 'Werra-2026'
/** The user that mailboxes belong to, as Debian numbers it. */
const NOBODY = 65534

export interface Dovecot {
  /** with TLS from the first byte, and with STARTTLS */
  readonly imaps: number
  readonly imap: number
  /** the authority that its certificate stands under: itself */
  readonly zertifikat: string
  /** puts mails into a mailbox as a delivery does, whatever they look like */
  zustellen(benutzer: string, ...mails: readonly string[]): Promise<void>
  /** how many mails lie in a folder: '' is the inbox, `Verbundakte.Angenommen` */
  anzahl(benutzer: string, ordner?: string): Promise<number>
  /** takes the right to read the oldest mail that was just delivered: the server knows of it and cannot give it */
  verschliessen(benutzer: string): Promise<void>
  /** numbers all mails of the inbox anew, as after a restored backup */
  neuNummerieren(benutzer: string): Promise<void>
  /** ends it, and every connection with it */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** A real Dovecot of one's own, with a certificate of its own; every user has the same password. */
export async function dovecotServer(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'dovecot-'))
  execFileSync('chmod', ['755', folder])
  const [imap, imaps] = [await freePort(), await freePort()]
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  execFileSync('openssl', ['req', '-x509', ...ec, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' })
  await mkdir(join(folder, 'mail'))
  await chown(join(folder, 'mail'), NOBODY, NOBODY)
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, imap, imaps))
  let server: ChildProcess | undefined
  let zugestellt = 0

  async function start(): Promise<void> {
    // A shell that waits for the end of its input, so that Dovecot ends with the tests, however they end.
    const script = `${PROGRAM} -F -c "$0" & D=$!; cat > /dev/null; kill $D; wait $D`
    server = spawn('/bin/sh', ['-c', script, join(folder, 'dovecot.conf')], { stdio: ['pipe', 'ignore', 'ignore'] })
    for (let tries = 0; tries < 200; tries++) {
      if (server.exitCode !== null) break
      if (await answers(imap)) return
      await wait(50)
    }
    throw new Error(`Dovecot does not answer: ${await readFile(join(folder, 'log'), 'utf8').catch(() => 'no log')}`)
  }

  async function kill(): Promise<void> {
    const child = server
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.stdin?.end()
    await ended
    await rm(join(folder, 'run'), { recursive: true, force: true })
  }

  const maildir = (benutzer: string, ordner = '') => join(folder, 'mail', benutzer, ordner === '' ? '' : `.${ordner}`)

  await start()
  return {
    imap,
    imaps,
    zertifikat: await readFile(cert, 'utf8'),
    start,
    kill,
    async zustellen(benutzer, ...mails) {
      for (const part of ['', 'new', 'cur', 'tmp']) {
        await mkdir(join(maildir(benutzer), part), { recursive: true })
        await chown(join(maildir(benutzer), part), NOBODY, NOBODY)
      }
      for (const mail of mails) {
        const name = `${Date.now()}.${String(zugestellt++).padStart(8, '0')}.test`
        const part = join(maildir(benutzer), 'tmp', name)
        await writeFile(part, mail)
        await chown(part, NOBODY, NOBODY)
        // A watching server takes a mail out of `new` the moment it lies there, so it comes there whole.
        await rename(part, join(maildir(benutzer), 'new', name))
      }
    },
    async anzahl(benutzer, ordner) {
      const in_ = (part: string) => readdir(join(maildir(benutzer, ordner), part)).catch(() => [])
      return (await in_('new')).length + (await in_('cur')).length
    },
    async verschliessen(benutzer) {
      const [erste = ''] = (await readdir(join(maildir(benutzer), 'new'))).sort()
      await chown(join(maildir(benutzer), 'new', erste), 0, 0)
      await chmod(join(maildir(benutzer), 'new', erste), 0o600)
    },
    async neuNummerieren(benutzer) {
      for (const name of await readdir(maildir(benutzer))) {
        if (name.startsWith('dovecot')) await rm(join(maildir(benutzer), name), { recursive: true })
      }
    },
    async stop() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function settings(folder: string, imap: number, imaps: number): string {
  return `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
mail_location = maildir:${folder}/mail/%u
mail_max_userip_connections = 100
auth_failure_delay = 0
passdb {
  driver = static
  args = password=${KENNWORT}
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = ${imaps}
    ssl = yes
  }
}
service stats {
  client_limit = 200
}
`
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
    socket.setTimeout(500, () => {
      socket.destroy()
      resolve(false)
    })
  })
}

async function freePort(): Promise<number> {
  while (true) {
    const port = randomInt(20_000, 32_000)
    if (await portIsFree(port, '127.0.0.1')) return port
  }
}
