/** A piece of text that is compared as a whole first. */
export interface Absatz {
  /** page of the file; null where there are none */
  readonly seite: number | null
  readonly text: string
}

export interface Textseite {
  readonly seite: number | null
  readonly text: string
}

// Of a PDF nobody knows where its paragraphs end. After a full stop at the end of a line one may have: cut too often, a
// comparison is only finer; that lines break elsewhere is no change.
const ENDE = /\n\s*\n|(?<=[.:;!?])\s*\n/

/** The paragraphs of a text. Where its lines break is not part of them. */
export function absaetze(seiten: readonly Textseite[]): Absatz[] {
  return seiten.flatMap(({ seite, text }) =>
    text
      .split(ENDE)
      .map((each) => each.replace(/\s+/g, ' ').trim())
      .filter((each) => each !== '')
      .map((each) => ({ seite, text: each })),
  )
}
