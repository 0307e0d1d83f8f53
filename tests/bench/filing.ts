import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { briefPdf } from '@verbundakte/infra/demo/pdf.ts'
import { clerkAt } from './client.ts'
import type { Cluster } from './cluster.ts'
import { memoryMb, startProgram } from './process.ts'
import { quantile, rounded } from './statistics.ts'

const PORT = 19_751
/** Files on their way at the same time. */
const CLERKS = 4

/** (c), (d) and the memory of (e): real uploads through a running gateway and worker. */
export async function filing(cluster: Cluster, count: number) {
  const gateway = await startProgram('contestants/gateway.ts', [cluster.folder, String(PORT), '1'])
  const worker = await startProgram('contestants/worker.ts', [cluster.folder, '1'])
  const pids = {
    gateway: gateway.pid ?? 0,
    worker: worker.pid ?? 0,
    postgres: cluster.postgresPid,
    meilisearch: cluster.meiliPid ?? 0,
  }
  try {
    const clerk = await clerkAt(`http://127.0.0.1:${PORT}`)
    const idle = memory(pids)
    const [{ documents } = { documents: 0 }] = await cluster.admin<{ documents: number }[]>`
      select count(*)::int as documents from akte.dokument`
    await allInTheEngine(cluster, documents)
    const vorgang = await openVorgang(clerk)
    await file(clerk, vorgang, letter('Anlauf'))
    const filed = await filedPerSecond(clerk, vorgang, count)
    const load = memory(pids)
    const plain = await plainPerSecond(cluster, count)
    const findable = await findableAfter(clerk, vorgang, Math.min(count, 100))
    await allInTheEngine(cluster, 0)
    return {
      findable,
      filed: [
        { name: 'upload, recognise, file, record', perSecond: rounded(filed) },
        { name: 'plain inserts and file writes', perSecond: rounded(plain) },
      ],
      memory: Object.keys(pids).map((name) => ({ name, idleMb: idle[name] ?? 0, loadMb: load[name] ?? 0 })),
    }
  } finally {
    gateway.kill()
    worker.kill()
  }
}

/** A letter that holds `text` and some German around it. */
function letter(text: string): Uint8Array<ArrayBuffer> {
  return briefPdf(
    text,
    'Sehr geehrte Damen und Herren, hiermit zeige ich den Beginn meines Gewerbes an. Mit freundlichen Grüßen',
  )
}

type Clerk = Awaited<ReturnType<typeof clerkAt>>

async function openVorgang(clerk: Clerk): Promise<string> {
  const { aktenplan } = await clerk.graphql<{ aktenplan: { id: string; kennzeichen: string }[] }>(
    '{ aktenplan { id kennzeichen } }',
  )
  const position = aktenplan.find(({ kennzeichen }) => kennzeichen === '130.50')?.id
  const { akteAnlegen } = await clerk.graphql<{ akteAnlegen: { id: string } }>(
    'mutation ($p: ID!) { akteAnlegen(eingabe: { position: $p, betreff: "Messung" }) { id } }',
    { p: position },
  )
  const { vorgangAnlegen } = await clerk.graphql<{ vorgangAnlegen: { id: string } }>(
    'mutation ($a: ID!) { vorgangAnlegen(akte: $a, eingabe: { betreff: "Messung" }) { id } }',
    { a: akteAnlegen.id },
  )
  return vorgangAnlegen.id
}

async function file(clerk: Clerk, vorgang: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const datei = await clerk.upload('Schreiben.pdf', bytes)
  await clerk.graphql('mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id } }', {
    v: vorgang,
    d: datei,
  })
}

async function filedPerSecond(clerk: Clerk, vorgang: string, count: number): Promise<number> {
  const start = performance.now()
  await inParallel(count, (i) => file(clerk, vorgang, letter(`Ablage ${i}`)))
  return count / ((performance.now() - start) / 1000)
}

/** What the rows and bytes alone would cost: the same durability, none of the rules. */
async function plainPerSecond(cluster: Cluster, count: number): Promise<number> {
  const folder = join(cluster.folder, 'plain')
  await mkdir(folder)
  const [vorgang] = await cluster.admin<{ id: string }[]>`select id from akte.vorgang limit 1`
  const start = performance.now()
  await inParallel(count, async (i) => {
    const bytes = letter(`Schlicht ${i}`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const handle = await open(join(folder, sha256), 'w')
    await handle.writeFile(bytes)
    await handle.sync()
    await handle.close()
    const id = crypto.randomUUID()
    await cluster.admin.begin(async (tx) => {
      await tx`insert into akte.dokument (gemeinde, id, vorgang, nummer, kennzeichen, betreff, typ, richtung, schutzklasse, federfuehrung)
        values ('g1', ${id}, ${vorgang?.id ?? null}, ${1000 + i}, '-', 'Schlicht', 'Schreiben', 'EIN', 'INTERN', 'ga')`
      await tx`insert into akte.version (gemeinde, id, dokument, nummer, dateiname, sha256, groesse, mime, art, schutzklasse, federfuehrung)
        values ('g1', ${crypto.randomUUID()}, ${id}, 1, 'Schreiben.pdf', ${sha256}, ${bytes.length}, 'application/pdf', 'pdf', 'INTERN', 'ga')`
    })
  })
  return count / ((performance.now() - start) / 1000)
}

/** From the first byte of an upload until a word that stands only inside the file finds it, one file at a time. */
async function findableAfter(clerk: Clerk, vorgang: string, count: number) {
  await quiet(clerk)
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const wort = `zaubernuss${randomBytes(5)
      .toString('hex')
      .replace(/\d/g, (z) => 'abcdefghij'[Number(z)] ?? 'x')}`
    const start = performance.now()
    await file(clerk, vorgang, letter(wort))
    while ((await hits(clerk, wort)) === 0) {
      if (performance.now() - start > 10_000) throw new Error(`${wort} is not found`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    times.push(performance.now() - start)
  }
  return { p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)), count }
}

/** Waits until the engine has confirmed every card: what searches are measured on is not the worker's backlog. */
export async function allInTheEngine({ admin }: Cluster, atLeast: number): Promise<void> {
  const deadline = performance.now() + 60_000 + atLeast * 20
  while (performance.now() < deadline) {
    const [row] = await admin<{ open: number; done: number }[]>`
      select count(*) filter (where not bestaetigt)::int as open, count(*) filter (where bestaetigt)::int as done from search.karte`
    if (row?.open === 0 && row.done >= atLeast) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the engine does not catch up')
}

/** Waits until what was filed before is read: otherwise the queue is measured. */
async function quiet(clerk: Clerk): Promise<void> {
  const deadline = performance.now() + 120_000
  for (const wort of ['Ablage']) {
    let last = -1
    while (performance.now() < deadline) {
      const now = await hits(clerk, wort)
      if (now === last && now > 0) return
      last = now
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}

async function hits(clerk: Clerk, text: string): Promise<number> {
  const { suche } = await clerk.graphql<{ suche: { treffer: unknown[]; anzahl: number } }>(
    'query ($t: String!) { suche(text: $t, first: 1) { anzahl treffer { id } } }',
    { t: text },
  )
  return suche.treffer.length === 0 ? 0 : suche.anzahl
}

async function inParallel(count: number, work: (i: number) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: CLERKS }, async () => {
      while (next < count) await work(next++)
    }),
  )
}

function memory(pids: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, pid === 0 ? 0 : rounded(memoryMb(pid))]))
}
