/** What a signpost remembers, so that it becomes the Betrieb again that it was. */
export interface Zusammengefuehrt {
  readonly am: string
  readonly von: string | null
  /** the Anzeigen it gave */
  readonly anzeigen: readonly string[]
  /** what the other one had certified of its own */
  readonly bestand: readonly string[]
}
