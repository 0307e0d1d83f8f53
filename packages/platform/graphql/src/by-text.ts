/** Characters of all texts together; the screens' own come to a tenth of it. */
const CHARACTERS = 2_000_000
const TEXTS = 1000

/**
 * Something made from a text that whoever asks has written, kept until others take its place: a bounded number, and a
 * bounded length of all of them together. By number alone, a thousand comments of a megabyte each fill the memory.
 */
export class ByText<T> {
  readonly #kept = new Map<string, T>()
  #characters = 0

  get(text: string): T | undefined {
    return this.#kept.get(text)
  }

  /** The oldest leave first; a screen's own come back at once. */
  set(text: string, made: T): void {
    this.delete(text)
    if (text.length > CHARACTERS) return
    this.#kept.set(text, made)
    this.#characters += text.length
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= TEXTS && this.#characters <= CHARACTERS) return
      this.delete(oldest)
    }
  }

  delete(text: string): void {
    if (this.#kept.delete(text)) this.#characters -= text.length
  }

  get size(): { readonly texts: number; readonly characters: number } {
    return { texts: this.#kept.size, characters: this.#characters }
  }
}
