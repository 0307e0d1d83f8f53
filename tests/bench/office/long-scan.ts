import { setTimeout as sleep } from 'node:timers/promises'
import { createCanvas } from '@napi-rs/canvas'
import { sheet } from '@verbundakte/filecontent/test-support/scan'
import { worn } from '@verbundakte/filecontent/test-support/worn'
import { PDFDocument } from 'pdf-lib'
import { clerkAt } from '../client.ts'
import type { Cluster } from '../cluster.ts'
import { memoryOf, pin, startProgram } from '../process.ts'
import { quantile, rounded } from '../statistics.ts'
import { nameOf } from './content.ts'

const PORT = 19_785
/** The Gewerbeamt of the measured Gemeinde, and the first who works there. */
const OFFICE = 'ga'
const CLERK = 3
/** Sheets that differ; a scan repeats them, each with bytes of its own. */
const SHEETS = 10

export interface LongScan {
  readonly pages: number
  readonly mb: number
  /** from the upload until the suggestion is there, in seconds, and whether it was right */
  readonly suggested: { readonly seconds: number; readonly right: boolean }
  /** until it was looked through for cover sheets (its first hundred pages) and may be filed as one letter, in seconds */
  readonly lookedThrough: number
  readonly pagesPerMinute: number
  /** highest, in MB: of the worker, and of the process that reads pages */
  readonly workerMb: number
  readonly readerMb: number
  /** letters of one page that came in meanwhile: seconds until they were read */
  readonly letters: { readonly count: number; readonly p50: number; readonly max: number }
  /** the worker was killed in between (kill -9): pages that were read again */
  readonly again: number
}

/** (k) A scan of many pages comes in, is suggested, filed and read to its end, while other post comes in and the worker dies once. */
export async function longScan(cluster: Cluster, pages: number): Promise<LongScan> {
  const { admin } = cluster
  const [ziel] = await admin<{ id: string; kennzeichen: string }[]>`
    select id, kennzeichen from akte.vorgang where federfuehrung = ${OFFICE} and status = 'IN_BEARBEITUNG' order by id limit 1`
  if (!ziel) throw new Error('no Vorgang to file into')
  const scan = await scanOf(pages, ziel.kennzeichen)
  const gateway = await startProgram('contestants/gateway.ts', [cluster.folder, String(PORT), 'amt'])
  const start = (which: 'seiten' | 'weiter') => startProgram('contestants/worker.ts', [cluster.folder, 'amt', which])
  let worker = await start('seiten')
  for (const { pid } of [gateway, worker]) pin(pid, 'any')
  const [most, waited] = [{ worker: 0, reader: 0 }, [] as number[]]
  try {
    const clerk = await clerkAt(`http://127.0.0.1:${PORT}`, 'g1', nameOf(CLERK))
    const bring = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
      const file = await clerk.upload('Scan.pdf', bytes)
      const taken = await clerk.graphql<{ eingaengeAnnehmen: [string] }>(
        'mutation ($f: [ID!]!) { eingaengeAnnehmen(dateien: $f) }',
        { f: [file] },
      )
      return taken.eingaengeAnnehmen[0]
    }
    const read = (id: string) =>
      until(async () => {
        const [row] = await admin<{ textstatus: string }[]>`select textstatus from posteingang.eingang where id = ${id}`
        return row?.textstatus === 'ERKANNT' || row?.textstatus === 'LEER'
      })
    const begin = performance.now()
    const id = await bring(scan)
    await read(id)
    const suggested = (performance.now() - begin) / 1000
    process.stderr.write(`vorgeschlagen nach ${rounded(suggested)} s … `)
    const { eingang } = await clerk.graphql<{ eingang: { vorschlaege: { vorgang: { id: string } | null }[] } }>(
      'query ($id: ID!) { eingang(id: $id) { vorschlaege { vorgang { id } } } }',
      { id },
    )
    await until(async () => {
      const [row] = await admin<
        { durchgesehen: number }[]
      >`select durchgesehen from posteingang.eingang where id = ${id}`
      return (row?.durchgesehen ?? 0) >= Math.min(pages, 100)
    })
    const lookedThrough = (performance.now() - begin) / 1000
    process.stderr.write(`durchgesehen nach ${rounded(lookedThrough)} s … `)
    const filed = await clerk.graphql<{ eingangAblegen: { id: string } }>(
      'mutation ($id: ID!, $v: ID!) { eingangAblegen(id: $id, ziel: { vorgang: $v }) { id } }',
      { id, v: ziel.id },
    )
    const version = async () => {
      const [row] = await admin<{ textstatus: string; read: number; pages: string[] }[]>`
        select v.textstatus, (select array_agg(s.id::text order by s.nummer) from akte.seitentext s where s.version = v.id) as pages
        from akte.version v where v.dokument = ${filed.eingangAblegen.id}`
      return { done: !['AUSSTEHEND', 'IN_ERKENNUNG'].includes(row?.textstatus ?? ''), pages: row?.pages ?? [] }
    }
    const reading = performance.now()
    let [killed, letter] = [null as readonly string[] | null, null as Promise<void> | null]
    let here = await version()
    for (let turn = 0; !here.done; turn++) {
      const { worker: w, reader } = memoryOf(worker.pid ?? 0)
      Object.assign(most, { worker: Math.max(most.worker, w), reader: Math.max(most.reader, reader) })
      // One letter after the other: the next comes when this one was read, and after a while.
      if (letter === null && turn % 20 === 5 && here.pages.length < pages * 0.9) {
        const bytes = await scanOf(1, ziel.kennzeichen, waited.length + 2)
        const came = performance.now()
        letter = bring(bytes)
          .then(read)
          .then(() => {
            waited.push((performance.now() - came) / 1000)
            letter = null
          })
      }
      if (killed === null && letter === null && here.pages.length >= Math.min(20, pages / 5)) {
        killed = here.pages
        worker.kill('SIGKILL')
        worker = await start('weiter')
        pin(worker.pid, 'any')
      } else if (worker.exitCode !== null) throw new Error('the worker ended')
      if (turn % 60 === 59) {
        const again = (killed ?? []).filter((each) => !here.pages.includes(each)).length
        const said = [`${here.pages.length} Seiten`, `${rounded(w)} + ${rounded(reader)} MB`, `noch einmal ${again}`]
        process.stderr.write(
          `${[
            ...said,
            `${waited.length} Briefe, die letzten nach ${waited
              .slice(-3)
              .map((each) => rounded(each))
              .join('/')} s`,
          ].join(', ')} … `,
        )
      }
      await sleep(1000)
      here = await version()
    }
    await letter
    const minutes = (performance.now() - reading) / 60_000
    return {
      pages,
      mb: rounded(scan.length / 1024 ** 2),
      suggested: { seconds: rounded(suggested), right: eingang.vorschlaege[0]?.vorgang?.id === ziel.id },
      lookedThrough: rounded(lookedThrough),
      pagesPerMinute: rounded(pages / minutes, 1),
      workerMb: rounded(most.worker),
      readerMb: rounded(most.reader),
      letters: { count: waited.length, p50: rounded(quantile(waited, 0.5)), max: rounded(Math.max(0, ...waited)) },
      again: (killed ?? []).filter((each) => !here.pages.includes(each)).length,
    }
  } finally {
    worker.kill()
    gateway.kill()
  }
}

async function until(there: () => Promise<boolean>): Promise<void> {
  while (!(await there())) await sleep(250)
}

/** A scan of A4 at 300 dpi, grainy and askew, as an office's scanner makes it. */
async function scanOf(pages: number, kennzeichen: string, seed = 1): Promise<Uint8Array<ArrayBuffer>> {
  const pictures: Buffer[] = []
  for (let n = 0; n < Math.min(pages, SHEETS); n++) {
    const lines = Array.from(
      { length: 26 },
      (_, i) => `Blatt ${n + 1}, Zeile ${i + 1}: hiermit zeige ich den Beginn meines Gewerbes an`,
    )
    const page = sheet([`Ihr Zeichen: ${kennzeichen}`, `Betreff: Anzeige ${seed}`, ...lines])
    const large = createCanvas(2480, 3508)
    large.getContext('2d').drawImage(page, 0, 0, 2480, 3508)
    pictures.push(await worn(large, { strength: 0.15, askew: (n % 3) - 1, seed: seed * 100 + n }).encode('jpeg', 35))
  }
  const pdf = await PDFDocument.create()
  for (let n = 0; n < pages; n++) {
    const picture = await pdf.embedJpg(pictures[n % pictures.length] ?? new Uint8Array())
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return new Uint8Array(await pdf.save())
}
