/** The acting person as seen by one Gemeinde: roles and offices are those it has there, and only there. */
export interface Person {
  readonly id: string
  readonly name: string
  /** the Gemeinde that employs the person, or the support desk; null where nobody says so */
  readonly heimat: string | null
  /** names of roles, whatever the office */
  readonly rollen: ReadonlySet<string>
  /** short codes of all offices the person belongs to */
  readonly aemter: readonly string[]
  /** roles and offices in one text: equal texts, equal rights */
  readonly schluessel: string
  /** short codes of the offices in which the person has the role */
  aemterAls(rolle: string): readonly string[]
}

export interface Rollenzuweisung {
  readonly rolle: string
  /** null: for the whole Gemeinde */
  readonly amt: string | null
}

/** A person without assignments has no rights: no rule, no rows. */
export function person(
  id: string,
  name: string,
  zuweisungen: readonly Rollenzuweisung[],
  heimat: string | null = null,
): Person {
  const aemter = (rolle?: string) => [
    ...new Set(
      zuweisungen.flatMap((z) => (z.amt !== null && (rolle === undefined || z.rolle === rolle) ? [z.amt] : [])),
    ),
  ]
  return {
    id,
    name,
    heimat,
    rollen: new Set(zuweisungen.map((z) => z.rolle)),
    aemter: aemter(),
    schluessel: JSON.stringify(zuweisungen.map((z) => [z.rolle, z.amt]).sort()),
    aemterAls: aemter,
  }
}
