/** Collects text up to a length and a moment, so that a small file that means much text costs no more than a long one. */
export interface TextSink {
  add(text: string): void
  /** Notes why the rest is missing. @param sentence German sentence */
  stop(sentence: string): void
  /** Whether to stop reading: the text is long enough, the time is up, or somebody has stopped. Ask often. */
  enough(): boolean
  text(): string
  /** German sentence that says why the text is not the whole, if so */
  gap(): string | undefined
}

export function textSink(maxCharacters: number, timeLimitMs: number): TextSink {
  const parts: string[] = []
  const deadline = performance.now() + timeLimitMs
  let rest = maxCharacters
  let gap: string | undefined
  return {
    add(text) {
      if (text.length > rest) {
        const character = maxCharacters.toLocaleString('de-DE')
        gap ??= `Das Dokument ist sehr lang: Nur die ersten ${character} Zeichen werden von der Suche gefunden.`
      }
      parts.push(text.slice(0, rest))
      rest -= Math.min(rest, text.length)
    },
    stop(sentence) {
      gap ??= sentence
    },
    enough() {
      if (gap === undefined && performance.now() > deadline) {
        gap = 'Das Lesen der Datei dauerte zu lange: Nur ihr Anfang wird von der Suche gefunden.'
      }
      return gap !== undefined
    },
    text: () => parts.join(''),
    gap: () => gap,
  }
}
