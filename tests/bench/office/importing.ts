import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { briefPdf } from '@verbundakte/infra/demo/pdf.ts'
import type { Cluster } from '../cluster.ts'
import { memoryMb, pin, startProgram } from '../process.ts'
import { rounded } from '../statistics.ts'

export interface Imported {
  readonly files: number
  readonly perSecond: number
  /** of the worker with the processes that read for it, after each tenth of the files */
  readonly memoryMb: readonly number[]
}

const TEXT =
  'Sehr geehrte Damen und Herren, hiermit beantrage ich die Erteilung einer Genehmigung. Mit freundlichen Grüßen '

/** (i) Letters in the scan folder, all at once: until the last one is read and has its suggestions. */
export async function importing(cluster: Cluster, files: number): Promise<Imported> {
  const folder = join(cluster.folder, 'scans')
  await mkdir(join(folder, 'g1', 'poststelle'), { recursive: true })
  for (let n = 0; n < files; n++) {
    await writeFile(join(folder, 'g1', 'poststelle', `Scan ${n}.pdf`), briefPdf(`Schreiben ${n}`, TEXT.repeat(5)))
  }
  const start = performance.now()
  const worker = await startProgram('contestants/worker.ts', [cluster.folder, 'amt'], { VERBUND_SCANORDNER: folder })
  pin(worker.pid, 'any')
  try {
    const memory: number[] = []
    while (memory.length < 10) {
      const read = await readSoFar(cluster)
      while (memory.length < 10 && read >= ((memory.length + 1) * files) / 10)
        memory.push(rounded(memoryMb(worker.pid ?? 0)))
      if (worker.exitCode !== null) throw new Error('the worker ended')
      await sleep(500)
    }
    const seconds = (performance.now() - start) / 1000
    return { files, perSecond: rounded(files / seconds, 1), memoryMb: memory }
  } finally {
    worker.kill()
  }
}

async function readSoFar({ admin }: Cluster): Promise<number> {
  const [row] = await admin<{ n: number }[]>`
    select count(*)::int as n from posteingang.eingang where status <> 'NEU' and textstatus <> 'AUSSTEHEND'`
  return row?.n ?? 0
}
