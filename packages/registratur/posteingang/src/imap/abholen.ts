import type { Doors } from '@verbundakte/module'
import type { ImapFlow } from 'imapflow'
import { durchsehen, type Mailstand, pachten, type Stelle, zurueckgeben } from './buch.ts'
import { mailAufgeben, mailEinlesen, nichtGegeben } from './einlesen.ts'
import type { Mailkonto } from './tables.ts'
import { KOPFZEILEN, satzFuer, verbindungZu } from './verbindung.ts'

/** Mails taken in one visit; then the next mailbox has its turn. */
const JE_BESUCH = 25

/** Visits that may end at the same mail. */
const VERSUCHE = 5
/** Mails at which a visit ended, and how often; those of this process will do, for it goes on for weeks. */
const gescheitert = new Map<string, number>()

/** Where mails lie afterwards, in the mailbox itself; nothing is ever deleted there. */
export const ORDNER: Readonly<Record<Mailstand, readonly [string, string]>> = {
  ANGENOMMEN: ['Verbundakte', 'Angenommen'],
  ZURUECKGEHALTEN: ['Verbundakte', 'Zurückgehalten'],
  ABGEWIESEN: ['Verbundakte', 'Abgewiesen'],
}

/**
 * One visit to a mailbox. Memory does not grow with what lies there: numbers are listed, mails come one after the other
 * and stream through.
 *
 * @returns whether more waits; null when it was not ours to visit
 * @throws what went wrong, after it was written down at the mailbox
 */
export async function abholen(doors: Doors, konto: Mailkonto): Promise<boolean | null> {
  if (!(await doors.write((ctx) => pachten(ctx, konto)))) return null
  try {
    const mehr = await besuchen(doors, konto)
    await doors.write((ctx) => zurueckgeben(ctx, konto, null))
    return mehr
  } catch (error) {
    await doors.write((ctx) => zurueckgeben(ctx, konto, satzFuer(error, konto)))
    throw error
  }
}

async function besuchen(doors: Doors, konto: Mailkonto): Promise<boolean> {
  const client = verbindungZu(konto, doors.services.tresor.oeffnen(doors.gemeinde, konto.id, konto.geheimnis))
  try {
    await client.connect()
    const { uidValidity } = await client.mailboxOpen(konto.ordner)
    const uids = (await client.search({ all: true }, { uid: true })) || []
    if (uids.length === 0) return false
    const { neue, bekannte } = await doors.read((ctx) => durchsehen(ctx, konto, uidValidity, uids, JE_BESUCH + 1))
    // Looked at in an earlier visit, which ended before it could put them away.
    const fertig = new Map<Mailstand, number[]>()
    const merken = (stand: Mailstand, uid: number) => fertig.set(stand, [...(fertig.get(stand) ?? []), uid])
    for (const { uid, stand } of bekannte) merken(stand, uid)
    const verweigert: { readonly wo: string; readonly error: unknown }[] = []
    let gegeben = 0
    for (const uid of neue.slice(0, JE_BESUCH)) {
      const stelle = { uidvalidity: uidValidity, uid }
      try {
        const stand = await eine(doors, konto, client, stelle)
        if (stand) merken(stand, uid)
        gegeben += 1
      } catch (error) {
        if (!client.usable || !nichtGegeben(error)) throw error
        verweigert.push({ wo: woVon(konto, stelle), error })
      }
    }
    for (const [stand, welche] of fertig) {
      await weglegen(client, stand, welche).catch((error: unknown) => {
        // What was put aside is written down; a server that does not give a mail may not move it either.
        if (stand !== 'ABGEWIESEN' || !client.usable) throw error
      })
    }
    const [erste] = verweigert
    if (erste && gegeben === 0) throw erste.error
    // A server that is ill gives none; one that gives the others refuses these, and some day they are put aside.
    for (const { wo } of verweigert) gescheitert.set(wo, (gescheitert.get(wo) ?? 0) + 1)
    return neue.length > JE_BESUCH
  } finally {
    client.close()
  }
}

const woVon = (konto: Mailkonto, { uidvalidity, uid }: Stelle) => `${konto.id} ${uidvalidity} ${uid}`

async function eine(doors: Doors, konto: Mailkonto, client: ImapFlow, stelle: Stelle): Promise<Mailstand | null> {
  const wo = woVon(konto, stelle)
  const bisher = gescheitert.get(wo) ?? 0
  try {
    const stand =
      bisher >= VERSUCHE ? await mailAufgeben(doors, konto, stelle) : await holen(doors, konto, client, stelle)
    gescheitert.delete(wo)
    return stand
  } catch (error) {
    // A database or a scanner that is away is not the mail's doing; a line that broke may be.
    if (!client.usable) gescheitert.set(wo, bisher + 1)
    throw error
  }
}

async function holen(doors: Doors, konto: Mailkonto, client: ImapFlow, stelle: Stelle): Promise<Mailstand | null> {
  const frage = { uid: true, envelope: true, size: true, internalDate: true, headers: KOPFZEILEN }
  const mail = await client.fetchOne(String(stelle.uid), frage, { uid: true })
  // Taken away meanwhile by somebody who works in the mailbox.
  return mail ? mailEinlesen(doors, konto, client, stelle, mail) : null
}

async function weglegen(client: ImapFlow, stand: Mailstand, uids: readonly number[]): Promise<void> {
  const path = await ordnerFuer(client, stand)
  const bewegt = await client.messageMove(uids.join(','), path, { uid: true })
  if (!bewegt) throw new Error(`the server did not move mails to ${path}`)
}

// Looked for first: not every server says of a folder that it is there already in the words that are agreed on.
async function ordnerFuer(client: ImapFlow, stand: Mailstand): Promise<string> {
  const name = ORDNER[stand]
  const da = (await client.list()).find(({ path, delimiter }) => {
    const gesucht = name.join(delimiter)
    return path === gesucht || path === `INBOX${delimiter}${gesucht}`
  })
  return da?.path ?? (await client.mailboxCreate([...name])).path
}
