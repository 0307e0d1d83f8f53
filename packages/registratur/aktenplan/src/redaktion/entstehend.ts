import type { Kalendertag } from '@verbundakte/kernel'
import { ebene, eltern, istGeteilt } from '../kennzeichen.ts'
import type { Planzeile } from '../planlesen.ts'
import type { Planaenderung } from './aenderung.ts'

/**
 * A plan on its way from one version to the next. What is asked of it answers with a sentence that says why not, or with
 * null; what changes it does so and answers null too.
 */
export class Entstehend {
  readonly #zeilen: Map<string, Planzeile>
  readonly #tag: Kalendertag
  readonly #vergeben: ReadonlySet<string>
  readonly #urheber = new Map<string, number>()
  readonly #geschlossen = new Set<string>()
  #beruehrt: string[] = []

  constructor(basis: readonly Planzeile[], tag: Kalendertag, vergeben: ReadonlySet<string>) {
    this.#zeilen = new Map(basis.map((zeile) => [zeile.kennzeichen, zeile]))
    this.#tag = tag
    this.#vergeben = vergeben
  }

  zeilen(): Planzeile[] {
    return [...this.#zeilen.values()].sort((a, b) => (a.kennzeichen < b.kennzeichen ? -1 : 1))
  }

  zeile(kennzeichen: string): Planzeile | undefined {
    return this.#zeilen.get(kennzeichen)
  }

  istNeuGeschlossen(kennzeichen: string): boolean {
    return this.#geschlossen.has(kennzeichen)
  }

  /** Notes that what was touched since the last call is the work of this change. */
  urheber(stelle: number): void {
    for (const kennzeichen of this.#beruehrt) this.#urheber.set(kennzeichen, stelle)
    this.#beruehrt = []
  }

  /** The change that has made a position, or the one above, what it is; the first one where none has. */
  vonWem(kennzeichen: string, ueber: string | null): number {
    return this.#urheber.get(kennzeichen) ?? this.#urheber.get(ueber ?? '') ?? 0
  }

  offen(kennzeichen: string): string | null {
    const zeile = this.#zeilen.get(kennzeichen)
    if (!zeile) return `Die Position ${kennzeichen} gibt es im gemeinsamen Plan nicht.`
    return zeile.stillgelegtAm ? `Die Position ${kennzeichen} ist stillgelegt.` : null
  }

  offeneEinheit(kennzeichen: string): string | null {
    const satz = this.offen(kennzeichen)
    if (satz) return satz
    return ebene(kennzeichen) === 4 ? null : `${kennzeichen} gliedert nur; das geht nur mit Betreffseinheiten.`
  }

  frei(kennzeichen: string): string | null {
    if (!istGeteilt(kennzeichen)) return `„${kennzeichen}“ ist kein Kennzeichen. Erlaubt sind 1, 13, 130 und 130.10.`
    if (this.#zeilen.has(kennzeichen)) return `Das Kennzeichen ${kennzeichen} ist schon vergeben.`
    if (this.#vergeben.has(kennzeichen)) {
      return `Das Kennzeichen ${kennzeichen} war schon vergeben; Nummern werden nicht wieder verwendet.`
    }
    return null
  }

  freieEinheit(kennzeichen: string): string | null {
    const satz = this.frei(kennzeichen)
    if (satz) return satz
    return ebene(kennzeichen) === 4 ? null : `${kennzeichen} gliedert nur; gebraucht wird eine Nummer wie 130.10.`
  }

  anlegen(eine: Planaenderung): null {
    const { kennzeichen, titel, fristJahre, grundlage, synonyme } = eine
    const darueber = this.#zeilen.get(eltern(kennzeichen) ?? '')
    return this.#schreiben({
      kennzeichen,
      titel,
      fristJahre,
      aussonderung: eine.aussonderung ?? 'B',
      betreffseinheit: ebene(kennzeichen) === 4,
      schutzklasse: eine.schutzklasse ?? darueber?.schutzklasse ?? 'INTERN',
      fristbeginn: null,
      grundlage: grundlage || null,
      quelle: grundlage ? 'gesetz' : 'praxis',
      hinweise: [],
      synonyme: synonyme.filter(Boolean),
    })
  }

  setzen(kennzeichen: string, werte: Partial<Planzeile>): null {
    const zeile = this.#zeilen.get(kennzeichen)
    return zeile ? this.#schreiben({ ...zeile, ...werte }) : null
  }

  auchNennen(kennzeichen: string, worte: readonly string[]): string | null {
    const bisher = this.#zeilen.get(kennzeichen)?.synonyme ?? []
    const dazu = worte.filter((wort, at) => wort !== '' && !bisher.includes(wort) && worte.indexOf(wort) === at)
    if (dazu.length === 0) return 'Unter diesen Wörtern wird sie schon gefunden.'
    return this.setzen(kennzeichen, { synonyme: [...bisher, ...dazu] })
  }

  /** New positions that are to it what the old one was; a title of their own where one is named. */
  kopieren(kennzeichen: string, weitere: Planaenderung['weitere']): null {
    const alt = this.#zeilen.get(kennzeichen)
    for (const each of alt ? weitere : []) {
      if (alt) this.#schreiben({ ...alt, kennzeichen: each.kennzeichen, titel: each.titel || alt.titel })
    }
    return null
  }

  /** What becomes of several: the longest retention, the archive decides where they differ, all their words. */
  vereinen(eine: Planaenderung): string | null {
    const alle = eine.weitere.flatMap(({ kennzeichen }) => this.#zeilen.get(kennzeichen) ?? [])
    const ziel = this.#zeilen.get(eine.kennzeichen)
    const satz = ziel ? this.offeneEinheit(eine.kennzeichen) : this.freieEinheit(eine.kennzeichen)
    if (satz) return satz
    const [erste] = alle
    if (!erste) return 'Bitte angeben, welche Positionen zusammengehen.'
    if (!ziel && eine.titel === '') return 'Bitte einen Titel für die neue Position angeben.'
    const quellen = ziel && !alle.includes(ziel) ? [ziel, ...alle] : alle
    const klassen = new Set(quellen.map((each) => each.schutzklasse))
    if (klassen.size > 1 && eine.schutzklasse === null) {
      return 'Die Positionen haben verschiedene Schutzklassen; bitte angeben, welche gelten soll.'
    }
    const arten = new Set(quellen.map((each) => each.aussonderung))
    const fristen = quellen.map((each) => each.fristJahre)
    return this.#schreiben({
      ...(ziel ?? erste),
      kennzeichen: eine.kennzeichen,
      titel: eine.titel || (ziel ?? erste).titel,
      fristJahre: fristen.some((jahre) => jahre === null) ? null : Math.max(...fristen.map(Number)),
      aussonderung: eine.aussonderung ?? (arten.size === 1 ? erste.aussonderung : 'B'),
      schutzklasse: eine.schutzklasse ?? erste.schutzklasse,
      synonyme: [...new Set(quellen.flatMap((each) => each.synonyme))],
    })
  }

  schliessen(welche: readonly string[], nachfolger: readonly string[]): null {
    for (const kennzeichen of welche) {
      this.setzen(kennzeichen, { stillgelegtAm: this.#tag, ...(nachfolger.length > 0 && { nachfolger }) })
      this.#geschlossen.add(kennzeichen)
    }
    return null
  }

  #schreiben(zeile: Planzeile): null {
    this.#zeilen.set(zeile.kennzeichen, zeile)
    this.#beruehrt.push(zeile.kennzeichen)
    return null
  }
}
