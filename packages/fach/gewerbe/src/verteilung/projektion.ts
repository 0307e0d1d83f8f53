import type { Anzeige, Art, Inhalt } from '../anzeige/anzeige.ts'
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
 * without a field number does not leave. Shares its values with the Anzeige. `undefined`: this class gets nothing of this form.
 */
export function projektion(anzeige: Anzeige, klasse: Empfaengerklasse): Projektion | undefined {
  const zeile = matrix(klasse, anzeige.art)
  if (!zeile) return undefined
  const sicht = sichtAuf(klasse, anzeige.art, zeile.felder)
  const weg: unknown[] = []
  const erlaubt = auswahl(anzeige.inhalt, '', sicht, weg)
  const inhalt = (erlaubt ?? {}) as Inhalt // built from places of the same type, each optional
  const rein = ohne(inhalt, () => {
    return schwaerzer(weg.flatMap(aussagen), () =>
      [...sicht.darf].flatMap((pfad) => (FREITEXT.has(pfad) ? [] : werteAn(inhalt, pfad).flatMap(aussagen))),
    )
  })
  const { uuid, art, fassung, ags, betrieb, korrektur, vonAmtsWegen } = anzeige
  return {
    klasse,
    rechtsgrundlage: zeile.rechtsgrundlage,
    felder: [...zeile.felder],
    anzeige: { uuid, art, fassung, ags, betrieb, korrektur, vonAmtsWegen, inhalt: rein.inhalt },
    geschwaerzt: rein.geschwaerzt,
  }
}

interface Sicht {
  /** places that may leave as a whole */
  readonly darf: ReadonlySet<string>
  /** places above a place that has a field */
  readonly darueber: ReadonlySet<string>
}

const sichten = new Map<string, Sicht>()

function sichtAuf(klasse: Empfaengerklasse, art: Art, felder: ReadonlySet<number>): Sicht {
  const bekannt = sichten.get(`${klasse} ${art}`)
  if (bekannt) return bekannt
  const darf = new Set<string>()
  const darueber = new Set([''])
  for (const { pfad, felder: eigene } of FELDPFADE[art]) {
    if (eigene.every((nummer) => felder.has(nummer))) darf.add(pfad)
    const teile = pfad.split('.')
    for (let tiefe = 1; tiefe < teile.length; tiefe++) darueber.add(teile.slice(0, tiefe).join('.'))
  }
  const neu = { darf, darueber }
  sichten.set(`${klasse} ${art}`, neu)
  return neu
}

/** What may leave of a value; the rest is put into `weg`. */
function auswahl(wert: unknown, pfad: string, sicht: Sicht, weg: unknown[]): unknown {
  if (sicht.darf.has(pfad)) return wert
  if (!sicht.darueber.has(pfad)) {
    weg.push(wert)
    return undefined
  }
  if (Array.isArray(wert)) {
    const gefunden = wert.map((each) => auswahl(each, `${pfad}.*`, sicht, weg)).filter((each) => each !== undefined)
    return gefunden.length > 0 ? gefunden : undefined
  }
  if (typeof wert !== 'object' || wert === null) return undefined
  const gefunden = Object.entries(wert).flatMap(([name, each]) => {
    const teil = auswahl(each, pfad === '' ? name : `${pfad}.${name}`, sicht, weg)
    return teil === undefined ? [] : [[name, teil]]
  })
  return gefunden.length > 0 ? Object.fromEntries(gefunden) : undefined
}

function ohne(inhalt: Inhalt, machen: () => (text: string) => string): { inhalt: Inhalt; geschwaerzt: string[] } {
  const geschwaerzt: string[] = []
  const ergebnis: Record<string, unknown> = { ...inhalt }
  const da = [...FREITEXT].filter((name) => ergebnis[name] !== undefined)
  if (da.length === 0) return { inhalt, geschwaerzt }
  const schwarz = machen()
  for (const name of da) {
    const nachher = texte(ergebnis[name], (text) => {
      const ohne = schwarz(text)
      if (ohne !== text && geschwaerzt.at(-1) !== name) geschwaerzt.push(name)
      return ohne
    })
    if (geschwaerzt.at(-1) === name) ergebnis[name] = nachher
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
