import { authorize } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, type Kalendertag, NotFound } from '@verbundakte/kernel'
import { eq } from 'drizzle-orm'
import { eltern } from './kennzeichen.ts'
import { neuesteFassung, positionenDer } from './lesen.ts'
import { type Planzeile, planLesen } from './planlesen.ts'
import { planSchreiben } from './planschreiben.ts'
import { type Aktenplanfassung, fassungen, type Position } from './tables.ts'
import { fassungVeroeffentlichen } from './veroeffentlichen.ts'
import { alsZeile } from './zeile.ts'

/** What a plan file would change. */
export interface Planvergleich {
  /** number of the version it was compared with; 0: there is none yet */
  readonly nach: number
  /** what is wrong, by row; nothing is published while there is anything here */
  readonly fehler: readonly { readonly ort: string; readonly satz: string }[]
  readonly neu: readonly Planstelle[]
  readonly geaendert: readonly (Planstelle & { readonly aenderungen: readonly string[] })[]
  /** take no new Akten from that day on; the Akten in them stay where they are */
  readonly entfallen: readonly Planstelle[]
  readonly unveraendert: number
}

export interface Planstelle {
  readonly kennzeichen: string
  readonly titel: string
}

export interface Einspielung {
  readonly bezeichnung: string
  readonly gueltigAb: Kalendertag
  readonly csv: string
  /** number of the version the person compared with */
  readonly nach: number
}

/** Reads a plan file and says what would change against the newest version, published or yet to come into force. */
export async function planPruefen(ctx: Context, csv: string): Promise<Planvergleich> {
  const { fassung, bisher } = await neuesteFassung(ctx)
  const leer = { nach: fassung?.nummer ?? 0, neu: [], geaendert: [], entfallen: [], unveraendert: 0 }
  try {
    const zeilen = planLesen(csv, synonymeVon(bisher))
    const fehler = verwaiste(zeilen, bisher)
    return fehler.length > 0 ? { ...leer, fehler } : vergleich(leer.nach, zeilen, bisher)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return { ...leer, fehler: error.details.einzeln ?? [{ ort: 'Datei', satz: error.message }] }
  }
}

/**
 * Publishes a plan file as the next version of this Gemeinde. Words by which positions are found come along from the
 * version before.
 *
 * @throws Conflict when somebody has published since the person compared
 */
export async function planEinspielen(ctx: Context, eingabe: Einspielung): Promise<Aktenplanfassung> {
  const { fassung, bisher } = await neuesteFassung(ctx)
  const bezeichnung = eingabe.bezeichnung.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (bezeichnung === '' || bezeichnung.length > 255) {
    throw new Invalid('aktenplan.bezeichnung', 'Bitte eine Bezeichnung mit höchstens 255 Zeichen angeben.', {
      feld: 'bezeichnung',
    })
  }
  if (eingabe.gueltigAb < heute()) {
    throw new Invalid('aktenplan.gueltig-ab', 'Eine Fassung gilt frühestens ab heute.', { feld: 'gueltigAb' })
  }
  if (eingabe.nach !== (fassung?.nummer ?? 0)) throw neuer(fassung?.nummer ?? 0)
  if (fassung && eingabe.gueltigAb < fassung.gueltigAb) {
    throw new Invalid('aktenplan.gueltig-ab', 'Eine neue Fassung gilt nicht früher als die vor ihr.', {
      feld: 'gueltigAb',
    })
  }
  const zeilen = planLesen(eingabe.csv, synonymeVon(bisher))
  const { neu, geaendert, entfallen } = vergleich(eingabe.nach, zeilen, bisher)
  if (neu.length + geaendert.length + entfallen.length === 0) {
    throw new Invalid('aktenplan.unveraendert', 'Die Datei sagt dasselbe wie die letzte Fassung.')
  }
  const nummer = eingabe.nach + 1
  const neue = { nummer, bezeichnung, gueltigAb: eingabe.gueltigAb, zeilen }
  // The very same content a moment ago, perhaps under another name and from another day on.
  if (!(await fassungVeroeffentlichen(ctx, neue))) throw neuer(nummer)
  const [veroeffentlicht] = await ctx.tx.select().from(fassungen).where(eq(fassungen.nummer, nummer))
  if (!veroeffentlicht) throw new Error('the version that was just published is not there')
  authorize(ctx, 'lesen', fassungen, veroeffentlicht)
  return veroeffentlicht
}

function neuer(nummer: number): Conflict {
  return new Conflict(
    'aktenplan.fassung-neuer',
    `Inzwischen ist die Fassung ${nummer} veröffentlicht. Bitte die Datei noch einmal prüfen.`,
  )
}

/**
 * The shared positions of a version as a file, which says the same when it is read again. The newest one unless another
 * is named: what a new one begins with.
 */
export async function planAusgeben(ctx: Context, nummer?: number | null): Promise<string> {
  const { bisher } = nummer ? { bisher: await positionenDer(ctx, nummer) } : await neuesteFassung(ctx)
  if (nummer && bisher.length === 0) throw new NotFound()
  return planSchreiben(bisher.filter(({ lokal }) => !lokal).map(alsZeile))
}

function synonymeVon(bisher: readonly Position[]): Map<string, readonly string[]> {
  return new Map(bisher.filter(({ lokal }) => !lokal).map((position) => [position.kennzeichen, position.synonyme]))
}

function verwaiste(zeilen: readonly Planzeile[], bisher: readonly Position[]) {
  const da = new Set(zeilen.filter(({ betreffseinheit }) => betreffseinheit).map(({ kennzeichen }) => kennzeichen))
  return bisher
    .filter(({ lokal, kennzeichen }) => lokal && !da.has(eltern(kennzeichen) ?? ''))
    .map(({ kennzeichen, titel }) => ({
      ort: eltern(kennzeichen) ?? kennzeichen,
      satz: `Diese Position fehlt; darunter steht die örtliche Position ${kennzeichen} ${titel}.`,
    }))
}

function vergleich(nach: number, zeilen: readonly Planzeile[], bisher: readonly Position[]): Planvergleich {
  const alt = new Map(bisher.filter(({ lokal }) => !lokal).map((position) => [position.kennzeichen, position]))
  const da = new Set(zeilen.map(({ kennzeichen }) => kennzeichen))
  const geaendert = zeilen.flatMap((zeile) => {
    const vorher = alt.get(zeile.kennzeichen)
    const aenderungen = vorher ? aenderungenVon(vorher, zeile) : []
    return aenderungen.length > 0 ? [{ ...stelle(zeile), aenderungen }] : []
  })
  const neu = zeilen.filter(({ kennzeichen }) => !alt.has(kennzeichen)).map(stelle)
  return {
    nach,
    fehler: [],
    neu,
    geaendert,
    entfallen: [...alt.values()].filter(({ kennzeichen }) => !da.has(kennzeichen)).map(stelle),
    unveraendert: zeilen.length - neu.length - geaendert.length,
  }
}

function stelle({ kennzeichen, titel }: Planstelle): Planstelle {
  return { kennzeichen, titel }
}

/** In words: `Frist: 5 → 10 Jahre`. */
function aenderungenVon(vorher: Position, zeile: Planzeile): string[] {
  const jahre = (wert: number | null) => (wert === null ? 'unbefristet' : `${wert} Jahre`)
  const paare: readonly (readonly [string, string, string])[] = [
    ['Titel', vorher.titel, zeile.titel],
    ['Frist', jahre(vorher.fristJahre), jahre(zeile.fristJahre)],
    ['Aussonderung', vorher.aussonderung, zeile.aussonderung],
    ['Schutzklasse', vorher.schutzklasse, zeile.schutzklasse],
    ['Fristbeginn', vorher.fristbeginn ?? 'keiner', zeile.fristbeginn ?? 'keiner'],
    ['Rechtsgrundlage', vorher.grundlage ?? 'keine', zeile.grundlage ?? 'keine'],
    ['Quelle', vorher.quelle, zeile.quelle],
    ['Hinweise', vorher.hinweise.join(', ') || 'keine', zeile.hinweise.join(', ') || 'keine'],
    ['Andere Wörter', vorher.synonyme.join(', ') || 'keine', zeile.synonyme.join(', ') || 'keine'],
    ['Stillgelegt', vorher.stillgelegtAm ?? 'nein', zeile.stillgelegtAm ?? 'nein'],
    ['Nachfolger', vorher.nachfolger.join(', ') || 'keine', zeile.nachfolger?.join(', ') || 'keine'],
  ]
  return paare.filter(([, alt, neu]) => alt !== neu).map(([name, alt, neu]) => `${name}: ${alt} → ${neu}`)
}
