import { ENDE } from '../worte.ts'
import type { Abschnitt, Vorlageninhalt } from './form.ts'

type Weg = NonNullable<Abschnitt['danach']>[number]

/** Where it may go on after an Abschnitt, in the order in which it is tried. */
export function wegeVon({ abschnitte }: Vorlageninhalt, name: string): readonly Weg[] {
  const nummer = abschnitte.findIndex((each) => each.name === name)
  const danach = abschnitte[nummer]?.danach ?? []
  return danach.length > 0 ? danach : [{ weiter: abschnitte[nummer + 1]?.name ?? ENDE }]
}

/** Where it goes on with these Angaben; null: none of the conditions holds. */
export function naechster(
  inhalt: Vorlageninhalt,
  name: string,
  angaben: Readonly<Record<string, string>>,
): string | null {
  return wegeVon(inhalt, name).find(({ wenn }) => !wenn || angaben[wenn.angabe] === wenn.ist)?.weiter ?? null
}

/** Every Abschnitt that can be reached from one, itself included, and ENDE where that can be reached. */
export function erreichbar(inhalt: Vorlageninhalt, anfang: string): ReadonlySet<string> {
  const gesehen = new Set([anfang])
  for (const name of gesehen) if (name !== ENDE) for (const { weiter } of wegeVon(inhalt, name)) gesehen.add(weiter)
  return gesehen
}

/**
 * A way that never ends, or null. It is a game against the worst case: where an Abschnitt branches by an Angabe that is
 * asked anew in the same circle, somebody may choose the way out; everywhere else (an Angabe of the beginning, no
 * condition at all) the way that does not end may be the one that is always taken. Whoever cannot win it is in a circle.
 */
export function endlos(inhalt: Vorlageninhalt): readonly string[] | null {
  const namen = inhalt.abschnitte.map(({ name }) => name)
  const endet = new Set<string>([ENDE])
  const gewinnt = (name: string) => {
    const wege = wegeVon(inhalt, name)
    return entscheidet(inhalt, name)
      ? wege.some(({ weiter }) => endet.has(weiter))
      : wege.every(({ weiter }) => endet.has(weiter))
  }
  for (let vorher = -1; vorher < endet.size; ) {
    vorher = endet.size
    for (const name of namen) if (gewinnt(name)) endet.add(name)
  }
  const verloren = namen.find((name) => !endet.has(name))
  if (verloren === undefined) return null
  const weg = [verloren]
  for (;;) {
    // Who loses has a way to another one that loses.
    const weiter = wegeVon(inhalt, weg.at(-1) ?? '').find((each) => !endet.has(each.weiter))?.weiter ?? verloren
    const anfang = weg.indexOf(weiter)
    if (anfang >= 0) return weg.slice(anfang)
    weg.push(weiter)
  }
}

function entscheidet(inhalt: Vorlageninhalt, name: string): boolean {
  return wegeVon(inhalt, name).some(({ wenn }) => {
    const gefragt = inhalt.angaben.find((angabe) => angabe.name === wenn?.angabe)?.in
    if (gefragt === undefined) return false
    return gefragt === name || (erreichbar(inhalt, name).has(gefragt) && erreichbar(inhalt, gefragt).has(name))
  })
}
