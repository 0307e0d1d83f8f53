/**
 * The protection classes of an Akte and of everything in it (design §7; § 30 AO, § 35 SGB I, BMG, PStG, §§ 86 ff. HBG
 * stand behind the special ones).
 */
export const SCHUTZKLASSEN = [
  'OEFFENTLICH',
  'INTERN',
  'PERSONENBEZOGEN',
  'MELDE',
  'PERSONENSTAND',
  'STEUER',
  'SOZIAL',
  'PERSONAL',
  'NICHTOEFFENTLICH',
] as const

export type Schutzklasse = (typeof SCHUTZKLASSEN)[number]

/** Classes that support never sees unless a grant names them. */
export const BESONDERS_GESCHUETZT = ['MELDE', 'STEUER', 'SOZIAL', 'PERSONAL'] as const satisfies readonly Schutzklasse[]

/** Classes whose Akten must not show even by their existence: in counts, suggestions, facets, gaps in numbers. */
export const VERBORGEN = ['STEUER', 'SOZIAL', 'PERSONAL'] as const satisfies readonly Schutzklasse[]

export function istSchutzklasse(text: string): text is Schutzklasse {
  return (SCHUTZKLASSEN as readonly string[]).includes(text)
}
