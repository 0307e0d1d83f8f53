import type { Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import { FELDPFADE, FREITEXT, werteAn } from '../anzeige/felder.ts'
import { type Empfaengerklasse, matrix } from './matrix.ts'
import { aussagen, schwaerzer } from './schwaerzen.ts'

/** What one class of recipients may see of one Anzeige, and nothing else. */
export interface Projektion {
  readonly klasse: Empfaengerklasse
  readonly rechtsgrundlage: string
  readonly felder: readonly number[]
  /** head and allowed fields; a value of the type `Anzeige` */
  readonly anzeige: Anzeige
  /** top places of free text out of which a forbidden answer was taken */
  readonly geschwaerzt: readonly string[]
}

/**
 * Full content minus every field with 0 in the matrix. Built up from what is allowed, never cut down from what there is: a place
 * without a field number does not leave. `undefined`: this class gets nothing of this form.
 */
export function projektion(anzeige: Anzeige, klasse: Empfaengerklasse): Projektion | undefined {
  const zeile = matrix(klasse, anzeige.art)
  if (!zeile) return undefined
  const pfade = FELDPFADE[anzeige.art]
  const darf = new Set(pfade.filter(({ felder }) => felder.every((nr) => zeile.felder.has(nr))).map(({ pfad }) => pfad))
  const erlaubt = auswahl(
    anzeige.inhalt,
    '',
    darf,
    pfade.map(({ pfad }) => pfad),
  )
  const inhalt = (erlaubt ?? {}) as Inhalt // built from places of the same type, each optional
  const geheim = pfade.flatMap(({ pfad }) => (darf.has(pfad) ? [] : werteAn(anzeige.inhalt, pfad).flatMap(aussagen)))
  const offen = pfade.flatMap(({ pfad }) =>
    darf.has(pfad) && !FREITEXT.has(pfad) ? werteAn(inhalt, pfad).flatMap(aussagen) : [],
  )
  const rein = ohne(inhalt, schwaerzer(geheim, offen))
  const { uuid, art, fassung, ags, betrieb, korrektur, vonAmtsWegen } = anzeige
  return {
    klasse,
    rechtsgrundlage: zeile.rechtsgrundlage,
    felder: [...zeile.felder],
    anzeige: { uuid, art, fassung, ags, betrieb, korrektur, vonAmtsWegen, inhalt: rein.inhalt },
    geschwaerzt: rein.geschwaerzt,
  }
}

function auswahl(wert: unknown, pfad: string, darf: ReadonlySet<string>, alle: readonly string[]): unknown {
  if (darf.has(pfad)) return structuredClone(wert)
  if (pfad !== '' && !alle.some((each) => each.startsWith(`${pfad}.`))) return undefined
  if (Array.isArray(wert)) {
    const gefunden = wert.map((each) => auswahl(each, `${pfad}.*`, darf, alle)).filter((each) => each !== undefined)
    return gefunden.length > 0 ? gefunden : undefined
  }
  if (typeof wert !== 'object' || wert === null) return undefined
  const gefunden = Object.entries(wert).flatMap(([name, each]) => {
    const teil = auswahl(each, pfad === '' ? name : `${pfad}.${name}`, darf, alle)
    return teil === undefined ? [] : [[name, teil]]
  })
  return gefunden.length > 0 ? Object.fromEntries(gefunden) : undefined
}

function ohne(inhalt: Inhalt, schwarz: (text: string) => string): { inhalt: Inhalt; geschwaerzt: string[] } {
  const geschwaerzt: string[] = []
  const ergebnis: Record<string, unknown> = { ...inhalt }
  for (const name of FREITEXT) {
    const vorher = ergebnis[name]
    if (vorher === undefined) continue
    const nachher = texte(vorher, schwarz)
    if (JSON.stringify(nachher) === JSON.stringify(vorher)) continue
    ergebnis[name] = nachher
    geschwaerzt.push(name)
  }
  // Only texts were exchanged for texts.
  return { inhalt: ergebnis as Inhalt, geschwaerzt }
}

function texte(wert: unknown, schwarz: (text: string) => string, name = ''): unknown {
  if (typeof wert === 'string') return name === 'text' || name === 'stichwort' ? schwarz(wert) : wert
  if (Array.isArray(wert)) return wert.map((each) => texte(each, schwarz, name))
  if (typeof wert !== 'object' || wert === null) return wert
  return Object.fromEntries(Object.entries(wert).map(([teil, each]) => [teil, texte(each, schwarz, teil)]))
}
