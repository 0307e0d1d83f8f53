import { Readable } from 'node:stream'
import { abgewiesen, pruefstand } from '@verbundakte/akte'
import { isPassing, rows } from '@verbundakte/database'
import { safeFileName } from '@verbundakte/filecontent'
import { Invalid, UserError, uuidv7 } from '@verbundakte/kernel'
import { MalwareFound } from '@verbundakte/malware'
import { type Doors, FingerprintsFound } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { eingangAnlegen } from '../annehmen.ts'
import { eintragen, gleiche, type Mailstand, pachtVerlaengern, type Stelle } from './buch.ts'
import { gruppeVon, massFuer } from './schleife.ts'
import type { Mailkonto } from './tables.ts'
import { kopfVon } from './verbindung.ts'

/** Bytes of a mail; mail servers stop long before. */
const MAIL_HOECHSTENS = 200 * 1024 * 1024

/**
 * Takes one mail in, holds it back where too many are alike, or writes down why it cannot be taken. The mail stays in the
 * mailbox until what became of it is committed: broken off anywhere, it is looked at again and comes in once.
 *
 * @throws what is worth another try: a line that broke, a database or a scanner that is away
 */
export async function mailEinlesen(
  doors: Doors,
  konto: Mailkonto,
  client: ImapFlow,
  stelle: Stelle,
  mail: FetchMessageObject,
): Promise<Mailstand> {
  const kopf = kopfVon(mail)
  const gruppe = gruppeVon(kopf)
  const { hoechstens, grund } = massFuer(kopf, konto.benutzer)
  const bisher = await doors.read((ctx) => gleiche(ctx, konto, gruppe))
  if (bisher.eingang !== null && bisher.anzahl >= hoechstens) {
    await zurueckhalten(doors, konto, stelle, gruppe, bisher.eingang, grund)
    return 'ZURUECKGEHALTEN'
  }
  try {
    await annehmen(doors, konto, client, stelle, mail)
    return 'ANGENOMMEN'
  } catch (error) {
    // What is wrong with the mail stays wrong; anything else comes back.
    if (!(error instanceof UserError) || error.status >= 500 || isPassing(error)) throw error
    const satz = error.message
    await doors.write(async (ctx) => {
      if (!(await eintragen(ctx, konto, stelle, gruppe, 'ABGEWIESEN', null))) return
      if (error instanceof MalwareFound) await abgewiesen(ctx, dateiname(kopf.betreff), error)
      if (error instanceof FingerprintsFound) {
        ctx.record('akte.datei.fingerabdruecke-abgewiesen', { id: uuidv7() }, { format: error.format })
      }
      // Whoever sends fingerprints sends them of a person, and often names that person in the subject.
      const { absender, betreff } = error instanceof FingerprintsFound ? { absender: '', betreff: '' } : kopf
      ctx.record('posteingang.mail.abgewiesen', konto, { uid: stelle.uid, absender, betreff, grund: satz })
    })
    return 'ABGEWIESEN'
  }
}

/** Gives a mail up that broke the line each time: it is put aside, so that those behind it come in. */
export async function mailAufgeben(doors: Doors, konto: Mailkonto, stelle: Stelle): Promise<Mailstand> {
  await doors.write(async (ctx) => {
    if (!(await eintragen(ctx, konto, stelle, '', 'ABGEWIESEN', null))) return
    const grund = 'Diese E-Mail ließ sich mehrmals nicht abholen.'
    ctx.record('posteingang.mail.abgewiesen', konto, { uid: stelle.uid, absender: '', betreff: '', grund })
  })
  return 'ABGEWIESEN'
}

async function annehmen(
  doors: Doors,
  konto: Mailkonto,
  client: ImapFlow,
  stelle: Stelle,
  mail: FetchMessageObject,
): Promise<void> {
  const kopf = kopfVon(mail)
  if ((mail.size ?? 0) > MAIL_HOECHSTENS)
    throw new Invalid('posteingang.mail.zu-gross', `Die E-Mail ist größer als ${MAIL_HOECHSTENS / 1024 / 1024} MB.`)
  const { sha256, groesse, verdict } = await geholt(doors, client, stelle, mail.size ?? 0)
  await doors.write(async (ctx) => {
    const eingang = await eingangAnlegen(ctx, {
      herkunft: 'IMAP',
      // Whatever the bytes look like: a mail that cannot be read is a mail all the same.
      datei: {
        dateiname: dateiname(kopf.betreff),
        sha256,
        groesse,
        mime: 'message/rfc822',
        art: 'eml',
        hinweis: null,
        ...pruefstand(verdict),
      },
      amt: ctx.profil.aemter.some(({ kuerzel }) => kuerzel === konto.federfuehrung) ? konto.federfuehrung : '',
      // By content: a server that numbers its mails anew brings none a second time.
      schluessel: `imap:${konto.id}:${sha256}`,
      eingegangenAm: zeitpunkt(mail.internalDate),
      betreff: einzeilig(kopf.betreff),
      absender: einzeilig(kopf.absenderName ?? ''),
      mailkonto: konto.id,
    })
    await eintragen(ctx, konto, stelle, gruppeVon(kopf), 'ANGENOMMEN', eingang.id)
    await pachtVerlaengern(ctx, konto)
  })
}

class NichtGegeben extends Error {
  override readonly name = 'NichtGegeben'
}

/** Whether the server did not give a mail, though the line holds: others may come all the same. */
export function nichtGegeben(error: unknown): boolean {
  if (error instanceof NichtGegeben) return true
  return error instanceof Error && 'responseStatus' in error && /^(NO|BAD)$/.test(String(error.responseStatus))
}

/**
 * The bytes of a mail, all of them. A line that breaks may end a stream like a complete one; and servers say of a mail
 * that it is larger than it is (Exchange tells an estimate): then the same bytes twice are the mail.
 */
async function geholt(doors: Doors, client: ImapFlow, stelle: Stelle, gesagt: number) {
  const einmal = await herunterladen(doors, client, stelle)
  if (einmal.groesse >= gesagt) return einmal
  const nocheinmal = await herunterladen(doors, client, stelle)
  if (nocheinmal.sha256 === einmal.sha256) return nocheinmal
  throw new NichtGegeben(`mail ${stelle.uid} came in half`)
}

async function herunterladen(doors: Doors, client: ImapFlow, { uid }: Stelle) {
  const { content } = await client.download(String(uid), undefined, { uid: true })
  if (!content) throw new NichtGegeben(`mail ${uid} is not there any more, or the line broke`)
  const { ablage, malware } = doors.services
  // Of Node and of the web, which both describe the same stream.
  const geprueft = malware.guard(Readable.toWeb(content) as ReadableStream<Uint8Array>)
  const { sha256, size: groesse } = await ablage.write(doors.gemeinde, geprueft.stream, { maxSize: MAIL_HOECHSTENS })
  if (!client.usable) throw new Error(`the line broke at mail ${uid}`)
  return { sha256, groesse, verdict: geprueft.verdict() }
}

async function zurueckhalten(
  doors: Doors,
  konto: Mailkonto,
  stelle: Stelle,
  gruppe: string,
  eingang: string,
  grund: string,
): Promise<void> {
  await doors.write(async (ctx) => {
    if (!(await eintragen(ctx, konto, stelle, gruppe, 'ZURUECKGEHALTEN', eingang))) return
    const [danach] = await rows<{ wartende: number }>(
      ctx.tx,
      sql`update posteingang.eingang set wartende = wartende + 1 where gemeinde = verbund.gemeinde() and id = ${eingang} returning wartende`,
    )
    // The first says that it began; ten thousand say no more.
    if (danach?.wartende === 1) ctx.record('posteingang.mail.zurueckgehalten', konto, { anzahl: 1, eingang, grund })
    await pachtVerlaengern(ctx, konto)
  })
}

function dateiname(betreff: string): string {
  return safeFileName(`${einzeilig(betreff) || 'E-Mail'}.eml`)
}

function einzeilig(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, 240)
}

function zeitpunkt(wann: Date | string | undefined): Date {
  const zeit = wann === undefined ? new Date() : new Date(wann)
  return Number.isNaN(zeit.getTime()) ? new Date() : zeit
}
