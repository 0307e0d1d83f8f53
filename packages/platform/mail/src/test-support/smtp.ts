import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import type { MailserverSettings } from '../mailserver.ts'

export const KENNWORT = 'Nur für den Test 7'

/** Where the server misbehaves in the next dialogue. */
export interface Laune {
  /** answers with this code at this place */
  readonly sagt?: { readonly wo: 'MAIL' | 'RCPT' | 'DATA'; readonly code: number }
  /** cuts the line at this place */
  readonly trennt?: 'CONNECT' | 'MAIL' | 'RCPT' | 'DATA' | 'NACH_DATA'
}

export interface Angekommen {
  readonly an: string
  readonly text: string
}

/** A real SMTP server of one's own, with a certificate of its own, that takes mails or does not. */
export async function smtpServer(options: { readonly tls?: boolean; readonly ohneTls?: boolean } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'smtp-'))
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const subject = ['-out', cert, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  execFileSync('openssl', ['req', '-x509', ...ec, '-keyout', key, ...subject], { stdio: 'ignore' })
  const angekommen: Angekommen[] = []
  const sockets = new Set<Socket>()
  let laune: Laune = {}
  const stolpern = (wo: 'CONNECT' | 'MAIL' | 'RCPT' | 'DATA' | 'NACH_DATA', weiter: (error?: Error) => void) => {
    if (laune.trennt === wo) for (const socket of sockets) socket.destroy()
    else if (laune.sagt?.wo === wo)
      weiter(Object.assign(new Error('Nein, liebe Rosa Aster'), { responseCode: laune.sagt.code }))
    else weiter()
  }
  const server = new SMTPServer({
    secure: options.tls ?? false,
    cert: await readFile(cert),
    key: await readFile(key),
    ...(options.ohneTls && { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }),
    disableReverseLookup: true,
    authMethods: ['PLAIN'],
    closeTimeout: 200,
    onAuth: ({ username, password }, _session, done) =>
      username === 'verbund' && password === KENNWORT ? done(null, { user: username }) : done(new Error('Nein')),
    onConnect: (_session, done) => stolpern('CONNECT', done),
    onMailFrom: (_address, _session, done) => stolpern('MAIL', done),
    onRcptTo: (_address, _session, done) => stolpern('RCPT', done),
    onData: (stream, session, done) => {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
        if (laune.trennt === 'DATA') for (const socket of sockets) socket.destroy()
      })
      stream.on('end', () => {
        if (laune.trennt === 'DATA' || laune.sagt?.wo === 'DATA') return stolpern('DATA', done)
        angekommen.push({ an: session.envelope.rcptTo.map(({ address }) => address).join(), text })
        // It has taken the mail, and nobody hears of it.
        stolpern('NACH_DATA', done)
      })
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const settings: MailserverSettings = {
    host: 'localhost',
    port,
    tls: options.tls ?? false,
    zertifikat: await readFile(cert, 'utf8'),
    benutzer: 'verbund',
    kennwort: KENNWORT,
    absender: 'verbundakte@meinhard.example',
    geduldMs: 2_000,
  }
  return {
    settings,
    angekommen,
    gelaunt(neu: Laune) {
      laune = neu
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
