import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { Kontext } from '../src/regeln/befund.ts'
import type { Anzeige } from './Entscheiden.tsx'
import type { AnlageZeileFragment, Gewerbeanzeigeart, SatzZeileFragment } from './generated/graphql.ts'
import { euro } from './words.ts'

type Regeln = typeof import('./pruefung.ts')

/** The rate that holds on a day. */
export function geltender(saetze: readonly SatzZeileFragment[], tatbestand: string, tag: string = heute()) {
  return saetze
    .filter((each) => each.tatbestand === tatbestand && each.gueltigAb <= tag)
    .sort((a, b) => (a.gueltigAb < b.gueltigAb ? 1 : -1))[0]
}

/** The last day of each rate: the one before the next begins; null: until further notice. */
export function gueltigBis(saetze: readonly SatzZeileFragment[], satz: SatzZeileFragment): string | null {
  const spaeter = saetze
    .filter((each) => each.tatbestand === satz.tatbestand && each.gueltigAb > satz.gueltigAb)
    .map((each) => each.gueltigAb)
    .sort()[0]
  return spaeter ? plusTage(kalendertag(spaeter), -1) : null
}

/** What the receipt will cost, as a sentence; the server fixes it. */
export function gebuehrSatz(
  regeln: Regeln,
  art: Gewerbeanzeigeart,
  text: string,
  anzeige: Anzeige | null,
  saetze: readonly SatzZeileFragment[],
): string {
  if (anzeige?.korrekturArt || anzeige?.vonAmtsWegen || anzeige?.ausRueckmeldung) return 'ohne Gebühr'
  const eingang = anzeige?.eingangAm ? heute(new Date(anzeige.eingangAm)) : heute()
  const cent = regeln.gebuehrVon(art, text, saetze, eingang)
  if (cent === null) return 'Gebühr noch nicht festgelegt'
  return cent === 0 ? 'ohne Gebühr' : `Gebühr ${euro(cent)}`
}

const ZWECKE = ['gruendungsvertrag', 'vollmacht', 'ausweis', 'registerauszug', 'beleg', 'sonstige'] as const

export function anlagenFuerRegeln(anlagen: readonly AnlageZeileFragment[]): Kontext['anlagen'] {
  return anlagen.map(({ zweck, mime: typ, groesse: bytes }) => ({
    art: ZWECKE.find((each) => each === zweck) ?? 'sonstige',
    typ,
    bytes,
  }))
}
