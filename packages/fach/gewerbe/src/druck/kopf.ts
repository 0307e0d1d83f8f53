import { type Blatt, type Element, GRAU, RAND, SATZBREITE, type Stil } from './blatt.ts'

/** The Gemeinde of the Betriebsstätte, as it stands in the head of the form. */
export interface Stelle {
  readonly name: string
  readonly ags: string
}

const H1: Stil = { groesse: 18, fett: true }
const H2: Stil = { groesse: 12, fett: true }
const H3: Stil = { groesse: 10.5, fett: true }
export const TEXT: Stil = { groesse: 10.5 }
export const KLEIN: Stil = { groesse: 9 }

/** Who receives, which paper this is, and under which law. */
export function kopf(blatt: Blatt, { name, ags }: Stelle, titel: string, grundlage: string, zeichen: string): void {
  const { doc, wurzel } = blatt
  const links: Stil = { groesse: 11, fett: true, breite: SATZBREITE - 110 }
  const oben = doc.y
  const hoehe = blatt.hoehe(name, links)
  blatt.schreiben(wurzel, 'P', name, RAND.links, oben, links)
  blatt.schreiben(wurzel, 'P', `Gemeindekennzahl ${ags}`, RAND.links, oben + hoehe, { ...KLEIN, farbe: GRAU })
  const unten = doc.y
  if (zeichen) {
    const x = RAND.links + SATZBREITE - 100
    blatt.schreiben(wurzel, 'P', zeichen, x, oben - 2, { groesse: 16, fett: true, breite: 100, rechts: true })
  }
  doc.y = unten + 8
  blatt.linie(RAND.links, doc.y, SATZBREITE)
  doc.y += 16
  absatz(blatt, titel, H1, 'H1')
  absatz(blatt, grundlage, { ...KLEIN, farbe: GRAU })
  doc.y += 4
}

export function ueberschrift(blatt: Blatt, text: string, stufe: 2 | 3 = 2): void {
  const stil = stufe === 2 ? H2 : H3
  // A heading stays with what it is the heading of.
  blatt.platz(blatt.hoehe(text, stil) + 70)
  blatt.doc.y += stufe === 2 ? 12 : 8
  absatz(blatt, text, stil, `H${stufe}`)
}

/** Goes over as many pages as it needs. */
export function absatz(blatt: Blatt, text: string, stil: Stil = TEXT, art = 'P', eltern: Element = blatt.wurzel): void {
  blatt.platz(Math.min(blatt.hoehe(text, stil), 40))
  blatt.schreiben(eltern, art, text, RAND.links, blatt.doc.y, stil)
  blatt.doc.y += 3
}
