import { Invalid, istSchutzklasse, type Kalendertag, kalendertag, type Schutzklasse } from '@verbundakte/kernel'
import { CsvError, parse } from 'csv-parse/sync'
import { ebene, eltern, istGeteilt } from './kennzeichen.ts'

/** A row of the plan as the file says it, checked. */
export interface Planzeile {
  readonly kennzeichen: string
  readonly titel: string
  /** null: unbefristet */
  readonly fristJahre: number | null
  readonly aussonderung: 'A' | 'B' | 'V'
  readonly betreffseinheit: boolean
  readonly schutzklasse: Schutzklasse
  readonly fristbeginn: string | null
  readonly grundlage: string | null
  readonly quelle: string
  readonly hinweise: readonly string[]
  readonly synonyme: readonly string[]
  /** absent: open */
  readonly stillgelegtAm?: Kalendertag
  /** numbers to go to instead; absent: none */
  readonly nachfolger?: readonly string[]
}

const SPALTEN = ['kennzeichen', 'titel', 'frist_jahre', 'aussonderung', 'hinweis'] as const

/**
 * Reads an Aktenplan from CSV (`kennzeichen;titel;frist_jahre;aussonderung;hinweis`, the last one `key=value|…`).
 *
 * @param synonyme further words per kennzeichen by which a position is found, for a file that says nothing of them
 * @throws Invalid naming every wrong row with its reason; nothing is taken from a file that is not right as a whole
 */
export function planLesen(csv: string, synonyme: ReadonlyMap<string, readonly string[]> = new Map()): Planzeile[] {
  const gelesen = tabelle(csv)
  const fehler: { ort: string; satz: string }[] = []
  const zeilen = new Map<string, Planzeile>()
  const kopf = gelesen[0]?.record.map((spalte) => spalte.trim().toLowerCase()) ?? []
  if (kopf.join() !== SPALTEN.join()) {
    throw ungueltig([{ ort: 'Zeile 1', satz: `Die Überschriften müssen lauten: ${SPALTEN.join(';')}.` }])
  }
  const eigene = gelesen.some(({ record }) => /(^|\|)synonym=/.test(record[4] ?? ''))
  const orte = new Map<string, string>()
  for (const { record, zeile } of gelesen.slice(1)) {
    const ort = `Zeile ${zeile}`
    const gruende: string[] = []
    const wert = planzeile(record, eigene ? new Map() : synonyme, (satz) => gruende.push(satz))
    if (wert && zeilen.has(wert.kennzeichen)) gruende.push(`Das Kennzeichen ${wert.kennzeichen} kommt schon vor.`)
    const ueber = wert && eltern(wert.kennzeichen)
    if (ueber && !zeilen.has(ueber))
      gruende.push(`Die übergeordnete Position ${ueber} fehlt oder steht erst weiter unten.`)
    fehler.push(...gruende.map((satz) => ({ ort, satz })))
    if (wert) zeilen.set(wert.kennzeichen, wert)
    if (wert) orte.set(wert.kennzeichen, ort)
  }
  for (const { kennzeichen, nachfolger = [] } of zeilen.values()) {
    const fehlt = nachfolger.find((each) => !zeilen.has(each))
    if (fehlt)
      fehler.push({ ort: orte.get(kennzeichen) ?? kennzeichen, satz: `Den Nachfolger ${fehlt} gibt es nicht.` })
  }
  if (zeilen.size === 0 && fehler.length === 0) fehler.push({ ort: 'Datei', satz: 'Sie enthält keine Position.' })
  if (fehler.length > 0) throw ungueltig(fehler)
  return [...zeilen.values()]
}

function planzeile(
  record: readonly string[],
  synonyme: ReadonlyMap<string, readonly string[]>,
  melde: (satz: string) => void,
): Planzeile | null {
  const [kennzeichen = '', titel = '', frist = '', aussonderung = '', hinweis = ''] = record.map((feld) => feld.trim())
  if (record.length !== SPALTEN.length) melde(`Sie hat ${record.length} statt ${SPALTEN.length} Spalten.`)
  if (!istGeteilt(kennzeichen)) {
    melde(`„${kennzeichen}“ ist kein Kennzeichen. Erlaubt sind 1, 13, 130 und 130.10.`)
    return null
  }
  if (titel === '' || titel.length > 255) melde('Der Titel fehlt oder ist länger als 255 Zeichen.')
  if (/\p{Cc}/u.test(titel)) melde('Der Titel enthält ein Steuerzeichen.')
  const angaben = new Map<string, string>()
  const hinweise: string[] = []
  const mehrfach = { synonym: [] as string[], nachfolger: [] as string[] }
  for (const teil of hinweis.split('|').filter(Boolean)) {
    const gleich = teil.indexOf('=')
    const name = teil.slice(0, gleich)
    if (gleich < 0) hinweise.push(teil)
    else if (name === 'synonym' || name === 'nachfolger') mehrfach[name].push(teil.slice(gleich + 1))
    else angaben.set(teil.slice(0, gleich), teil.slice(gleich + 1))
  }
  const fristJahre = frist === 'unbefristet' ? null : Number(frist)
  if (fristJahre !== null && !(/^\d{1,3}$/.test(frist) && fristJahre > 0)) {
    melde(`Die Frist „${frist}“ ist weder eine Zahl von Jahren noch „unbefristet“.`)
  }
  if (!istAussonderung(aussonderung)) melde(`„${aussonderung}“ ist keine Aussonderungsart (A, B oder V).`)
  const schutzklasse = angaben.get('schutz') ?? 'INTERN'
  if (!istSchutzklasse(schutzklasse)) melde(`„${schutzklasse}“ ist keine Schutzklasse.`)
  const stillgelegtAm = tag(angaben.get('stillgelegt'), melde)
  if (!istAussonderung(aussonderung) || !istSchutzklasse(schutzklasse)) return null
  const betreffseinheit = ebene(kennzeichen) === 4
  return {
    kennzeichen,
    titel,
    fristJahre,
    aussonderung,
    betreffseinheit,
    schutzklasse,
    fristbeginn: angaben.get('start') ?? null,
    grundlage: angaben.get('grundlage') ?? null,
    quelle: angaben.get('quelle') ?? 'praxis',
    hinweise,
    synonyme: synonyme.get(kennzeichen) ?? mehrfach.synonym.filter(Boolean),
    ...(stillgelegtAm && { stillgelegtAm }),
    ...(mehrfach.nachfolger.length > 0 && { nachfolger: mehrfach.nachfolger }),
  }
}

function tag(text: string | undefined, melde: (satz: string) => void): Kalendertag | null {
  if (text === undefined) return null
  try {
    return kalendertag(text)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    melde(`„${text}“ ist kein Tag, an dem die Position stillgelegt wurde (JJJJ-MM-TT).`)
    return null
  }
}

function istAussonderung(text: string): text is 'A' | 'B' | 'V' {
  return text === 'A' || text === 'B' || text === 'V'
}

function tabelle(csv: string): { record: string[]; zeile: number }[] {
  try {
    // With `info` each row comes with its place in the file; the library's types know only rows.
    const gelesen = parse(csv, {
      delimiter: ';',
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return gelesen.map(({ record, info }) => ({ record, zeile: info.lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw ungueltig([
      { ort: `Zeile ${String(error.lines ?? '?')}`, satz: 'Ein Anführungszeichen ist nicht geschlossen.' },
    ])
  }
}

function ungueltig(einzeln: readonly { ort: string; satz: string }[]): Invalid {
  const anzahl = einzeln.length === 1 ? 'eine Stelle ist' : `${einzeln.length} Stellen sind`
  return new Invalid('aktenplan.datei', `Der Aktenplan wurde nicht übernommen: ${anzahl} nicht richtig.`, { einzeln })
}
