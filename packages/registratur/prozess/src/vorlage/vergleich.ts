import type { Angabe, Vorlageninhalt, Vorlagenschritt } from './form.ts'
import { inWorten, stelleInWorten } from './in-worten.ts'
import { wegeVon } from './wege.ts'

/** What is different in a newer Fassung, in sentences and in the order of the way. Nothing different: none. */
export function vergleichen(alt: Vorlageninhalt, neu: Vorlageninhalt): string[] {
  return [
    ...anders('Titel', alt.titel, neu.titel),
    ...anders('Beschreibung', alt.beschreibung, neu.beschreibung),
    ...anders('Aktenplan', alt.aktenplan, neu.aktenplan),
    ...anders('Betreff', alt.betreff, neu.betreff),
    ...liste('Angabe', alt.angaben, neu.angaben, angabe),
    ...liste('Unterlage', alt.unterlagen, neu.unterlagen, (a, b, was) => [
      ...anders(`${was}: Titel`, a.titel, b.titel),
      ...anders(`${was}: Art`, a.typ, b.typ),
      ...anders(`${was}: nötig bis`, a.bis, b.bis),
    ]),
    ...liste('Abschnitt', alt.abschnitte, neu.abschnitte, (a, b, was) => [
      ...anders(`${was}: Titel`, a.titel, b.titel),
      ...anders(`${was}: Dokument`, a.dokument, b.dokument),
      ...liste(`${was}: Schritt`, a.schritte.map(mitTitel), b.schritte.map(mitTitel), schritt),
      ...anders(`${was}: danach`, wege(alt, a.name), wege(neu, b.name)),
    ]),
  ]
}

function angabe(a: Angabe, b: Angabe, was: string): string[] {
  return [
    ...anders(`${was}: Titel`, a.titel, b.titel),
    ...anders(`${was}: Art`, a.art, b.art),
    ...anders(`${was}: Auswahl`, a.wahl?.join(', '), b.wahl?.join(', ')),
    ...anders(`${was}: Pflicht`, a.pflicht ? 'ja' : 'nein', b.pflicht ? 'ja' : 'nein'),
    ...anders(`${was}: gefragt in`, a.in, b.in),
  ]
}

function schritt(a: Vorlagenschritt, b: Vorlagenschritt, was: string): string[] {
  return [
    ...anders(`${was}: Verfügung`, inWorten(a.verfuegung), inWorten(b.verfuegung)),
    ...anders(`${was}: an`, stelleInWorten(a.stelle), stelleInWorten(b.stelle)),
    ...anders(`${was}: Frist in Tagen`, a.tage, b.tage),
    ...anders(`${was}: Hinweis`, a.hinweis, b.hinweis),
    ...anders(`${was}: zugleich`, a.zugleich ? 'ja' : 'nein', b.zugleich ? 'ja' : 'nein'),
    ...anders(`${was}: verbindlich`, a.verbindlich ? 'ja' : 'nein', b.verbindlich ? 'ja' : 'nein'),
  ]
}

function mitTitel(each: Vorlagenschritt) {
  return { ...each, titel: `${inWorten(each.verfuegung)} durch ${stelleInWorten(each.stelle)}` }
}

function wege(inhalt: Vorlageninhalt, name: string): string {
  const titel = (ziel: string) => inhalt.abschnitte.find((each) => each.name === ziel)?.titel ?? 'Ende'
  return wegeVon(inhalt, name)
    .map(({ wenn, weiter }) => (wenn ? `${wenn.angabe} = ${wenn.ist}: ${titel(weiter)}` : titel(weiter)))
    .join('; ')
}

function anders(was: string, alt: string | number | undefined, neu: string | number | undefined): string[] {
  if (alt === neu) return []
  return [
    `${was}: ${alt === undefined ? 'bisher leer' : `bisher „${alt}“`}, jetzt ${neu === undefined ? 'leer' : `„${neu}“`}.`,
  ]
}

type Benannt = { readonly name: string; readonly titel: string }

function liste<T extends Benannt>(
  art: string,
  alt: readonly T[],
  neu: readonly T[],
  innen: (a: T, b: T, was: string) => string[],
): string[] {
  const bisher = new Map(alt.map((each) => [each.name, each]))
  const bleibt = (in_: readonly T[], andere: readonly T[]) =>
    in_.filter(({ name }) => andere.some((each) => each.name === name)).map(({ name }) => name)
  const umgestellt = bleibt(alt, neu).join() !== bleibt(neu, alt).join()
  return [
    ...alt
      .filter(({ name }) => !neu.some((each) => each.name === name))
      .map(({ titel }) => `${art} „${titel}“ entfällt.`),
    ...neu.flatMap((each) => {
      const vorher = bisher.get(each.name)
      return vorher ? innen(vorher, each, `${art} „${each.titel}“`) : [`${art} „${each.titel}“ kommt hinzu.`]
    }),
    ...(umgestellt ? [`${art}: andere Reihenfolge: ${neu.map(({ titel }) => titel).join(', ')}.`] : []),
  ]
}
