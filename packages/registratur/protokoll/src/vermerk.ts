/** The open part of an entry about the log itself, as `events` declares it. */
export interface Offen {
  readonly tage?: number | null
  readonly geloescht?: readonly (readonly [von: number, bis: number])[]
  readonly anzahl?: number
  readonly grund?: string
}

/** The same as a sentence. */
export function vermerkText({ tage, geloescht, anzahl, grund }: Offen): string {
  if (!geloescht) return tage == null ? 'Der Personenbezug bleibt dauernd.' : `Der Personenbezug bleibt ${tage} Tage.`
  const bereiche = geloescht.map(([von, bis]) => (von === bis ? `${von}` : `${von} bis ${bis}`)).join(', ')
  const teile = anzahl === 1 ? '1 personenbezogener Teil' : `${anzahl} personenbezogene Teile`
  const einer = geloescht.length === 1 && geloescht[0]?.[0] === geloescht[0]?.[1]
  return `${einer ? 'Eintrag' : 'Einträge'} ${bereiche}: ${teile} gelöscht. Grund: ${grund}`
}
