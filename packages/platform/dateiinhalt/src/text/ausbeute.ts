/** Collects text up to a length and a moment, so that a small file that means much text costs no more than a long one. */
export interface Ausbeute {
  dazu(text: string): void
  /** Notes why the rest is missing. @param satz German sentence */
  abbrechen(satz: string): void
  /** Whether to stop reading: the text is long enough, the time is up, or somebody has stopped. Ask often. */
  genug(): boolean
  text(): string
  /** German sentence that says why the text is not the whole, if so */
  luecke(): string | undefined
}

export function ausbeute(hoechstZeichen: number, zeitlimitMs: number): Ausbeute {
  const teile: string[] = []
  const ablauf = performance.now() + zeitlimitMs
  let rest = hoechstZeichen
  let luecke: string | undefined
  return {
    dazu(text) {
      if (text.length > rest) {
        const zeichen = hoechstZeichen.toLocaleString('de-DE')
        luecke ??= `Das Dokument ist sehr lang: Nur die ersten ${zeichen} Zeichen werden von der Suche gefunden.`
      }
      teile.push(text.slice(0, rest))
      rest -= Math.min(rest, text.length)
    },
    abbrechen(satz) {
      luecke ??= satz
    },
    genug() {
      if (luecke === undefined && performance.now() > ablauf) {
        luecke = 'Das Lesen der Datei dauerte zu lange: Nur ihr Anfang wird von der Suche gefunden.'
      }
      return luecke !== undefined
    },
    text: () => teile.join(''),
    luecke: () => luecke,
  }
}
