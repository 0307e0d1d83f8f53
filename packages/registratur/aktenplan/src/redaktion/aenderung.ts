import { istSchutzklasse, SCHUTZKLASSEN } from '@verbundakte/kernel'
import { z } from 'zod'

/** What may happen to the shared plan. */
export const AENDERUNGSARTEN = [
  'NEU',
  'UMBENENNEN',
  'FRIST',
  'TEILEN',
  'ZUSAMMENFUEHREN',
  'UMNUMMERIEREN',
  'STILLLEGEN',
  'SYNONYM',
  'UEBERNEHMEN',
] as const
export type Aenderungsart = (typeof AENDERUNGSARTEN)[number]

const text = z
  .string()
  .transform((roh) => roh.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .pipe(z.string().max(255))
const kennzeichen = z.string().trim().max(12)

/**
 * One change of the shared plan: of a request, of a draft, and on its way between Gemeinden. One form for all kinds; what
 * a kind needs of it, says `fehltDarin`.
 */
export const planaenderung = z.object({
  art: z.enum(AENDERUNGSARTEN),
  /** the position it is about; of a new one its number; for ZUSAMMENFUEHREN the one that becomes of the others */
  kennzeichen,
  titel: text.default(''),
  /** full years; null where `unbefristet`, or where the kind does not ask */
  fristJahre: z.int().min(1).max(999).nullable().default(null),
  unbefristet: z.boolean().default(false),
  aussonderung: z.enum(['A', 'B', 'V']).nullable().default(null),
  schutzklasse: z.enum(SCHUTZKLASSEN).nullable().default(null),
  grundlage: text.default(''),
  synonyme: z.array(text).max(50).default([]),
  /**
   * further positions: into which one is split, of which one is made, the new number, the successors; for UEBERNEHMEN
   * the local one
   */
  weitere: z
    .array(z.object({ kennzeichen, titel: text.default('') }))
    .max(20)
    .default([]),
})
export type Planaenderung = z.infer<typeof planaenderung>

export const ART_NAMEN: Readonly<Record<Aenderungsart, string>> = {
  NEU: 'Neue Position',
  UMBENENNEN: 'Umbenennen',
  FRIST: 'Frist und Aussonderung',
  TEILEN: 'Teilen',
  ZUSAMMENFUEHREN: 'Zusammenführen',
  UMNUMMERIEREN: 'Neue Nummer',
  STILLLEGEN: 'Stilllegen',
  SYNONYM: 'Andere Wörter',
  UEBERNEHMEN: 'Örtliche Position übernehmen',
}

/** What a change lacks in itself, whatever the plan says. Field and sentence; null: nothing. */
export function fehltDarin(eine: Planaenderung): { readonly feld: string; readonly satz: string } | null {
  const { art, titel, fristJahre, unbefristet, aussonderung, weitere, synonyme } = eine
  if (eine.kennzeichen === '') return { feld: 'kennzeichen', satz: 'Bitte das Kennzeichen angeben.' }
  const worte = [titel, eine.grundlage, ...synonyme, ...weitere.map((each) => each.titel)]
  if (worte.some((wort) => wort.includes('|'))) {
    return { feld: 'titel', satz: 'Der senkrechte Strich | trennt in Plandateien; bitte ein anderes Zeichen nehmen.' }
  }
  if (['NEU', 'UEBERNEHMEN', 'UMBENENNEN'].includes(art) && titel === '') {
    return { feld: 'titel', satz: 'Bitte einen Titel angeben.' }
  }
  if (['NEU', 'UEBERNEHMEN', 'FRIST'].includes(art)) {
    if (unbefristet === (fristJahre !== null)) {
      return { feld: 'fristJahre', satz: 'Bitte die Frist in Jahren angeben oder „unbefristet“ wählen.' }
    }
    if (aussonderung === null) return { feld: 'aussonderung', satz: 'Bitte angeben, was nach der Frist geschieht.' }
  }
  if (art === 'TEILEN' && (weitere.length < 2 || weitere.some((each) => each.titel === ''))) {
    return { feld: 'weitere', satz: 'Bitte mindestens zwei neue Positionen mit Kennzeichen und Titel angeben.' }
  }
  if (art === 'ZUSAMMENFUEHREN' && weitere.length < 2) {
    return { feld: 'weitere', satz: 'Bitte mindestens zwei Positionen angeben, die zusammengehen.' }
  }
  if (art === 'UMNUMMERIEREN' && weitere.length !== 1) {
    return { feld: 'weitere', satz: 'Bitte das neue Kennzeichen angeben.' }
  }
  if (art === 'SYNONYM' && !synonyme.some(Boolean)) {
    return { feld: 'synonyme', satz: 'Bitte mindestens ein Wort angeben.' }
  }
  if (art === 'UEBERNEHMEN' && weitere.length !== 1) {
    return { feld: 'weitere', satz: 'Bitte die örtliche Position angeben.' }
  }
  if (eine.schutzklasse !== null && !istSchutzklasse(eine.schutzklasse)) {
    return { feld: 'schutzklasse', satz: 'Das ist keine Schutzklasse.' }
  }
  return null
}
