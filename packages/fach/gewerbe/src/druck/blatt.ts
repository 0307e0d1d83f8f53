import type { Kalendertag } from '@verbundakte/kernel'
import PDFDocument from 'pdfkit'
import { druckbar, schrift } from './schrift.ts'

/** Points. A4 with a margin for the punch and for the fold of the window envelope. */
export const RAND = { links: 62, rechts: 50, oben: 50, unten: 66 } as const
const BREITE = 595.28
export const SATZBREITE = BREITE - RAND.links - RAND.rechts

export type Element = ReturnType<PDFKit.PDFDocument['struct']>

export interface Stil {
  readonly groesse: number
  readonly fett?: boolean
  readonly farbe?: string
  readonly breite?: number
  readonly rechts?: boolean
}

export const DUNKEL = '#000000'
/** 7 : 1 on white, so that what is small can be read as well. */
export const GRAU = '#4a4a4a'
export const LINIE = '#b5b5b5'

/** One document in the making: text is always written into an element of the structure, lines and footers never are. */
export interface Blatt {
  readonly doc: PDFKit.PDFDocument
  readonly wurzel: Element
  /** a new element below `eltern` */
  gruppe(art: string, eltern?: Element): Element
  schreiben(eltern: Element, art: string, text: string, x: number, y: number, stil: Stil): void
  hoehe(text: string, stil: Stil): number
  /** width of the longest line as written */
  laenge(text: string, stil: Stil): number
  linie(x: number, y: number, breite: number): void
  /** begins a new page unless so much is left of this one */
  platz(hoehe: number): void
  fertig(fuss: string): Promise<Uint8Array>
}

export interface Angaben {
  /** leaves as meta data: never anything a trader has typed */
  readonly titel: string
  readonly stelle: string
  readonly kennung: string
  /** what the document says it was made on; nothing else in it is a time, so that the same input gives the same bytes */
  readonly tag: Kalendertag
}

export function blatt({ titel, stelle, kennung, tag }: Angaben): Blatt {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: RAND.links, right: RAND.rechts, top: RAND.oben, bottom: RAND.unten },
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // No font is not foreseen by the types, and Helvetica, which is the default, may not stand in PDF/A.
    font: null as unknown as string,
    info: {
      Title: metadatum(titel),
      Author: metadatum(stelle),
      Subject: metadatum(kennung),
      Creator: 'Verbundakte',
      Producer: 'Verbundakte',
      CreationDate: new Date(`${tag}T00:00:00Z`),
    },
  })
  const { normal, fett } = schrift()
  // Fonts that are taken apart already are accepted since 0.20; the types are of 0.17.
  doc.registerFont('normal', normal as unknown as Buffer)
  doc.registerFont('fett', fett as unknown as Buffer)
  const teile: Uint8Array[] = []
  doc.on('data', (teil: Uint8Array) => teile.push(teil))
  doc.addPage()
  const wurzel = doc.struct('Document')
  doc.addStructure(wurzel)

  const setzen = ({ groesse, fett: stark, farbe }: Stil) =>
    doc
      .font(stark ? 'fett' : 'normal')
      .fontSize(groesse)
      .fillColor(farbe ?? DUNKEL)
  const wie = ({ breite, rechts }: Stil) => ({
    width: breite ?? SATZBREITE,
    align: rechts ? ('right' as const) : ('left' as const),
    lineGap: 1,
  })
  return {
    doc,
    wurzel,
    gruppe(art, eltern = wurzel) {
      const neu = doc.struct(art)
      eltern.add(neu)
      return neu
    },
    schreiben(eltern, art, text, x, y, stil) {
      eltern.add(doc.struct(art, {}, () => setzen(stil).text(druckbar(text), x, y, wie(stil))))
    },
    hoehe: (text, stil) => setzen(stil).heightOfString(druckbar(text), wie(stil)),
    laenge: (text, stil) => {
      setzen(stil)
      return Math.max(
        ...druckbar(text)
          .split('\n')
          .map((zeile) => doc.widthOfString(zeile)),
      )
    },
    linie(x, y, breite) {
      doc.markContent('Artifact', { type: 'Layout' })
      doc
        .moveTo(x, y)
        .lineTo(x + breite, y)
        .lineWidth(0.5)
        .strokeColor(LINIE)
        .stroke()
      doc.endMarkedContent()
    },
    platz(hoehe) {
      if (doc.y + hoehe > doc.page.height - RAND.unten && doc.y > RAND.oben) doc.addPage()
    },
    fertig(fuss) {
      seitenzahlen(doc, druckbar(fuss), () => setzen({ groesse: 8, farbe: GRAU }))
      wurzel.end()
      return new Promise((erfuellt, gescheitert) => {
        doc.on('end', () => erfuellt(Buffer.concat(teile)))
        doc.on('error', gescheitert)
        doc.end()
      })
    },
  }
}

function seitenzahlen(doc: PDFKit.PDFDocument, fuss: string, setzen: () => void) {
  const { count } = doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i)
    const y = doc.page.height - RAND.unten + 26
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    setzen()
    doc.text(kurz(doc, fuss, SATZBREITE - 90), RAND.links, y, { lineBreak: false })
    const zahl = `Seite ${i + 1} von ${count}`
    doc.text(zahl, BREITE - RAND.rechts - doc.widthOfString(zahl), y, { lineBreak: false })
    doc.endMarkedContent()
  }
}

function kurz(doc: PDFKit.PDFDocument, text: string, breite: number): string {
  if (doc.widthOfString(text) <= breite) return text
  let hier = [...text]
  while (hier.length > 0 && doc.widthOfString(`${hier.join('')}…`) > breite) hier = hier.slice(0, -1)
  return `${hier.join('')}…`
}

/** The library writes it into XML as it is. */
function metadatum(text: string): string {
  return text.replace(/[<>&"'\p{C}]/gu, ' ').trim()
}
