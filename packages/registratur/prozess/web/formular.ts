import type { Vorlageninhalt } from '../src/vorlage/form.ts'
import type { BefundZeile } from './Befunde.tsx'
import { nameAus } from './words.ts'

export interface FormularProps {
  readonly inhalt: Vorlageninhalt
  readonly onChange: (inhalt: Vorlageninhalt | ((jetzt: Vorlageninhalt) => Vorlageninhalt)) => void
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

export function eingefuegt<T>(liste: readonly T[], stelle: number, neu: T): T[] {
  return [...liste.slice(0, stelle), neu, ...liste.slice(stelle)]
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

/**
 * The name of something whose title is being typed for the first time follows it: `neue-angabe` becomes `ort`. A name
 * that was chosen, or that something else speaks of, stays.
 */
export function mitTitel<T extends { readonly name: string; readonly titel: string }>(
  was: T,
  titel: string,
  neu: { readonly muster: string; readonly andere: readonly string[]; readonly benutzt: boolean },
): T {
  const frisch = new RegExp(`^${neu.muster}(-\\d+)?$`).test(was.name) || was.name === nameAus(was.titel, neu.andere)
  return { ...was, titel, name: frisch && !neu.benutzt && titel.trim() ? nameAus(titel, neu.andere) : was.name }
}
