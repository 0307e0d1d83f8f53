import { FillerBusy, type TemplateProblem } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { VOKABULAR } from './vokabular.ts'

/** Larger ones do not go into a message between Gemeinden; a letterhead with its coat of arms is far below. */
export const HOECHSTENS = 2 * 1024 * 1024

export interface Gepruefte {
  readonly felder: readonly string[]
  readonly befunde: readonly TemplateProblem[]
}

/** What a Word document in the Ablage asks for, and everything that is wrong with it. */
export async function dateiPruefen(ctx: Context, datei: { sha256: string; groesse: number }): Promise<Gepruefte> {
  if (datei.groesse > HOECHSTENS) {
    return { felder: [], befunde: [{ place: 'Datei', sentence: 'Eine Vorlage hat höchstens 2 MB.' }] }
  }
  const { ablage, vordrucke } = ctx.services
  const { uses, problems } = await ablage
    .asFile(ctx.gemeinde, datei.sha256, (path) => vordrucke.check(path, VOKABULAR))
    .catch(nichtBesetzt)
  return { felder: uses, befunde: problems }
}

/** @throws Conflict where too many wait for the one process that reads templates; else what it was given */
export function nichtBesetzt(error: unknown): never {
  if (!(error instanceof FillerBusy)) throw error
  throw new Conflict('schreibvorlage.besetzt', 'Gerade werden viele Schreiben erstellt. Bitte gleich noch einmal.')
}

/** @throws Invalid that names every place, the first ten of them */
export function fehlerfrei({ felder, befunde }: Gepruefte): readonly string[] {
  if (befunde.length === 0) return felder
  const saetze = befunde.slice(0, 10).map(({ place, sentence }) => `${place}: ${sentence}`)
  const mehr = befunde.length > 10 ? ` Und ${befunde.length - 10} weitere.` : ''
  throw new Invalid('schreibvorlage.fehlerhaft', `Diese Vorlage geht so nicht. ${saetze.join(' ')}${mehr}`, {
    feld: 'datei',
  })
}
