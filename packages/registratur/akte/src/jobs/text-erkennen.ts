import { load } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { LIMITS, type PageText, type TextResult, Unreadable } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import type { LongJob } from '@verbundakte/jobs'
import { uuidv7 } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { eq, sql } from 'drizzle-orm'
import { TEXT_GESPERRT } from '../dateien/pruefstand.ts'
import { seitentexte, type Version, versionen } from '../tables.ts'
import { durchsuchbarMachen, seitenwort } from './durchsuchbar.ts'
import { textFesthalten } from './text-festhalten.ts'

/** Pages of one file that are recognised at all: a ring binder. The rest is found by its metadata. */
const MOST_PAGES = 500
/** Pages in one go; then the others have their turn. Half a minute. */
const PAGES_AT_ONCE = 10
/** Below this the words are guesses, and the clerk is told. */
const SICHER = 60

const NICHTS = 'Auch die Texterkennung findet keinen Text. Die Datei wird über ihre Metadaten gefunden.'

/**
 * Whether letters may be found by looking at the file: it has no text, or is a scan so large that its time was over
 * before there was any.
 */
export function zuErkennen(
  { art }: Pick<Version, 'art'>,
  { status, text }: Pick<TextResult, 'status' | 'text'>,
): boolean {
  if (art !== 'pdf' && art !== 'bild') return false
  return status === 'leer' || (status === 'gekuerzt' && text === '')
}

/**
 * Recognises the letters of scans, photographs and drawn forms, page by page. Each page is kept as soon as it is read: a
 * stop in the middle costs one page, and a second run of the job goes on where the first one ended.
 */
export const textErkennen: LongJob<Doors> = {
  on: 'akte.text.gelesen',
  async part(doors, event) {
    const version = await doors.read((ctx) => load(ctx, versionen, event.subjektId))
    if (version.textstatus !== 'IN_ERKENNUNG') return false
    const gelesen = new Set(await doors.read((ctx) => gelesene(ctx, version.id)))
    let seiten = version.seiten ?? 1
    let heute = 0
    for (let nummer = 1; nummer <= Math.min(seiten, MOST_PAGES); nummer += 1) {
      if (gelesen.has(nummer)) continue
      if (heute === PAGES_AT_ONCE) return true
      heute += 1
      const seite = await erkennen(doors, version, nummer)
      if ('grund' in seite && gelesen.size === 0 && nummer === 1) {
        const stand = { textstatus: 'UNLESBAR' as const, texthinweis: seite.grund, seiten: version.seiten }
        await doors.write((ctx) => textFesthalten(ctx, version.id, stand, ''))
        return false
      }
      // One damaged page does not keep the others from being found.
      const gelesene = 'grund' in seite ? { text: '', confidence: 0, words: [], pages: seiten } : seite
      seiten = gelesene.pages
      await doors.write((ctx) => seiteFesthalten(ctx, version.id, nummer, gelesene))
    }
    // Before the end is noted: interrupted here, it is made when the job comes again.
    await durchsuchbarMachen(doors, version)
    await doors.write((ctx) => abschliessen(ctx, version.id, seiten))
    return false
  },
}

async function erkennen(doors: Doors, version: Version, nummer: number): Promise<PageText | { grund: string }> {
  const { ablage, seitenleser } = doors.services
  if (version.pruefung === 'GESPERRT') return { grund: TEXT_GESPERRT }
  if (seitenleser === null) throw new Error('pages are recognised by the worker only')
  const type = { mime: version.mime, extension: '', kind: version.art }
  try {
    return await ablage.asFile(doors.gemeinde, version.sha256, (pfad) => seitenleser.recognise(pfad, type, nummer))
  } catch (error) {
    if (error instanceof Unreadable) return { grund: error.message }
    throw error
  }
}

async function gelesene(ctx: Context, version: string): Promise<number[]> {
  const da = await ctx.tx
    .select({ nummer: seitentexte.nummer })
    .from(seitentexte)
    .where(eq(seitentexte.version, version))
  return da.map(({ nummer }) => nummer)
}

async function seiteFesthalten(
  ctx: Context,
  version: string,
  nummer: number,
  { text, confidence, words }: Omit<PageText, 'pages' | 'codes'>,
): Promise<void> {
  const worte = words.length > 0 ? words.map(seitenwort) : null
  const seite = { id: uuidv7(), version, nummer, text, sicherheit: confidence, worte }
  await ctx.tx.insert(seitentexte).values(seite).onConflictDoNothing()
}

async function abschliessen(ctx: Context, version: string, seiten: number): Promise<void> {
  const [ganz] = await rows<{ text: string | null; sicherheit: number | null }>(
    ctx.tx,
    sql`select left(string_agg(text, E'\n\n' order by nummer) filter (where text <> ''), ${LIMITS.maxCharacters}) as text,
      round(avg(sicherheit) filter (where text <> ''))::int as sicherheit
      from akte.seitentext where gemeinde = verbund.gemeinde() and version = ${version}`,
  )
  const { text, sicherheit } = { text: ganz?.text ?? '', sicherheit: ganz?.sicherheit ?? 0 }
  await textFesthalten(ctx, version, { ...ergebnis(text, sicherheit, seiten), seiten }, text)
}

function ergebnis(text: string, sicherheit: number, seiten: number): Pick<Version, 'textstatus' | 'texthinweis'> {
  if (text === '') return { textstatus: 'LEER', texthinweis: NICHTS }
  if (seiten > MOST_PAGES) {
    const [alle, erkannt] = [seiten, MOST_PAGES].map((zahl) => zahl.toLocaleString('de-DE'))
    const texthinweis = `Die Datei hat ${alle} Seiten: Nur die ersten ${erkannt} werden von der Suche gefunden.`
    return { textstatus: 'GEKUERZT', texthinweis }
  }
  const unsicher = `Die Vorlage ist schwer zu lesen (Sicherheit ${sicherheit} %): Die Suche findet nicht jedes Wort.`
  return { textstatus: 'ERKANNT', texthinweis: sicherheit < SICHER ? unsicher : null }
}
