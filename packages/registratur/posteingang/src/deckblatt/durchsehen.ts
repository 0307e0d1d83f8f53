import { loadLocked, update } from '@verbundakte/authz'
import { Unreadable } from '@verbundakte/filecontent'
import { Conflict } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { type Eingang, eingaenge } from '../tables.ts'
import { deckblattLesen } from './deckblatt.ts'
import { stapelTeilen } from './stapel.ts'

/** Pages that are looked through: half a minute of a core, and what a feeder of a scanner holds. */
const STAPEL_SEITEN = 100
/** Pages in one go; then it is the turn of others. */
const JE_TEIL = 10

/** What is noted of a scan whose first page was just read: behind it sheets are looked for where it may be a stack. */
export function beginnDerDurchsicht(
  eingang: Eingang,
  seiten: number,
  gilt: boolean,
): Partial<Pick<Eingang, 'durchgesehen' | 'deckblattseiten'>> {
  return istStapel(eingang, seiten) ? { durchgesehen: 1, deckblattseiten: gilt ? [1] : [] } : {}
}

/** Until a scan was looked through, it is filed by nobody but a person. */
export function wirdDurchgesehen({
  status,
  durchgesehen,
  seiten,
}: Pick<Eingang, 'status' | 'durchgesehen' | 'seiten'>): boolean {
  // Once a person has decided there is nothing to take apart.
  return status === 'ERKANNT' && durchgesehen > 0 && durchgesehen < Math.min(seiten ?? 1, STAPEL_SEITEN)
}

/** How far it is; null: nothing is being looked through. */
export function durchsichtVon(eingang: Eingang): Durchsicht | null {
  if (!wirdDurchgesehen(eingang)) return null
  return { seite: eingang.durchgesehen, von: Math.min(eingang.seiten ?? 1, STAPEL_SEITEN) }
}

export interface Durchsicht {
  readonly seite: number
  readonly von: number
}

/** @throws Conflict while it may turn out to be several letters */
export function nichtInDurchsicht(eingang: Eingang): void {
  const durchsicht = durchsichtVon(eingang)
  if (durchsicht === null) return
  throw new Conflict(
    'posteingang.durchsicht',
    `Der Stapel wird noch durchgesehen (Seite ${durchsicht.seite} von ${durchsicht.von}). Danach liegen seine Schreiben einzeln im Posteingang.`,
  )
}

/**
 * Looks through a scan for cover sheets, ten pages at a time, and takes it apart when all were seen. How far it has come
 * stands at the Eingang: interrupted anywhere, it goes on from there.
 *
 * @returns whether there are pages left to be looked at
 */
export async function weiterDurchsehen(doors: Doors, eingang: Eingang): Promise<boolean> {
  const seiten = eingang.seiten ?? 1
  const bis = Math.min(seiten, STAPEL_SEITEN)
  const ende = Math.min(bis, eingang.durchgesehen + JE_TEIL)
  const gefunden = [...eingang.deckblattseiten]
  for (let seite = eingang.durchgesehen + 1; seite <= ende; seite += 1)
    if (await istDeckblatt(doors, eingang, seite)) gefunden.push(seite)
  // What lies before the first sheet is a letter, too. Before the end is noted: interrupted here, it comes again.
  if (ende === bis) await stapelTeilen(doors, eingang, [...new Set([1, ...gefunden])], seiten)
  await doors.write(async (ctx) => {
    const { durchgesehen, status, selbsttaetig } = await loadLocked(ctx, eingaenge, eingang.id, 'aendern')
    // A person has decided meanwhile, so it was not taken apart: taken back, it goes on here.
    const entschieden = status === 'ABGELEGT' || (status === 'AUSSORTIERT' && !selbsttaetig)
    if (durchgesehen < ende && !entschieden)
      await update(ctx, eingaenge, eingang.id, { durchgesehen: ende, deckblattseiten: gefunden })
  })
  return ende < bis
}

function istStapel({ art, pruefung, ausEingang, herkunft }: Eingang, seiten: number): boolean {
  if (art !== 'pdf' || seiten < 2 || pruefung === 'GESPERRT' || ausEingang !== null) return false
  return herkunft === 'ORDNER' || herkunft === 'UPLOAD'
}

/** Whether a sheet of ours lies there; what is not ours separates nothing. */
async function istDeckblatt(doors: Doors, { sha256, mime }: Eingang, seite: number): Promise<boolean> {
  const { ablage, seitenleser } = doors.services
  if (seitenleser === null) throw new Error('pages are looked at by the worker only')
  try {
    const { codes } = await ablage.asFile(doors.gemeinde, sha256, (pfad) =>
      seitenleser.codes(pfad, { mime, extension: '', kind: 'pdf' }, seite),
    )
    const deckblatt = deckblattLesen(doors, codes)
    return deckblatt !== null && deckblatt !== 'FREMD'
  } catch (error) {
    // A damaged page is no cover sheet.
    if (error instanceof Unreadable) return false
    throw error
  }
}
