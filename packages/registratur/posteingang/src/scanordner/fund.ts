import { lstat, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'

/** A scan, with what lies beside it. */
export interface Fund {
  readonly datei: string | null
  readonly beileger: string | null
  /** milliseconds since the youngest of both was written */
  readonly ruht: number
  /** changes while something is still being written */
  readonly stand: string
}

const BEILEGER = /\.(json|xml)$/i
/** What programs call files that they are still writing. */
const UNFERTIG = /^[.~]|\.(tmp|part|partial|crdownload)$/i

/** What lies in a folder, scans and their companions (`Scan 1.json` or `Scan 1.pdf.json`) together. Folders, links and unfinished files are left alone. */
export async function fundeIn(ordner: string): Promise<Fund[]> {
  const namen = (await readdir(ordner)).filter((name) => !UNFERTIG.test(name))
  const dateien = new Map<string, { pfad: string; mtimeMs: number; size: number }>()
  for (const name of namen) {
    const pfad = join(ordner, name)
    const stand = await lstat(pfad).catch(() => null)
    if (stand?.isFile()) dateien.set(name, { pfad, mtimeMs: stand.mtimeMs, size: stand.size })
  }
  const scans = [...dateien.keys()].filter((name) => !BEILEGER.test(name))
  const genommen = new Set<string>()
  // By what they are named after: of ten thousand scans each is looked up once.
  const beilegerZu = new Map(
    [...dateien.keys()]
      .reverse()
      .flatMap((name) => (BEILEGER.test(name) ? [[name.replace(BEILEGER, ''), name] as const] : [])),
  )
  const paare = scans.map((name) => {
    const beileger = beilegerZu.get(name) ?? beilegerZu.get(basename(name, extname(name)))
    if (beileger) genommen.add(beileger)
    return [name, beileger] as const
  })
  const allein = [...dateien.keys()].filter((name) => BEILEGER.test(name) && !genommen.has(name))
  return [...paare, ...allein.map((name) => [undefined, name] as const)].map(([datei, beileger]) => {
    const beide = [datei, beileger].flatMap((name) => dateien.get(name ?? '') ?? [])
    return {
      datei: dateien.get(datei ?? '')?.pfad ?? null,
      beileger: dateien.get(beileger ?? '')?.pfad ?? null,
      ruht: Date.now() - Math.max(...beide.map(({ mtimeMs }) => mtimeMs)),
      stand: beide.map(({ pfad, size, mtimeMs }) => `${pfad}:${size}:${mtimeMs}`).join(),
    }
  })
}

/** Puts a find away: into `erledigt/`, or into `fehler/` with a file that says why. */
export async function weglegen(fund: Fund, wohin: 'erledigt' | 'fehler', grund?: string): Promise<void> {
  // The companion first: a scan that stays behind is taken in again under the same name, which comes in once.
  for (const pfad of [fund.beileger, fund.datei]) {
    if (pfad === null) continue
    const ordner = join(dirname(pfad), wohin)
    await mkdir(ordner, { recursive: true })
    await rename(pfad, await frei(join(ordner, basename(pfad))))
  }
  const erste = fund.datei ?? fund.beileger
  if (grund && erste)
    await writeFile(await frei(join(dirname(erste), wohin, `${basename(erste)}.grund.txt`)), `${grund}\n`)
}

/** A path that nothing lies at: a second `Scan 1.pdf` does not replace the first. */
async function frei(pfad: string): Promise<string> {
  for (let n = 1; ; n++) {
    const endung = extname(pfad)
    const versuch = n === 1 ? pfad : `${pfad.slice(0, pfad.length - endung.length)} (${n})${endung}`
    const da = await lstat(versuch).catch(() => null)
    if (!da) return versuch
  }
}
