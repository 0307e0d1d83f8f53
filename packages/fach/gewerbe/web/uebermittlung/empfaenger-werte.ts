/** A filter as it comes from the server, as JSON. */
export interface Filterwert {
  readonly art: string
  readonly wz2008?: readonly string[]
}

export interface Verzichtwert {
  readonly arten: readonly string[]
  readonly ab: string
  readonly bis: string | null
  readonly grund: string
}

// The server has checked both before it kept them.
export function filterLesen(json: string | null | undefined): Filterwert {
  return json ? (JSON.parse(json) as Filterwert) : { art: '' }
}

export function verzichtLesen(json: string | null | undefined): Verzichtwert | null {
  return json ? (JSON.parse(json) as Verzichtwert) : null
}

/** Words with commas or spaces between them. */
export function worte(text: string): string[] {
  return text.split(/[\s,;]+/).filter((each) => each !== '')
}
