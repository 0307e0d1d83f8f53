import type { Aenderungsart, AngabenFragment, Aussonderungsart, PlanaenderungEingabe } from './generated/graphql.ts'

export const ART_NAMEN: Readonly<Record<Aenderungsart, string>> = {
  NEU: 'Neue Position',
  UMBENENNEN: 'Position umbenennen',
  FRIST: 'Frist oder Aussonderung ändern',
  SYNONYM: 'Andere Wörter ergänzen',
  TEILEN: 'Position teilen',
  ZUSAMMENFUEHREN: 'Positionen zusammenführen',
  UMNUMMERIEREN: 'Neue Nummer geben',
  STILLLEGEN: 'Position stilllegen',
  UEBERNEHMEN: 'Örtliche Position für alle übernehmen',
}

/** What stands in the fields, as it was typed. */
export interface Entwurfsfelder {
  readonly art: Aenderungsart
  readonly kennzeichen: string
  readonly titel: string
  readonly frist: string
  readonly aussonderung: Aussonderungsart | ''
  readonly grundlage: string
  readonly synonyme: string
  /** one position a line, its title behind the number */
  readonly weitere: string
}

export const LEERE_FELDER: Entwurfsfelder = {
  art: 'NEU',
  kennzeichen: '',
  titel: '',
  frist: '',
  aussonderung: '',
  grundlage: '',
  synonyme: '',
  weitere: '',
}

/** The fields of a change that has been said before. */
export function felderVon(angaben: AngabenFragment): Entwurfsfelder {
  return {
    art: angaben.art,
    kennzeichen: angaben.kennzeichen,
    titel: angaben.titel,
    frist: angaben.unbefristet ? 'unbefristet' : String(angaben.fristJahre ?? ''),
    aussonderung: angaben.aussonderung ?? '',
    grundlage: angaben.grundlage,
    synonyme: angaben.synonyme.join(', '),
    weitere: angaben.weitere.map(({ kennzeichen, titel }) => `${kennzeichen} ${titel}`.trim()).join('\n'),
  }
}

/** What the server is told. A retention that is no number is sent as none, and the server says what is missing. */
export function eingabeVon(felder: Entwurfsfelder): PlanaenderungEingabe {
  const jahre = Number(felder.frist.trim())
  return {
    art: felder.art,
    kennzeichen: felder.kennzeichen.trim(),
    titel: felder.titel,
    fristJahre: felder.frist.trim() !== '' && Number.isInteger(jahre) ? jahre : null,
    unbefristet: /^(unbefristet|dauernd)$/i.test(felder.frist.trim()),
    aussonderung: felder.aussonderung === '' ? null : felder.aussonderung,
    grundlage: felder.grundlage,
    synonyme: getrennt(felder.synonyme, ','),
    weitere: getrennt(felder.weitere, '\n').map((zeile) => {
      const [kennzeichen = '', ...titel] = zeile.split(/\s+/)
      return { kennzeichen, titel: titel.join(' ') }
    }),
  }
}

function getrennt(text: string, womit: string): string[] {
  return text
    .split(womit)
    .map((teil) => teil.trim())
    .filter(Boolean)
}
