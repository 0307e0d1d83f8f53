import { mergeViews, type Recorder, type View } from '@verbundakte/audit'

/** Everything that one request of a visitor has shown: ids and names of fields, never contents. */
export class Views {
  readonly #subjects: ReadonlySet<string>
  readonly #seen = new Map<string, { readonly art: string; readonly id: string; readonly felder: Set<string> }>()

  constructor(subjects: readonly string[]) {
    this.#subjects = new Set(subjects)
  }

  add(art: string, id: string, feld: string): void {
    // Offices, counts and the like are no things of which somebody asks who has seen them.
    if (!this.#subjects.has(art)) return
    const key = `${art} ${id}`
    const known = this.#seen.get(key)
    if (known) known.felder.add(feld)
    else this.#seen.set(key, { art, id, felder: new Set([feld]) })
  }

  /** One entry, however many rows; the grant stands in it as part of who acts. */
  recordInto(recorder: Recorder, anfrage: string): void {
    const views: View[] = [...this.#seen.values()].map(({ art, id, felder }) => ({
      art,
      ids: [id],
      felder: [...felder],
    }))
    const objekte = mergeViews(views)
    if (objekte.length > 0) recorder.record('zugriff.gesehen', { id: anfrage }, {}, { objekte })
  }
}
