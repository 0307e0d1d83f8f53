import { type Betrag, betrag, type Kalendertag } from '@verbundakte/kernel'
import type { Anzeige } from '../anzeige/anzeige.ts'
import { lage } from '../anzeige/lage.ts'

/** What a Gemeinde may set a rate for. */
export const TATBESTAENDE = [
  'anmeldung',
  'ummeldung',
  'abmeldung',
  'weiterer-vertreter',
  'gaststaette-mit-alkohol',
  'gaststaettenfest',
  'reisegewerbekarte',
  'auskunft',
] as const
type Tatbestandswort = (typeof TATBESTAENDE)[number]

/** One line of the fee table of a Gemeinde. Amounts are its own statute; the product knows none. */
export interface Gebuehrenzeile {
  readonly id: string
  readonly tatbestand: Tatbestandswort
  readonly betrag: Betrag
  readonly gueltigAb: Kalendertag
  /** last day; null: until further notice */
  readonly gueltigBis: Kalendertag | null
  readonly rechtsgrundlage: string
}

export interface Erlass {
  readonly anteil: 'ganz' | 'haelfte'
  /** shown on the notice, typed by the clerk */
  readonly grund: string
}

export interface Gebuehr {
  readonly posten: readonly {
    readonly zeile: string
    readonly tatbestand: Gebuehrenzeile['tatbestand']
    readonly anzahl: number
    readonly betrag: Betrag
    readonly rechtsgrundlage: string
  }[]
  readonly erlassen: Betrag
  readonly summe: Betrag
  /** facts for which the table has no line on this day: a clerk has to know, 0 € is not the same */
  readonly ohneZeile: readonly Gebuehrenzeile['tatbestand'][]
}

/** What an Anzeige costs on the day it came in. Ex officio, or `frei`, nothing is charged; half a cent falls to the trader's favour. */
export function gebuehr(
  anzeige: Anzeige,
  tabelle: readonly Gebuehrenzeile[],
  eingang: Kalendertag,
  {
    alkohol = anzeige.inhalt.alkohol === true,
    frei = anzeige.vonAmtsWegen === true,
    erlass,
  }: { readonly alkohol?: boolean; readonly frei?: boolean; readonly erlass?: Erlass | undefined } = {},
): Gebuehr {
  const posten: Gebuehr['posten'][number][] = []
  const ohneZeile: Gebuehrenzeile['tatbestand'][] = []
  for (const [tatbestand, anzahl, noetig] of frei ? [] : tatbestaende(anzeige, alkohol)) {
    const zeile = tabelle.find(
      (each) =>
        each.tatbestand === tatbestand &&
        each.gueltigAb <= eingang &&
        (each.gueltigBis === null || eingang <= each.gueltigBis),
    )
    if (zeile)
      posten.push({
        zeile: zeile.id,
        tatbestand,
        anzahl,
        betrag: betrag(zeile.betrag * anzahl),
        rechtsgrundlage: zeile.rechtsgrundlage,
      })
    else if (noetig) ohneZeile.push(tatbestand)
  }
  const voll = posten.reduce((summe, each) => summe + each.betrag, 0)
  const erlassen = erlass ? (erlass.anteil === 'ganz' ? voll : Math.ceil(voll / 2)) : 0
  return { posten, erlassen: betrag(erlassen), summe: betrag(voll - erlassen), ohneZeile }
}

type Tatbestand = readonly [Gebuehrenzeile['tatbestand'], anzahl: number, noetig: boolean]

function tatbestaende({ art, inhalt, korrektur }: Anzeige, alkohol: boolean): Tatbestand[] {
  // A correction is no new Anzeige.
  if (korrektur) return []
  const weitere =
    lage(inhalt).gruppe === 'juristische-person' && art === 'anmeldung' ? (inhalt.weitereVertreter?.length ?? 0) : 0
  return [
    [art, 1, true],
    ...(weitere > 0 ? [['weiterer-vertreter', weitere, false] as const] : []),
    ...(alkohol && art === 'anmeldung' ? [['gaststaette-mit-alkohol', 1, true] as const] : []),
  ]
}
