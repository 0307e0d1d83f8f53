import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

export type Ausgabe = '2008' | '2025'

export interface Wirtschaftszweig {
  readonly code: string
  /** 1 Abschnitt … 5 Unterklasse */
  readonly ebene: number
  readonly titel: string
}

const Zeile = z.object({ code: z.string(), ebene: z.coerce.number().int(), titel: z.string() })
const Paar = z.object({ wz2025: z.string(), wz2008: z.string() })
const Text = z.object({ code: z.string(), text: z.string() })
const Wort = z.object({ wort: z.string(), code: z.string() })

/** Read when first asked for and then kept: most of what a server does never looks at a WZ. */
function einmal<T>(machen: () => T): () => T {
  let wert: { readonly da: T } | undefined
  return () => {
    wert ??= { da: machen() }
    return wert.da
  }
}

function lesen<T>(name: string, form: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`../../daten/${name}.csv`, import.meta.url), 'utf8')
  return z.array(form).parse(parse(text, { columns: true }))
}

const listen: Readonly<Record<Ausgabe, () => ReadonlyMap<string, Wirtschaftszweig>>> = {
  '2008': einmal(() => new Map(lesen('wz2008', Zeile).map((each) => [each.code, each]))),
  '2025': einmal(() => new Map(lesen('wz2025', Zeile).map((each) => [each.code, each]))),
}

/** Every code of an edition, all five levels, in the order of the list. */
export function wzListe(ausgabe: Ausgabe): ReadonlyMap<string, Wirtschaftszweig> {
  return listen[ausgabe]()
}

/** Title of a code, e.g. `96.02.1` of 2008. */
export function wz(ausgabe: Ausgabe, code: string): Wirtschaftszweig | undefined {
  return wzListe(ausgabe).get(code)
}

const abschnitte: Readonly<Record<Ausgabe, () => ReadonlyMap<string, string>>> = {
  '2008': einmal(() => abschnitteJe('2008')),
  '2025': einmal(() => abschnitteJe('2025')),
}

function abschnitteJe(ausgabe: Ausgabe): ReadonlyMap<string, string> {
  const je = new Map<string, string>()
  let hier = ''
  for (const { code, ebene } of wzListe(ausgabe).values()) {
    if (ebene === 1) hier = code
    if (ebene === 2) je.set(code, hier)
  }
  return je
}

/** Abschnitt of every Abteilung of an edition: `96` → `S`. */
export function abschnittJeAbteilung(ausgabe: Ausgabe): ReadonlyMap<string, string> {
  return abschnitte[ausgabe]()
}

const paare = einmal(() => {
  const nach2008 = new Map<string, string[]>()
  const nach2025 = new Map<string, string[]>()
  for (const { wz2025, wz2008 } of lesen('wz2025_zu_wz2008', Paar)) {
    nach2008.set(wz2025, [...(nach2008.get(wz2025) ?? []), wz2008])
    nach2025.set(wz2008, [...(nach2025.get(wz2008) ?? []), wz2025])
  }
  return { nach2008, nach2025 }
})

/** What a code is in the other edition: often one, sometimes several, among which a clerk chooses. */
export function entspricht(ausgabe: Ausgabe, code: string): readonly string[] {
  return (ausgabe === '2008' ? paare().nach2025 : paare().nach2008).get(code) ?? []
}

/** Inclusions of WZ 2008, by code. */
export const einschluesse = einmal(
  () => new Map(lesen('wz2008-einschluesse', Text).map(({ code, text }) => [code, text])),
)

export const alltagsworte = einmal(() => lesen('wz-alltagsworte', Wort))
