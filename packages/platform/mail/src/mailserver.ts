import { readFile } from 'node:fs/promises'
import type { Mailserver } from '@verbundakte/module'
import nodemailer from 'nodemailer'
import { mailadresse } from './adresse.ts'

export interface MailserverSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; else STARTTLS, which must be offered: there is no way without */
  readonly tls: boolean
  /** PEM of the authority, where the system does not know it */
  readonly zertifikat?: string
  readonly benutzer?: string
  readonly kennwort?: string
  readonly absender: string
  readonly herkunft?: string
  /** how long a silent server is waited for */
  readonly geduldMs?: number
}

/**
 * The server as the operator has set it up (docs/mailversand.md); null: none, and nothing is sent.
 *
 * @throws Error for half a setting, so that nobody believes in mails that never go
 */
export async function mailserverFrom(env: Readonly<Record<string, string | undefined>>): Promise<Mailserver | null> {
  const { VERBUND_MAIL_SERVER: server, VERBUND_MAIL_ABSENDER: absender, VERBUND_MAIL_BENUTZER: benutzer } = env
  const { VERBUND_MAIL_SICHERHEIT: sicherheit = 'STARTTLS', VERBUND_MAIL_ZERTIFIKAT: zertifikat } = env
  if (!server) return null
  const [, host, port] = /^([A-Za-z0-9.-]+):(\d{1,5})$/.exec(server) ?? []
  if (!host || !port) throw new Error(`VERBUND_MAIL_SERVER=${server}: erwartet wird „server.example:587“.`)
  if (sicherheit !== 'TLS' && sicherheit !== 'STARTTLS')
    throw new Error(`VERBUND_MAIL_SICHERHEIT=${sicherheit} ist unbekannt. Möglich sind „TLS“ und „STARTTLS“.`)
  if (!absender) throw new Error('VERBUND_MAIL_ABSENDER fehlt: die Adresse, von der gesendet wird.')
  const datei = env.VERBUND_MAIL_KENNWORT_DATEI
  if (benutzer && !datei) throw new Error('VERBUND_MAIL_KENNWORT_DATEI fehlt: die Datei mit dem Kennwort.')
  return mailserver({
    host,
    port: Number(port),
    tls: sicherheit === 'TLS',
    absender,
    ...(benutzer && datei && { benutzer, kennwort: (await readFile(datei, 'utf8')).trim() }),
    ...(zertifikat && { zertifikat: await readFile(zertifikat, 'utf8') }),
    ...(env.VERBUND_HERKUNFT && { herkunft: env.VERBUND_HERKUNFT }),
  })
}

/** One connection for each mail: they are few, and one that hangs keeps nobody else. */
export function mailserver(settings: MailserverSettings): Mailserver {
  const { host, port, tls, zertifikat, benutzer, kennwort, geduldMs = 20_000 } = settings
  const absender = mailadresse(settings.absender)
  const transport = nodemailer.createTransport({
    host,
    port,
    secure: tls,
    requireTLS: !tls,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(zertifikat && { ca: zertifikat }) },
    ...(benutzer && { auth: { user: benutzer, pass: kennwort ?? '' } }),
    connectionTimeout: geduldMs,
    greetingTimeout: geduldMs,
    socketTimeout: geduldMs,
    // It writes addresses into logs.
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    absender,
    herkunft: settings.herkunft ?? null,
    async senden({ kennung, an, betreff, inhalt, datum }) {
      await transport.sendMail({
        messageId: `<${kennung}@${absender.slice(absender.indexOf('@') + 1)}>`,
        from: { name: 'Verbundakte', address: absender },
        to: { name: '', address: mailadresse(an) },
        envelope: { from: absender, to: [an] },
        subject: betreff,
        text: inhalt,
        date: datum,
        // RFC 3834: nobody's holiday notice answers it.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}
