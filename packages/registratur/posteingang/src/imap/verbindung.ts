import type { FetchMessageObject } from 'imapflow'
import { ImapFlow } from 'imapflow'
import type { Kopf } from './schleife.ts'
import type { Mailkonto } from './tables.ts'

const MINUTE = 60_000
/** A connection that listens says after so long that it is still there, before a minute of silence ends it. */
const LEBENSZEICHEN = 45_000
/** Bytes of one answer of the server: mails come in small parts, so nothing larger is meant well. */
const ANTWORT_HOECHSTENS = 32 * 1024 * 1024

/** Never in clear text: without TLS, or with a certificate that does not hold, there is no connection. */
export function verbindungZu(konto: Mailkonto, kennwort: string): ImapFlow {
  const client = new ImapFlow({
    host: konto.host,
    port: konto.port,
    secure: konto.sicherheit === 'TLS',
    ...(konto.sicherheit === 'STARTTLS' && { doSTARTTLS: true }),
    auth: { user: konto.benutzer, pass: kennwort },
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(konto.zertifikat && { ca: konto.zertifikat }) },
    // It writes what the server says into logs, and there stand names.
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: LEBENSZEICHEN,
    connectionTimeout: 20_000,
    greetingTimeout: 10_000,
    socketTimeout: MINUTE,
    maxLineLength: ANTWORT_HOECHSTENS,
    maxLiteralSize: ANTWORT_HOECHSTENS,
    maxResponseSize: 2 * ANTWORT_HOECHSTENS,
  })
  // What is under way fails with the same error; unheard, it would end the process.
  client.on('error', () => {})
  return client
}

/** Why nothing could be fetched, as whoever looks after the mailbox is told. */
export function satzFuer(error: unknown, { host, ordner }: Mailkonto): string {
  const { code = '', authenticationFailed = false, tlsFailed = false, serverResponseCode = '' } = error as Fehler
  if (code === 'GEHEIMNIS_UNLESBAR')
    return 'Das gespeicherte Kennwort ist nicht lesbar. Bitte geben Sie es neu ein; bis dahin wird nichts abgeholt.'
  if (authenticationFailed) return 'Der Server lässt diesen Benutzer mit diesem Kennwort nicht ein.'
  if (tlsFailed) return 'Der Server bietet keine Verschlüsselung an. Unverschlüsselt wird nichts abgeholt.'
  if (/CERT|ALTNAME|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER/.test(code))
    return `Dem Zertifikat von ${host} wird nicht vertraut (${code}).`
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT)$/.test(
      code,
    )
  )
    return `Der Server ${host} ist nicht erreichbar (${code}).`
  if (serverResponseCode === 'NONEXISTENT' || code === 'NONEXISTENT' || (error as Fehler).mailboxMissing)
    return `Den Ordner „${ordner}“ gibt es in diesem Mailkonto nicht.`
  return 'Die Verbindung brach ab. Es wird wieder versucht; was schon angekommen ist, kommt nicht noch einmal.'
}

interface Fehler {
  readonly code?: string
  readonly authenticationFailed?: boolean
  readonly tlsFailed?: boolean
  readonly serverResponseCode?: string
  readonly mailboxMissing?: boolean
}

export const KOPFZEILEN = ['auto-submitted', 'x-loop', 'precedence']

/** Also of a mail that says nothing of itself. */
export function kopfVon({ envelope, headers }: FetchMessageObject): Kopf & { readonly absenderName: string | null } {
  const text = headers?.toString('latin1') ?? ''
  const wert = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(text)?.[1]?.trim() ?? ''
  const [von] = envelope?.from ?? []
  const absender = von?.address ?? ''
  return {
    absender,
    absenderName: von?.name ? `${von.name} <${absender}>` : absender || null,
    betreff: envelope?.subject ?? '',
    messageId: envelope?.messageId ?? '',
    autoSubmitted: wert('auto-submitted').split(';')[0] ?? '',
    loop: wert('x-loop'),
    precedence: wert('precedence'),
  }
}
