const ERSATZ = '[…]'

/** Texts and numbers of a content that say something by themselves; yes and no, and states, do not. */
export function aussagen(wert: unknown): string[] {
  if (typeof wert === 'string') return wert.length >= 4 ? schreibweisen(wert) : []
  if (typeof wert === 'number') return wert >= 1000 ? [String(wert)] : []
  if (Array.isArray(wert)) return wert.flatMap(aussagen)
  if (typeof wert !== 'object' || wert === null) return []
  return [...geburtstag(wert), ...Object.values(wert).flatMap(aussagen)]
}

/** A date is also what people make of it. */
function schreibweisen(text: string): string[] {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!iso) return [text]
  const [, jahr, monat, tag] = iso
  return [text, `${tag}.${monat}.${jahr}`, `${Number(tag)}.${Number(monat)}.${jahr}`]
}

function geburtstag(wert: object): string[] {
  const { jahr, monat, tag } = wert as Readonly<Record<string, unknown>>
  if (typeof jahr !== 'number' || typeof monat !== 'number' || typeof tag !== 'number') return []
  const zwei = (zahl: number) => String(zahl).padStart(2, '0')
  return schreibweisen(`${jahr}-${zwei(monat)}-${zwei(tag)}`)
}

/**
 * Takes out of free text whatever a forbidden field holds, as a whole word and in any case. What an allowed field holds as well
 * stays. Rather too much than too little: a clerk sees which places were touched.
 */
export function schwaerzer(verboten: readonly string[], erlaubt: () => readonly string[]): (text: string) => string {
  const weg = [...new Set(verboten.map(klein))]
  let bleibt: ReadonlySet<string> | undefined
  return (text) => {
    const gesehen = klein(text)
    // Looked for first, because a pattern of all of them costs more than all of this.
    const gefunden = weg.filter((each) => gesehen.includes(each))
    if (gefunden.length === 0) return text
    bleibt ??= new Set(erlaubt().map(klein))
    // The longest first, or a part of it would be taken alone.
    const treffer = gefunden.filter((each) => !bleibt?.has(each)).sort((a, b) => b.length - a.length)
    if (treffer.length === 0) return text
    const muster = treffer.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${muster.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), ERSATZ)
  }
}

function klein(text: string): string {
  const wort = text.toLowerCase()
  return /\s\s|[^\S ]/.test(wort) ? wort.replace(/\s+/g, ' ') : wort
}
