import { ziffern } from './datum.ts'
import { schablone } from './worte.ts'

/** A sign of ours as it was read: Akte, and Vorgang and Dokument where they are named. */
export interface EigenesZeichen {
  readonly aktenzeichen: string
  readonly vorgang: number | null
  readonly gelesen: string
}

const Z = '[0-9OoQDlIi|!SsBZzgG]'
const STRICH = '\\s?[-–—~_=.,]?\\s?'
/** `130.10-0042/3-7`, also with a hyphen, dot or slash that the scan lost, or a blank that it put in. */
const EIGEN = new RegExp(
  `(?<![0-9A-Za-z.])(${Z}{3})\\s?[.,·:]\\s?(${Z}{2}(?:\\s?[.,·:]\\s?${Z}{2})?)${STRICH}([AHPS])?\\s?(${Z}{4,7})(?:\\s?[/\\\\|]\\s?(${Z}{1,3})(?:\\s?[-–—~_]\\s?${Z}{1,3})?)?(?![0-9A-Za-z])`,
  'g',
)

/** Signs in the form of ours. Whether there is such an Akte, the Akten know. */
export function eigeneZeichen(text: string): EigenesZeichen[] {
  const gefunden = new Map<string, EigenesZeichen>()
  const merken = (position: string, nummer: string, vorgang: string | undefined, gelesen: string) => {
    const zeichen = {
      aktenzeichen: `${position}-${nummer}`,
      vorgang: vorgang ? Number(ziffern(vorgang)) : null,
      gelesen: gelesen.trim().replace(/\s+/g, ' '),
    }
    gefunden.set(`${zeichen.aktenzeichen}/${zeichen.vorgang}`, zeichen)
  }
  for (const [gelesen, gruppe = '', unter = '', serie, nummer = '', vorgang] of text.matchAll(EIGEN)) {
    const position = `${ziffern(gruppe)}.${ziffern(unter).replace(/\s?[,·:]\s?/g, '.')}`
    const zahl = ziffern(nummer)
    if (serie) merken(position, `${serie}${zahl}`, vorgang, gelesen)
    // What looks like a digit may be the S of another series.
    if (/^[Ss5]/.test(nummer) && zahl.length > 4) merken(position, `S${zahl.slice(1)}`, vorgang, gelesen)
    if (!serie) merken(position, zahl, vorgang, gelesen)
    // A lost slash: `130.10-00423`.
    if (!vorgang && zahl.length > 4) merken(position, `${serie ?? ''}${zahl.slice(0, 4)}`, zahl.slice(4), gelesen)
  }
  return [...gefunden.values()]
}

/** Signs that differ from one in exactly one digit of the running number: what a misread digit may have been. */
export function einZeichenDaneben(aktenzeichen: string): string[] {
  const trenner = aktenzeichen.lastIndexOf('-')
  return [...aktenzeichen].flatMap((zeichen, stelle) =>
    stelle > trenner && /\d/.test(zeichen)
      ? [...'0123456789']
          .filter((z) => z !== zeichen)
          .map((z) => aktenzeichen.slice(0, stelle) + z + aktenzeichen.slice(stelle + 1))
      : [],
  )
}

export interface Fremdzeichen {
  /** what the letter calls it: `Kassenzeichen` */
  readonly name: string
  readonly wert: string
  /** by which the same matter is recognised again; '' where every letter has another */
  readonly form: string
}

/** How senders name their own signs. `einmal`: of this letter only. */
const NAMEN: readonly { readonly name: string; readonly rang: number; readonly einmal?: true }[] = [
  { name: 'Unser Zeichen', rang: 1 },
  { name: 'Mein Zeichen', rang: 1 },
  { name: 'Unser Aktenzeichen', rang: 1 },
  { name: 'Mein Aktenzeichen', rang: 1 },
  { name: 'Aktenzeichen', rang: 2 },
  { name: 'Geschäftszeichen', rang: 2 },
  { name: 'Geschäftsnummer', rang: 2 },
  { name: 'Az', rang: 2 },
  { name: 'Gz', rang: 2 },
  { name: 'Kassenzeichen', rang: 2 },
  { name: 'Buchungszeichen', rang: 2 },
  { name: 'Steuernummer', rang: 3 },
  { name: 'Kundennummer', rang: 3 },
  { name: 'Kunden-Nr', rang: 3 },
  { name: 'Vertragsnummer', rang: 3 },
  { name: 'Vertragskonto', rang: 3 },
  { name: 'Objektnummer', rang: 3 },
  { name: 'Schadennummer', rang: 3 },
  { name: 'Versicherungsnummer', rang: 3 },
  { name: 'Vorgangsnummer', rang: 3 },
  { name: 'Bestellnummer', rang: 3 },
  { name: 'Auftragsnummer', rang: 3 },
  { name: 'Rechnungsnummer', rang: 4, einmal: true },
  { name: 'Rechnung Nr', rang: 4, einmal: true },
  { name: 'Rechnungs-Nr', rang: 4, einmal: true },
  { name: 'Belegnummer', rang: 4, einmal: true },
]
const NACH_FORM = new Map(NAMEN.map((eintrag) => [schablone(eintrag.name), eintrag]))

/** Signs of the sender, the one they would be asked for first in front. */
export function fremdeZeichen(text: string): Fremdzeichen[] {
  const gefunden: (Fremdzeichen & { rang: number })[] = []
  for (const zeile of text.split(/\r?\n/)) {
    for (const [, davor = '', wert = ''] of zeile.matchAll(
      /([\p{L}\d .|-]{2,40}?)\s*[:;.]\s*([\p{L}\d][\p{L}\d/._|-]*(?: ?[\p{L}\d/._|-]+){0,3})/gu,
    )) {
      const name = benennung(davor)
      if (!name || !/\d|[OIl]{2}/.test(wert)) continue
      const form = zeichenform(wert)
      if (form.length < 4) continue
      gefunden.push({ name: name.name, wert: wert.trim().slice(0, 60), form: name.einmal ? '' : form, rang: name.rang })
    }
  }
  return gefunden
    .sort((a, b) => a.rang - b.rang)
    .slice(0, 8)
    .map(({ name, wert, form }) => ({ name, wert, form }))
}

/** What a sign is called that nobody has named. */
export const STRICHCODE = 'Strichcode'

/** A sign as a bar code carries it: without a name, and too short ones are everybody's. */
export function gedrucktesZeichen(code: string): Fremdzeichen[] {
  const form = zeichenform(code)
  return form.length < 6 || form.length > 40 ? [] : [{ name: STRICHCODE, wert: code.slice(0, 60), form }]
}

/** The name at the end of what stands before the colon; „Ihr Zeichen“ is not theirs. */
function benennung(davor: string): (typeof NAMEN)[number] | null {
  const worte = davor.trim().split(/\s+/)
  for (const lang of [2, 1]) {
    if (worte.length < lang) continue
    const ende = worte.slice(-lang).join(' ')
    const davorWort = schablone(worte.at(-lang - 1) ?? '')
    const eintrag = NACH_FORM.get(schablone(ende))
    if (eintrag && davorWort !== schablone('Ihr')) return eintrag
  }
  return null
}

/** A sign without what people and scanners write differently. */
export function zeichenform(wert: string): string {
  return ziffern(
    wert
      .toUpperCase()
      .replace(/\s+(VOM|BITTE|DATUM).*$/, '')
      .replace(/[^A-Z0-9|]/g, ''),
  )
}
