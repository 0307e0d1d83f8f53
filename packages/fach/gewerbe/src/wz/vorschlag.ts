import { type Ausgabe, alltagsworte, einschluesse, entspricht, type Wirtschaftszweig, wzListe } from './liste.ts'
import { naehe, worte } from './worte.ts'

export interface Vorschlag extends Wirtschaftszweig {
  readonly ausgabe: Ausgabe
  /** for order only */
  readonly punkte: number
  /** codes of the other edition */
  readonly andere: readonly string[]
}

/** Where a word was found, and what that counts. */
const GEWICHT = { alltag: 6, titel: 3, oberklasse: 0.8, einschluss: 1 } as const

interface Verzeichnis {
  readonly codes: readonly string[]
  /** word → place in `codes` and weight there */
  readonly worte: ReadonlyMap<string, ReadonlyMap<number, number>>
}

const gebaut = new Map<Ausgabe, Verzeichnis>()

function verzeichnis(ausgabe: Ausgabe): Verzeichnis {
  const da = gebaut.get(ausgabe)
  if (da) return da
  const liste = wzListe(ausgabe)
  const codes = [...liste.values()].filter(({ ebene }) => ebene === 5).map(({ code }) => code)
  const gefunden = new Map<string, Map<number, number>>()
  const setzen = (text: string, stelle: number, gewicht: number) => {
    const eigene = worte(text)
    for (const wort of new Set(eigene)) {
      const hier = gefunden.get(wort) ?? new Map<number, number>()
      // A word of a long text says less than one of a short title.
      const wert = gewicht / Math.sqrt(1 + eigene.length / 8)
      hier.set(stelle, Math.max(hier.get(stelle) ?? 0, wert))
      gefunden.set(wort, hier)
    }
  }
  for (const [stelle, code] of codes.entries()) {
    setzen(liste.get(code)?.titel ?? '', stelle, GEWICHT.titel)
    setzen(liste.get(code.slice(0, 5))?.titel ?? '', stelle, GEWICHT.oberklasse)
    for (const alt of ausgabe === '2008' ? [code, code.slice(0, 5)] : entspricht('2025', code)) {
      setzen(einschluesse().get(alt) ?? '', stelle, GEWICHT.einschluss)
    }
  }
  const stellen = new Map(codes.map((code, stelle) => [code, stelle]))
  for (const { wort, code } of alltagsworte()) {
    const ziele = ausgabe === '2008' ? [code] : entspricht('2008', code)
    for (const ziel of ziele) {
      const stelle = stellen.get(ziel)
      if (stelle !== undefined) setzen(wort, stelle, GEWICHT.alltag / Math.sqrt(ziele.length) / worte(wort).length)
    }
  }
  const fertig = { codes, worte: gefunden }
  gebaut.set(ausgabe, fertig)
  return fertig
}

/**
 * The likeliest Unterklassen for what a trader wrote, best first. A proposal only: a clerk confirms. Every word has to find
 * something of its own; one that is found in few places counts more.
 */
export function vorschlagen(text: string, ausgabe: Ausgabe, hoechstens = 5): Vorschlag[] {
  const { codes, worte: index } = verzeichnis(ausgabe)
  const punkte = new Float64Array(codes.length)
  for (const getippt of new Set(worte(text.slice(0, 500)).slice(0, 20))) {
    const bestes = new Map<number, number>()
    for (const [wort, orte] of index) {
      const nah = naehe(getippt, wort)
      if (nah === 0) continue
      const selten = Math.log(1 + codes.length / orte.size)
      for (const [stelle, gewicht] of orte) {
        const wert = nah * gewicht * selten
        if (wert > (bestes.get(stelle) ?? 0)) bestes.set(stelle, wert)
      }
    }
    for (const [stelle, wert] of bestes) punkte[stelle] = (punkte[stelle] ?? 0) + wert
  }
  const liste = wzListe(ausgabe)
  return [...punkte.entries()]
    .filter(([, wert]) => wert > 0)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, hoechstens)
    .flatMap(([stelle, wert]) => {
      const zweig = liste.get(codes[stelle] ?? '')
      return zweig ? [{ ...zweig, ausgabe, punkte: wert, andere: entspricht(ausgabe, zweig.code) }] : []
    })
}
