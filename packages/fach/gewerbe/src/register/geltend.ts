import type { Anzeige } from '../anzeige/anzeige.ts'
import { type Vermerk, wirksamAb } from './stand.ts'

/**
 * The Anzeigen that count among those known at `erfasst`: of each and its corrections the last, none after a Storno. In order of
 * effect. Nothing here looks at when something was recorded, except to leave out what came later: the register of today is the
 * same in whatever order its Anzeigen arrived.
 */
export function geltende(vermerke: readonly Vermerk[], erfasst: string): Anzeige[] {
  const bekannt = new Map(
    vermerke.filter((each) => each.erfasst <= erfasst).map(({ anzeige }) => [anzeige.uuid, anzeige]),
  )
  const gruppen = new Map<string, { readonly anzeige: Anzeige; readonly tiefe: number }>()
  for (const anzeige of bekannt.values()) {
    const kette = ursprung(anzeige, bekannt)
    const bisher = gruppen.get(kette.uuid)
    if (!bisher || spaeter(anzeige, kette.tiefe, bisher)) gruppen.set(kette.uuid, { anzeige, tiefe: kette.tiefe })
  }
  return [...gruppen.values()]
    .map(({ anzeige }) => anzeige)
    .filter(({ korrektur }) => korrektur?.art !== 'storno')
    .sort(nachWirkung)
}

/** The Anzeige a chain of corrections began with, even if it is not known itself. */
function ursprung(anzeige: Anzeige, bekannt: ReadonlyMap<string, Anzeige>): { uuid: string; tiefe: number } {
  const gesehen = new Set([anzeige.uuid])
  let uuid = anzeige.uuid
  let hier: Anzeige | undefined = anzeige
  while (hier?.korrektur && !gesehen.has(hier.korrektur.von)) {
    uuid = hier.korrektur.von
    gesehen.add(uuid)
    hier = bekannt.get(uuid)
  }
  return { uuid, tiefe: gesehen.size }
}

function spaeter(
  anzeige: Anzeige,
  tiefe: number,
  bisher: { readonly anzeige: Anzeige; readonly tiefe: number },
): boolean {
  if (tiefe !== bisher.tiefe) return tiefe > bisher.tiefe
  return vergleich(anzeige, bisher.anzeige) > 0
}

const RANG = { abmeldung: 0, anmeldung: 1, ummeldung: 2 } as const

/** On the same day an end comes before a new beginning, and a change after both. */
function nachWirkung(a: Anzeige, b: Anzeige): number {
  const tage = text(wirksamAb(a) ?? '', wirksamAb(b) ?? '')
  return tage || RANG[a.art] - RANG[b.art] || vergleich(a, b)
}

function vergleich(a: Anzeige, b: Anzeige): number {
  return text(a.inhalt.datumAnzeige ?? '', b.inhalt.datumAnzeige ?? '') || text(a.uuid, b.uuid)
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
