import { type Kalendertag, kalendertag, plusTage } from '@verbundakte/kernel'
import type { Befund } from '../regeln/befund.ts'

/** Proofs of § 3 HGastG for a Gaststätte with alcohol. */
export const GASTSTAETTENNACHWEISE = {
  fuehrungszeugnis: 'Führungszeugnis (beantragt)',
  gewerbezentralregister: 'Auskunft aus dem Gewerbezentralregister (beantragt)',
  schuldnerverzeichnis: 'Auszug aus dem Schuldnerverzeichnis (§ 882b ZPO)',
  steuern: 'Bescheinigung in Steuersachen',
} as const
export type Gaststaettennachweis = keyof typeof GASTSTAETTENNACHWEISE

/** What a Gaststätte or a temporary event says beside GewA 1. */
export type Gaststaette =
  | {
      readonly art: 'dauernd'
      readonly alkohol: boolean
      readonly beginn: Kalendertag
      readonly eingang: Kalendertag
      /** the day on which it is looked at: a proof may be handed in after the Anzeige; absent: the day it came in */
      readonly heute?: Kalendertag | undefined
      /** day of issue or application by proof; missing: not there */
      readonly nachweise: Readonly<Partial<Record<Gaststaettennachweis, Kalendertag>>>
    }
  | {
      readonly art: 'voruebergehend'
      readonly beginn: Kalendertag
      readonly ende: Kalendertag
      readonly eingang: Kalendertag
      readonly ort?: string | undefined
      readonly angebot?: string | undefined
      readonly besucher?: number | undefined
      /** § 6 HGastG: the authority may waive the four weeks */
      readonly fristErlassen: boolean
    }

export type Gaststaettenbefund = Omit<Befund, 'regel' | 'felder'> & { readonly regel: 'HGastG' }

/** Six weeks after the Anzeige came in (§ 3 Abs. 1 HGastG). */
export function fruehesterBeginn(eingang: Kalendertag): Kalendertag {
  return plusTage(eingang, 42)
}

export function sechsWochen(eingang: Kalendertag): string {
  return `Mit Alkohol ist sechs Wochen vorher anzuzeigen. Frühester Beginn wäre der ${deutsch(fruehesterBeginn(eingang))}.`
}

/** Deadlines and papers of the Hessian law on Gaststätten. Findings like those of the rules, so that a screen shows both alike. */
export function gaststaettePruefen(gaststaette: Gaststaette): Gaststaettenbefund[] {
  return gaststaette.art === 'dauernd' ? dauernd(gaststaette) : voruebergehend(gaststaette)
}

const satz = (code: string, art: Befund['art'], text: string, quelle: string): Gaststaettenbefund => ({
  regel: 'HGastG',
  code: `gast-${code}`,
  schwere: art === 'beachten' ? 'hinweis' : 'fehler',
  art,
  satz: text,
  quelle,
})

function dauernd({
  alkohol,
  beginn,
  eingang,
  heute = eingang,
  nachweise,
}: Extract<Gaststaette, { art: 'dauernd' }>): Gaststaettenbefund[] {
  if (!alkohol) return []
  const gefunden: Gaststaettenbefund[] = []
  if (beginn < fruehesterBeginn(eingang)) {
    gefunden.push(satz('sechs-wochen', 'beachten', sechsWochen(eingang), '§ 3 Abs. 1 HGastG'))
  }
  // Object.keys forgets its types; the table is a constant.
  for (const name of Object.keys(GASTSTAETTENNACHWEISE) as Gaststaettennachweis[]) {
    const vom = nachweise[name]
    if (!vom) gefunden.push(satz(`fehlt-${name}`, 'fehlt', `Es fehlt: ${GASTSTAETTENNACHWEISE[name]}.`, '§ 3 HGastG'))
    else if (vom > heute)
      gefunden.push(
        satz(
          `zukunft-${name}`,
          'falsch',
          `Das Datum liegt in der Zukunft: ${GASTSTAETTENNACHWEISE[name]}.`,
          '§ 3 HGastG',
        ),
      )
    else if (vom < vorDreiMonaten(eingang))
      gefunden.push(
        satz(`alt-${name}`, 'falsch', `Älter als drei Monate: ${GASTSTAETTENNACHWEISE[name]}.`, '§ 3 HGastG'),
      )
  }
  return gefunden
}

function voruebergehend(g: Extract<Gaststaette, { art: 'voruebergehend' }>): Gaststaettenbefund[] {
  const gefunden: Gaststaettenbefund[] = []
  if (!g.fristErlassen && g.beginn < plusTage(g.eingang, 28)) {
    gefunden.push(
      satz(
        'vier-wochen',
        'beachten',
        'Ein vorübergehender Betrieb ist vier Wochen vorher anzuzeigen. Sie können die Frist erlassen.',
        '§ 6 HGastG',
      ),
    )
  }
  if (g.ende < g.beginn) gefunden.push(satz('zeitraum', 'falsch', 'Das Ende liegt vor dem Beginn.', '§ 6 HGastG'))
  if (!g.ort) gefunden.push(satz('ort', 'fehlt', 'Es fehlt der Ort der Veranstaltung.', '§ 6 HGastG'))
  if (!g.angebot)
    gefunden.push(satz('angebot', 'fehlt', 'Es fehlen die angebotenen Speisen und Getränke.', '§ 6 HGastG'))
  if (g.besucher === undefined)
    gefunden.push(satz('besucher', 'fehlt', 'Es fehlt die erwartete Zahl der Besucher.', '§ 6 HGastG'))
  return gefunden
}

/** The same day three months earlier, or the last of that month. */
export function vorDreiMonaten(tag: Kalendertag): Kalendertag {
  const [jahr = 0, monat = 0, im = 0] = tag.split('-').map(Number)
  const letzter = new Date(Date.UTC(jahr, monat - 3, 0)).getUTCDate()
  return kalendertag(new Date(Date.UTC(jahr, monat - 4, Math.min(im, letzter))).toISOString().slice(0, 10))
}

function deutsch(tag: Kalendertag): string {
  return tag.split('-').reverse().join('.')
}
