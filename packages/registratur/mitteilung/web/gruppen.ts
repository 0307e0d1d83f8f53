import type { MitteilungZeileFragment } from './generated/graphql.ts'

/** What has happened with one Vorgang, or by itself where it is about none. */
export interface Gruppe {
  readonly id: string
  readonly vorgang: MitteilungZeileFragment['vorgang']
  readonly neueste: string
  readonly mitteilungen: readonly MitteilungZeileFragment[]
  readonly ungelesen: readonly string[]
}

/** In the order of the newest of each. */
export function gruppieren(rows: readonly MitteilungZeileFragment[]): Gruppe[] {
  const gruppen = new Map<string, MitteilungZeileFragment[]>()
  for (const row of rows) {
    const schluessel = row.vorgang?.id ?? row.id
    gruppen.set(schluessel, [...(gruppen.get(schluessel) ?? []), row])
  }
  return [...gruppen].map(([id, mitteilungen]) => ({
    id,
    vorgang: mitteilungen[0]?.vorgang ?? null,
    neueste: mitteilungen[0]?.angelegtAm ?? '',
    mitteilungen,
    ungelesen: mitteilungen.filter(({ gelesenAm }) => gelesenAm === null).map((each) => each.id),
  }))
}
