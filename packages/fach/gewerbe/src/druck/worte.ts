import type { Kalendertag } from '@verbundakte/kernel'
import type { Art, Register } from '../anzeige/anzeige.ts'
import type { Anschrift, Kontakt, Nachweis, Ort, Taetigkeit, Teildatum } from '../anzeige/werte.ts'
import { GRUENDE_ABMELDUNG, GRUENDE_ANMELDUNG, type Grund, REGISTERARTEN } from '../daten/gruende.ts'
import { DEUTSCHLAND, staat } from '../daten/staaten.ts'

/** Lines of an answer; what was not answered falls out. */
export type Zeilen = readonly (string | false | undefined)[]

export function zeilen(alle: Zeilen): string[] {
  return alle.flatMap((each) => (each ? [each] : []))
}

const verbunden = (alle: Zeilen, mit = ' ') => zeilen(alle).join(mit)
export const mitWort = (wort: string, wert: string | number | undefined) =>
  wert !== undefined && wert !== '' && `${wort}: ${wert}`
export const jaNein = (wert: boolean | undefined) => (wert === undefined ? undefined : wert ? 'ja' : 'nein')

/** `22.11.2026` */
export function tagSchreiben(tag: Kalendertag): string {
  return tag.split('-').reverse().join('.')
}

/** As far as it is known: `17.05.1990`, `05.1990`, `1990`. */
export function teildatum({ tag, monat, jahr }: Teildatum): string {
  const zwei = (zahl: number) => String(zahl).padStart(2, '0')
  return verbunden(
    [
      tag !== undefined && zwei(tag),
      monat !== undefined ? zwei(monat) : tag !== undefined && '–',
      String(jahr).padStart(4, '0'),
    ],
    '.',
  )
}

export const staatsname = (code: string) => staat(code)?.name ?? code

export function anschrift(a: Anschrift | undefined): Zeilen {
  if (!a) return []
  const nummer = verbunden([a.hausnummer, a.hausnummerBis && `– ${a.hausnummerBis}`])
  const ort = verbunden([a.plz, a.ort])
  return [
    verbunden([a.strasse, nummer]),
    a.zusatz,
    a.postfach && `Postfach ${a.postfach}`,
    ort,
    mitWort('Ortsteil', a.ortsteil),
    a.staat !== undefined && a.staat !== DEUTSCHLAND && staatsname(a.staat),
  ]
}

export function kontakt(k: Kontakt | undefined): Zeilen {
  return [
    mitWort('Telefon', k?.telefon),
    mitWort('Mobil', k?.mobil),
    mitWort('Fax', k?.fax),
    mitWort('E-Mail', k?.email),
    mitWort('Internet', k?.web),
  ]
}

export const ort = (wo: Ort | undefined): Zeilen => [...anschrift(wo?.anschrift), ...kontakt(wo?.kontakt)]

export function nachweis(n: Nachweis | undefined): Zeilen {
  if (!n) return []
  return [
    jaNein(n.vorhanden),
    n.datum && `ausgestellt am ${tagSchreiben(n.datum)}`,
    n.behoerde,
    verbunden([n.behoerdePlz, n.behoerdeOrt]),
    mitWort('Schlüssel der Stelle', n.behoerdeSchluessel),
  ]
}

export function taetigkeiten(alle: readonly Taetigkeit[] | undefined): Zeilen {
  const mehrere = (alle?.length ?? 0) > 1
  return (alle ?? []).flatMap(({ text, schwerpunkt, wz, stichwort }, i) => [
    `${mehrere ? `${i + 1}. ` : ''}${text}${schwerpunkt && mehrere ? ' (Schwerpunkt)' : ''}`,
    mitWort('Stichwort', stichwort),
    wz && `Wirtschaftszweig ${wz.code} (WZ ${wz.ausgabe})`,
  ])
}

export function register(r: Register | undefined): Zeilen {
  if (!r) return []
  return [
    REGISTERARTEN[r.art],
    verbunden([r.gericht, r.nummer && `Nummer ${r.nummer}`], ', '),
    verbunden([r.plz, r.ort]),
    r.staat && staatsname(r.staat),
  ]
}

/** In the words of the form of this art: a Verlegung is called differently on GewA 1 and GewA 3. */
export function grund(g: Grund, art: Art): string {
  const abmeldung: Readonly<Record<string, { readonly titel: string }>> = GRUENDE_ABMELDUNG
  const anmeldung: Readonly<Record<string, { readonly titel: string }>> = GRUENDE_ANMELDUNG
  const [erst, dann] = art === 'abmeldung' ? [abmeldung, anmeldung] : [anmeldung, abmeldung]
  return (erst[g] ?? dann[g])?.titel ?? g
}
