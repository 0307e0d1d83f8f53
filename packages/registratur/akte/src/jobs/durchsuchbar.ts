import { update } from '@verbundakte/authz'
import { type PageWord, Unreadable } from '@verbundakte/filecontent'
import type { Doors } from '@verbundakte/module'
import { asc, eq } from 'drizzle-orm'
import { inhaltFesthalten } from '../dateien/inhalt.ts'
import { type Seitenwort, seitentexte, type Version, versionen } from '../tables.ts'

const TEILE = 10_000

/**
 * Makes the searchable rendition of a scan whose letters are recognised. Where there can be none (a locked PDF, a TIFF),
 * the scan is found by its text all the same, and nobody is told of a lack that they cannot mend.
 */
export async function durchsuchbarMachen(doors: Doors, version: Version): Promise<void> {
  if (version.renditionSha256 !== null || version.pruefung === 'GESPERRT') return
  const seiten = await doors.read((ctx) =>
    ctx.tx
      .select({ nummer: seitentexte.nummer, worte: seitentexte.worte })
      .from(seitentexte)
      .where(eq(seitentexte.version, version.id))
      .orderBy(asc(seitentexte.nummer)),
  )
  const worte: PageWord[][] = Array.from({ length: seiten.at(-1)?.nummer ?? 0 }, () => [])
  for (const seite of seiten) worte[seite.nummer - 1] = (seite.worte ?? []).map(wort)
  if (worte.every((seite) => seite.length === 0)) return
  const pdf = await gemacht(doors, version, worte)
  if (pdf === null) return
  const { sha256, size } = await doors.services.ablage.write(doors.gemeinde, einmal(pdf))
  await doors.write(async (ctx) => {
    await inhaltFesthalten(ctx, sha256)
    const neu = await update(ctx, versionen, version.id, { renditionSha256: sha256, renditionGroesse: size })
    ctx.record('akte.rendition.erstellt', neu, { dokument: neu.dokument, sha256, groesse: size })
  })
}

async function gemacht(doors: Doors, version: Version, worte: readonly PageWord[][]): Promise<Uint8Array | null> {
  const { ablage, seitenleser } = doors.services
  if (seitenleser === null) throw new Error('renditions are made by the worker only')
  const type = { mime: version.mime, extension: '', kind: version.art }
  try {
    return await ablage.asFile(doors.gemeinde, version.sha256, (pfad) => seitenleser.searchable(pfad, type, worte))
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

/** As the page keeps it: a tenth of the bytes of five names and five fractions. */
export function seitenwort({ text, x, y, width, height }: PageWord): Seitenwort {
  return [text, ganz(x), ganz(y), ganz(width), ganz(height)]
}

function wort([text, x, y, width, height]: Seitenwort): PageWord {
  return { text, x: x / TEILE, y: y / TEILE, width: width / TEILE, height: height / TEILE }
}

function ganz(teil: number): number {
  return Math.round(teil * TEILE)
}

async function* einmal(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
