import { sentenceFor } from '../api/api-error.ts'

/**
 * Takes back one thing after the other. What cannot go back keeps nothing else from it; it is counted and said.
 *
 * @param progress from 0 to 1
 * @returns the sentence for the person
 */
export async function undoEach(
  ids: readonly string[],
  undo: (id: string) => Promise<unknown>,
  progress: (done: number) => void = () => {},
): Promise<string> {
  const refused: string[] = []
  for (const [place, id] of ids.entries()) {
    progress(place / ids.length)
    await undo(id).catch((error: unknown) => refused.push(sentenceFor(error)))
  }
  if (refused.length === 0) return 'Rückgängig gemacht.'
  const why = [...new Set(refused)].join(' ')
  return ids.length === 1 ? why : `Nicht zurückgenommen: ${refused.length} von ${ids.length}. ${why}`
}
