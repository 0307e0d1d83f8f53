import type { Vorlageninhalt } from '../src/vorlage/form.ts'
import type { BefundZeile } from './Befunde.tsx'

export interface FormularProps {
  readonly inhalt: Vorlageninhalt
  readonly onChange: (inhalt: Vorlageninhalt) => void
  readonly befunde: readonly BefundZeile[]
}

/** What is wrong at a place, as the sentence of its field. */
export function befundVon(befunde: readonly BefundZeile[], ort: string): string | null {
  return befunde.find((each) => each.ort === ort)?.satz ?? null
}

/** One element of a list replaced, left out (null) or moved. */
export function ersetzt<T>(liste: readonly T[], stelle: number, neu: T | null): T[] {
  return liste.flatMap((each, i) => (i === stelle ? (neu === null ? [] : [neu]) : [each]))
}

export function verschoben<T>(liste: readonly T[], von: number, nach: number): T[] {
  const ohne = liste.filter((_, i) => i !== von)
  return [...ohne.slice(0, nach), ...liste.slice(von, von + 1), ...ohne.slice(nach)]
}

/** Without the members that are undefined: the form of a file has none of them. */
export function ohneLeere<T extends object>(wert: T): T {
  // The same type: only optional members are ever left out.
  return Object.fromEntries(Object.entries(wert).filter(([, each]) => each !== undefined && each !== '')) as T
}
