import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { create, type Font } from 'fontkit'

/** Noto Sans of KERN-UX (OFL 1.1), the letters of the screens: all of DIN 91379, and Vietnamese. */
const ORT = '@kern-ux/native/dist/fonts/noto-sans'

export interface Schrift {
  readonly normal: Font
  readonly fett: Font
}

let gelesen: Schrift | undefined

/** Read and taken apart once per process; each document takes from it the letters that it needs. */
export function schrift(): Schrift {
  gelesen ??= { normal: lesen('NotoSans-Regular.woff'), fett: lesen('NotoSans-Bold.woff') }
  return gelesen
}

function lesen(datei: string): Font {
  const font = create(entpacken(readFileSync(createRequire(import.meta.url).resolve(`${ORT}/${datei}`))))
  if ('fonts' in font) throw new Error(`${datei} is a collection of fonts`)
  return schlicht(font)
}

/** Latin, Greek and Cyrillic as they stand: no marks to be put in their place, no script that changes the shape of its letters. */
const SCHLICHT = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u205e\u20a0-\u20bf]*$/
const UNNOETIG = {
  ccmp: false,
  locl: false,
  rlig: false,
  mark: false,
  mkmk: false,
  liga: false,
  clig: false,
  calt: false,
  rclt: false,
}

/** The same letters, set without the search for what such a text never needs; that search is most of the time of a page. */
function schlicht(font: Font): Font {
  const hier: Font = Object.create(font)
  hier.layout = (text, ...rest) =>
    SCHLICHT.test(text) ? font.layout(text, UNNOETIG, 'latn', undefined, 'ltr') : font.layout(text, ...rest)
  return hier
}

const KOPF = 12
const EINTRAG = 16

/** WOFF 1.0 to TrueType: `fontkit` unpacks a table anew for every letter. */
function entpacken(woff: Buffer): Buffer {
  const anzahl = woff.readUInt16BE(12)
  const verzeichnis = Buffer.alloc(KOPF + EINTRAG * anzahl)
  woff.copy(verzeichnis, 0, 4, 8)
  verzeichnis.writeUInt16BE(anzahl, 4)
  const stuecke: Buffer[] = [verzeichnis]
  let stelle = verzeichnis.length
  for (let i = 0; i < anzahl; i++) {
    const von = 44 + 20 * i
    const [ort, gepackt, laenge] = [4, 8, 12].map((each) => woff.readUInt32BE(von + each)) as [number, number, number]
    const inhalt = woff.subarray(ort, ort + gepackt)
    const nach = KOPF + EINTRAG * i
    woff.copy(verzeichnis, nach, von, von + 4)
    woff.copy(verzeichnis, nach + 4, von + 16, von + 20)
    verzeichnis.writeUInt32BE(stelle, nach + 8)
    verzeichnis.writeUInt32BE(laenge, nach + 12)
    const tabelle = Buffer.alloc(Math.ceil(laenge / 4) * 4)
    ;(gepackt < laenge ? inflateSync(inhalt) : inhalt).copy(tabelle)
    stuecke.push(tabelle)
    stelle += tabelle.length
  }
  return Buffer.concat(stuecke)
}

/** Cannot be seen, or turns the direction of what follows: `1 €` must not be read as another sum. */
const UNSICHTBAR = /[\p{C}\p{Zl}\p{Zp}]/u

/** A character that these letters have no picture of is named instead of left out: `[U+738B]`. */
export function druckbar(text: string): string {
  const { normal } = schrift()
  let hier = ''
  for (const zeichen of text) {
    const code = zeichen.codePointAt(0) ?? 0
    if (zeichen === '\n') hier += zeichen
    else if (normal.hasGlyphForCodePoint(code) && !UNSICHTBAR.test(zeichen)) hier += zeichen
    else hier += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return hier
}
