import type { Kalendertag } from '@verbundakte/kernel'
import type { Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import { FELDPFADE } from '../anzeige/felder.ts'
import { lage } from '../anzeige/lage.ts'
import type { Person } from '../anzeige/werte.ts'
import { FASSUNGEN, type Fassung, FORMULARE, felder } from '../formular/fassungen.ts'
import type { Feld } from '../formular/feld.ts'
import { pruefen } from '../regeln/pruefen.ts'
import { ABSCHNITTE, GRUNDLAGE, HINWEISE } from './abschnitte.ts'
import { antwort } from './antwort.ts'
import { type Blatt, blatt } from './blatt.ts'
import { absatz, KLEIN, kopf, type Stelle, TEXT, ueberschrift } from './kopf.ts'
import { tagSchreiben } from './worte.ts'
import { type Zelle, zellen } from './zellen.ts'

export interface Angaben {
  readonly gemeinde: Stelle
  /** day it came in; a draft has none */
  readonly eingang?: Kalendertag | undefined
  /** number of the Vorgang */
  readonly nummer?: string | undefined
}

const STRICH = '–'
const FEHLT = 'nicht angegeben'

/**
 * GewA 1, 2 or 3 as a tagged PDF with a text layer: every field in its order, further persons and free text as Beiblatt.
 * The same Anzeige with the same Angaben gives the same bytes.
 */
export function anzeigePdf(anzeige: Anzeige, angaben: Angaben): Promise<Uint8Array> {
  const { art, inhalt } = anzeige
  const { gemeinde, eingang, nummer } = angaben
  const { kennung, titel } = FORMULARE[art]
  const fassung = fassungVon(anzeige)
  const zeichen = kennung.replace('GewA', 'GewA ')
  const hier = blatt({
    titel: `${titel} (${zeichen})`,
    stelle: gemeinde.name,
    kennung: `${zeichen}, ${anzeige.uuid}`,
    tag: eingang ?? inhalt.datumAnzeige ?? fassung.gueltigAb,
  })
  kopf(hier, gemeinde, titel, GRUNDLAGE, zeichen)
  zellen(hier, oben(anzeige, angaben, fassung))
  formular(hier, anzeige, felder(fassung, art), fehlende(anzeige, angaben))
  hinweis(hier, HINWEISE[art])
  beiblatt(hier, inhalt, anzeige, felder(fassung, art))
  return hier.fertig([zeichen, gemeinde.name, ...(nummer ? [nummer] : [])].join(' · '))
}

/** An edition nobody knows is printed with the fields of the last one, under its own name. */
function fassungVon({ fassung }: Anzeige): Fassung {
  const gefunden = FASSUNGEN.find(({ kennung }) => kennung === fassung) ?? FASSUNGEN.at(-1)
  if (!gefunden) throw new Error('no edition of the forms')
  return gefunden
}

function oben(anzeige: Anzeige, { eingang, nummer }: Angaben, fassung: Fassung): Zelle[] {
  const bekannt = fassung.kennung === anzeige.fassung
  const korrektur = { berichtigung: 'Berichtigung einer früheren Anzeige', storno: 'Storno einer früheren Anzeige' }
  const zelle = (bezeichnung: string, wert: string | undefined): Zelle[] =>
    wert ? [{ bezeichnung, antwort: [wert] }] : []
  return [
    ...zelle('Vordruck', bekannt ? fassung.titel : `Fassung ${anzeige.fassung}`),
    ...zelle('Eingegangen am', eingang && tagSchreiben(eingang)),
    ...zelle('Nummer', nummer),
    ...zelle('Art der Anzeige', anzeige.korrektur && korrektur[anzeige.korrektur.art]),
    ...zelle('Anlass', anzeige.vonAmtsWegen ? 'Von Amts wegen' : undefined),
  ]
}

/** Fields that had to be answered and were not: what the rules say, not what the form says in general. */
function fehlende(anzeige: Anzeige, { gemeinde, eingang }: Angaben): ReadonlySet<number> {
  const heute = eingang ?? anzeige.inhalt.datumAnzeige ?? fassungVon(anzeige).gueltigAb
  const befunde = pruefen(anzeige, {
    ags: gemeinde.ags,
    heute,
    kanal: 'schalter',
    anlagen: [],
    einstellungen: { niederlassungUndReisegewerbe: true, postleitzahlen: [] },
  })
  return new Set(befunde.flatMap(({ art, felder: nummern }) => (art === 'fehlt' ? nummern : [])))
}

function formular(hier: Blatt, { art, inhalt }: Anzeige, alle: readonly Feld[], fehlend: ReadonlySet<number>) {
  const abschnitte = ABSCHNITTE[art]
  let offen: Zelle[] = []
  const abschliessen = () => {
    if (offen.length > 0) zellen(hier, offen)
    offen = []
  }
  for (const { nummer, bezeichnung } of alle) {
    const neu = abschnitte[nummer]
    if (neu) {
      abschliessen()
      ueberschrift(hier, neu)
    }
    const gegeben = antwort(art, inhalt, nummer)
    const sonst = fehlend.has(nummer) ? FEHLT : STRICH
    offen.push({ nummer, bezeichnung, antwort: gegeben.length > 0 ? gegeben : [sonst] })
  }
  abschliessen()
}

function hinweis(hier: Blatt, text: string) {
  ueberschrift(hier, 'Hinweise')
  absatz(hier, text, KLEIN)
  absatz(hier, `Ein Strich (${STRICH}) bedeutet: keine Angabe, und sie war hier auch nicht nötig.`, KLEIN)
}

function beiblatt(hier: Blatt, inhalt: Inhalt, anzeige: Anzeige, alle: readonly Feld[]) {
  const weitere = inhalt.weitereVertreter ?? []
  if (weitere.length === 0 && inhalt.beiblatt === undefined) return
  hier.doc.addPage()
  ueberschrift(hier, 'Beiblatt')
  for (const [i, person] of weitere.entries()) {
    ueberschrift(hier, `Weitere gesetzliche Vertretung: Person ${i + 2}`, 3)
    zellen(hier, personenfelder(person, anzeige, alle))
  }
  if (inhalt.beiblatt === undefined) return
  ueberschrift(hier, 'Weitere Angaben', 3)
  for (const text of inhalt.beiblatt.split('\n')) if (text.trim() !== '') absatz(hier, text, TEXT)
}

/** Of a further person only what has an answer or needs one. */
function personenfelder(person: Person, { art, inhalt }: Anzeige, alle: readonly Feld[]): Zelle[] {
  const nummern = new Set(FELDPFADE[art].flatMap((each) => (each.pfad.startsWith('person.') ? each.felder : [])))
  const noetig = !lage(inhalt).ohnePerson
  return alle.flatMap(({ nummer, bezeichnung, pflicht }) => {
    if (!nummern.has(nummer)) return []
    const gegeben = antwort(art, { person }, nummer)
    if (gegeben.length > 0) return [{ nummer, bezeichnung, antwort: gegeben }]
    return noetig && pflicht === 'pflicht' ? [{ nummer, bezeichnung, antwort: [FEHLT] }] : []
  })
}
