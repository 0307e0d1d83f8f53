interface Papier {
  readonly darf: readonly string[]
}

/**
 * Whether a step may be undone that has filed these letters: each may still be taken out of the Akte. What has lain there for a quarter
 * of an hour, was filed by somebody else or has gone its way stays; a button that is refused each time is none.
 */
export function zuruecknehmbar(...papiere: readonly (Papier | null | undefined)[]): boolean {
  return papiere.every((each) => !each || each.darf.includes('zuruecknehmen'))
}
