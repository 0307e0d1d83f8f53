import type { Kalendertag } from '@verbundakte/kernel'
import { lage } from '../anzeige/lage.ts'
import { anwenden } from './anwenden.ts'
import { geltende } from './geltend.ts'
import { type Registerstand, type Vermerk, wirksamAb } from './stand.ts'

/**
 * What the register says of one Betrieb on the day `gueltig`, as far as it was known at `erfasst`. `undefined` when it was not
 * known then, or had not begun. All Anzeigen must be of the same Betrieb.
 */
export function standAm(
  vermerke: readonly Vermerk[],
  gueltig: Kalendertag,
  erfasst: string,
): Registerstand | undefined {
  let stand: Registerstand | undefined
  const als = alsWer(vermerke)
  for (const anzeige of geltende(vermerke, erfasst)) {
    const ab = wirksamAb(anzeige)
    if (ab === undefined || ab <= gueltig) stand = anwenden(stand, anzeige, als.get(anzeige.uuid))
  }
  return stand
}

export interface Abschnitt {
  readonly ab: Kalendertag
  readonly stand: Registerstand
  /** uuids of the Anzeigen that made it so on this day */
  readonly anzeigen: readonly string[]
}

/** The life of a Betrieb, day of change by day of change, as it is known at `erfasst`. One pass, whatever its length. */
export function verlauf(vermerke: readonly Vermerk[], erfasst: string): Abschnitt[] {
  const abschnitte: Abschnitt[] = []
  let stand: Registerstand | undefined
  const als = alsWer(vermerke)
  for (const anzeige of geltende(vermerke, erfasst)) {
    stand = anwenden(stand, anzeige, als.get(anzeige.uuid))
    const ab = wirksamAb(anzeige)
    if (!stand || !ab) continue
    const letzter = abschnitte.at(-1)
    if (letzter?.ab === ab)
      abschnitte[abschnitte.length - 1] = { ab, stand, anzeigen: [...letzter.anzeigen, anzeige.uuid] }
    else abschnitte.push({ ab, stand, anzeigen: [anzeige.uuid] })
  }
  return abschnitte
}

function alsWer(vermerke: readonly Vermerk[]): ReadonlyMap<string, string> {
  return new Map(vermerke.flatMap(({ anzeige, als }) => (als === undefined ? [] : [[anzeige.uuid, als] as const])))
}

/** Every name the Betrieb was ever known under, the present one last; for search. */
export function namen(abschnitte: readonly Abschnitt[]): string[] {
  const alle = abschnitte.flatMap(({ stand: { teile, beteiligte } }) => [
    ...beteiligte.map(({ person }) => [person?.vornamen, person?.name].filter(Boolean).join(' ')),
    teile.geschaeftsbezeichnung ?? '',
    teile.eingetragenerName ?? '',
  ])
  return [...new Set(alle.filter((each) => each !== ''))]
}

/** G-05: managing partners that field 12 counts and of whom no Anzeige is here. 0 for everything but a Personengesellschaft. */
export function fehlendeGesellschafter({ teile, beteiligte, status }: Registerstand): number {
  if (status !== 'aktiv' || lage(teile).gruppe !== 'personengesellschaft') return 0
  return Math.max(0, (teile.anzahlVertreter ?? 0) - beteiligte.length)
}
