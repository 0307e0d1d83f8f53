import { setTimeout as sleep } from 'node:timers/promises'
import { readInstallation } from '@verbundakte/database'
import { openVerbund } from '@verbundakte/module'
import { mailkontoEinrichten } from '@verbundakte/posteingang'
import { DOVECOT_MISSING, type Dovecot, dovecotServer, KENNWORT } from '@verbundakte/posteingang/test-support/dovecot'
import { clerkAt } from '../client.ts'
import type { Cluster } from '../cluster.ts'
import { memoryMb, pin, startProgram } from '../process.ts'
import { quantile, rounded } from '../statistics.ts'
import { gemeindenOf, nameOf } from './content.ts'
import { screenQuestions } from './screens.ts'

const PORT = 19_789
/** Mails that come into two other mailboxes meanwhile: of the same Gemeinde, and of the neighbour. */
const BESIDE = 20
/** Of the flood, mails of programs that answer each other, and of those how many are let in (ADR 0032). */
const LOOPING = 50
const LET_IN = 3

export interface Mails {
  readonly mails: number
  /** as post, held back, lost, double */
  readonly taken: number
  readonly held: number
  readonly lost: number
  readonly perSecond: number
  readonly memoryMb: readonly number[]
  /** seconds until the other mailboxes were empty and what came into them was post */
  readonly beside: { readonly own: number; readonly neighbour: number }
  /** milliseconds of the list of the Posteingang at the gateway meanwhile */
  readonly list: { readonly count: number; readonly p50: number; readonly p95: number }
}

/** (m) Very many mails at once, fetched from a real IMAP server while two other mailboxes and a person want something, too. */
export async function manyMails(cluster: Cluster, mails: number): Promise<Mails | null> {
  if (DOVECOT_MISSING) {
    process.stderr.write(`${DOVECOT_MISSING} `)
    return null
  }
  const dovecot = await dovecotServer()
  try {
    return await flood(cluster, dovecot, mails)
  } finally {
    await dovecot.stop()
  }
}

async function flood(cluster: Cluster, dovecot: Dovecot, mails: number): Promise<Mails> {
  await dovecot.zustellen('flut@g1.test', ...Array.from({ length: mails - LOOPING }, (_, n) => mail(n, `a${n}`)))
  await dovecot.zustellen(
    'flut@g1.test',
    ...Array.from({ length: LOOPING }, (_, n) => mail(n, 'automat', 'Auto-Submitted: auto-replied\r\n')),
  )
  for (const user of ['eigen@g1.test', 'nachbar@g2.test'])
    await dovecot.zustellen(user, ...Array.from({ length: BESIDE }, (_, n) => mail(n, `${user}${n}`)))
  await mailboxes(cluster, dovecot)
  const gateway = await startProgram('contestants/gateway.ts', [cluster.folder, String(PORT), 'post'])
  const worker = await startProgram('contestants/worker.ts', [cluster.folder, 'post', 'weiter'])
  for (const { pid } of [gateway, worker]) pin(pid, 'any')
  try {
    const clerk = await clerkAt(`http://127.0.0.1:${PORT}`, 'g1', nameOf(0))
    const question = screenQuestions().get('Eingaenge') ?? ''
    const start = performance.now()
    const seconds = () => (performance.now() - start) / 1000
    const [memory, list, beside] = [[] as number[], [] as number[], { own: 0, neighbour: 0 }]
    const flooded = mails - LOOPING + LET_IN
    for (let taken = 0; taken < flooded || beside.own === 0 || beside.neighbour === 0; ) {
      await sleep(500)
      const asked = performance.now()
      await clerk.graphql(question, { liste: 'OFFEN', first: 60 })
      list.push(performance.now() - asked)
      taken = await post(cluster, 'flut')
      if (beside.own === 0 && (await post(cluster, 'eigen')) >= BESIDE) beside.own = rounded(seconds())
      if (beside.neighbour === 0 && (await post(cluster, 'nachbar')) >= BESIDE) beside.neighbour = rounded(seconds())
      while (memory.length < 10 && taken >= ((memory.length + 1) * flooded) / 10)
        memory.push(rounded(memoryMb(worker.pid ?? 0)))
      if (worker.exitCode !== null) throw new Error('the worker ended')
    }
    const perSecond = rounded(mails / seconds(), 1)
    // Nothing waits in the mailbox any more; everything lies in one of the two folders.
    while ((await dovecot.anzahl('flut@g1.test')) > 0) await sleep(500)
    const [taken, held] = [
      await post(cluster, 'flut'),
      await dovecot.anzahl('flut@g1.test', 'Verbundakte.Zur&APw-ckgehalten'),
    ]
    return {
      ...{ mails, taken, held, lost: mails - taken - held, perSecond, memoryMb: memory, beside },
      list: { count: list.length, p50: rounded(quantile(list, 0.5)), p95: rounded(quantile(list, 0.95)) },
    }
  } finally {
    worker.kill()
    gateway.kill()
  }
}

async function post({ admin }: Cluster, name: string): Promise<number> {
  const [row] = await admin<{ n: number }[]>`
    select count(*)::int as n from posteingang.eingang e join posteingang.mailkonto k on k.gemeinde = e.gemeinde and k.id = e.mailkonto
    where k.name = ${name}`
  return row?.n ?? 0
}

/** As the Fachadministration sets them up; the key that seals their passwords is that of the installation. */
async function mailboxes(cluster: Cluster, dovecot: Dovecot): Promise<void> {
  const installation = await readInstallation(cluster.folder)
  if (!installation) throw new Error('no installation')
  const verbund = await openVerbund({ installation, gemeinden: gemeindenOf('post') })
  const server = { host: '127.0.0.1', port: dovecot.imaps, sicherheit: 'TLS', zertifikat: dovecot.zertifikat } as const
  for (const benutzer of ['flut@g1.test', 'eigen@g1.test', 'nachbar@g2.test']) {
    const [name = '', host = ''] = benutzer.split('@')
    const gemeinde = gemeindenOf('post').find(({ id }) => host.startsWith(id))
    if (!gemeinde) throw new Error('no such Gemeinde')
    const eingabe = { ...server, name, amt: 'ha', benutzer, kennwort: KENNWORT, ordner: 'INBOX' }
    await verbund.app.asBetrieb(gemeinde.id, 'Messung').write((ctx) => mailkontoEinrichten(ctx, eingabe))
  }
  await verbund.close()
}

const TEXT = 'Sehr geehrte Damen und Herren, hiermit beantrage ich die Erteilung einer Genehmigung.\r\n'.repeat(20)

function mail(n: number, sender: string, head = ''): string {
  return `Message-ID: <${sender}.${n}@aster.test>\r\nFrom: Rosa <${sender.replace('@', '.')}@aster.test>\r\nTo: post@g1.test\r\nSubject: Antrag ${n}\r\nDate: Thu, 12 Nov 2026 08:00:00 +0100\r\n${head}\r\nAntrag ${n} von ${sender}\r\n${TEXT}`
}
