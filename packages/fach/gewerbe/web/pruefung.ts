import { betrag, heute, type Kalendertag, kalendertag, plusTage } from '@verbundakte/kernel'
import { type Anzeige, Inhalt } from '../src/anzeige/anzeige.ts'
import { gefragt } from '../src/anzeige/gefragt.ts'
import type { Ortskunde } from '../src/anzeige/gemeinde.ts'
import { lage } from '../src/anzeige/lage.ts'
import { staaten } from '../src/daten/staaten.ts'
import { FASSUNGEN, fassungAm, felder } from '../src/formular/fassungen.ts'
import type { Feld } from '../src/formular/feld.ts'
import { gebuehr, TATBESTAENDE } from '../src/gebuehr/gebuehr.ts'
import type { Befund, Kontext } from '../src/regeln/befund.ts'
import { pruefen } from '../src/regeln/pruefen.ts'

export { staaten }

export interface Entwurf {
  readonly art: Anzeige['art']
  /** as it is sent */
  readonly inhalt: unknown
  /** of this Gemeinde */
  readonly ags: string
  /** of the Gemeinde it is addressed to, if that is another one */
  readonly fremdeAgs?: string | null | undefined
  /** of the form it was begun on; absent: the one of today */
  readonly fassung?: string | undefined
  readonly kanal?: Kontext['kanal'] | undefined
  readonly anlagen?: Kontext['anlagen'] | undefined
  readonly storno?: boolean | undefined
  /** of an Um- or Abmeldung */
  readonly betriebUnbekannt?: boolean | undefined
  /** what the Gemeinde has set about fields 23 and 24 */
  readonly niederlassungUndReisegewerbe?: boolean | undefined
  /** those of the installation, this one among them */
  readonly gemeinden?: readonly Ortskunde[] | undefined
}

export interface Pruefung {
  readonly befunde: readonly Befund[]
  readonly gefragt: readonly Feld[]
  /** place whose answer has not the form its field asks for: nothing is checked until it has */
  readonly unlesbar: string | null
  /** all of them */
  readonly unlesbare: readonly string[]
}

const NICHT_VERGEBEN = '00000000-0000-4000-8000-000000000000'

/**
 * What the server will say of this draft, said at once: the same rules over the same value. The server remains the judge.
 */
export function pruefeEntwurf(entwurf: Entwurf): Pruefung {
  const { art, ags, fremdeAgs, kanal = 'schalter', anlagen = [], storno, betriebUnbekannt } = entwurf
  const gelesen = Inhalt.safeParse(entwurf.inhalt)
  const tag = heute()
  const fassung = FASSUNGEN.find(({ kennung }) => kennung === entwurf.fassung) ?? fassungAm(tag)
  const inhalt = gelesen.success
    ? gelesen.data
    : (ohne(
        entwurf.inhalt,
        gelesen.error.issues.map(({ path }) => path),
      ) ?? {})
  const unlesbare = (gelesen.error?.issues ?? []).map(({ path }) => path.map(String).join('.'))
  const nummern = new Set(gefragt({ art, inhalt }))
  const hier = fassung ? felder(fassung, art).filter(({ nummer }) => nummern.has(nummer)) : []
  if (!gelesen.success || !fassung) return { befunde: [], gefragt: hier, unlesbar: unlesbare[0] ?? '', unlesbare }
  const anzeige: Anzeige = { uuid: NICHT_VERGEBEN, art, fassung: fassung.kennung, ags: fremdeAgs ?? ags, inhalt }
  const { niederlassungUndReisegewerbe = false, gemeinden = [] } = entwurf
  const postleitzahlen = gemeinden.find((each) => each.ags === ags)?.postleitzahlen ?? []
  const einstellungen = { niederlassungUndReisegewerbe, postleitzahlen }
  const umstaende = { ags, heute: tag, kanal, anlagen, betriebUnbekannt, einstellungen, gemeinden }
  const befunde = storno ? [] : pruefen(anzeige, umstaende)
  return { befunde, gefragt: hier, unlesbar: null, unlesbare }
}

/** What of it can be kept. null: nothing */
export function lesbares(text: string): string | null {
  const inhalt: unknown = JSON.parse(text)
  const gelesen = Inhalt.safeParse(inhalt)
  if (gelesen.success) return text
  const rest = ohne(
    inhalt,
    gelesen.error.issues.map(({ path }) => path),
  )
  return rest && JSON.stringify(rest)
}

/** The form stays as it was around answers that cannot be read: what is asked does not jump while a date is typed. */
function ohne(wert: unknown, pfade: readonly (readonly PropertyKey[])[]): Inhalt | null {
  const kopie: unknown = structuredClone(wert)
  for (const pfad of pfade) {
    let hier = kopie
    for (const teil of pfad.slice(0, -1))
      hier = typeof hier === 'object' && hier !== null ? Reflect.get(hier, teil) : null
    const letzter = pfad.at(-1)
    if (letzter === undefined || typeof hier !== 'object' || hier === null) continue
    // Of a list the place stays: the next path counts on it.
    if (Array.isArray(hier)) Reflect.set(hier, letzter, undefined)
    else Reflect.deleteProperty(hier, letzter)
  }
  const gelesen = Inhalt.safeParse(geschlossen(kopie))
  return gelesen.success ? gelesen.data : null
}

function geschlossen(wert: unknown): unknown {
  if (Array.isArray(wert)) return wert.filter((each) => each !== undefined).map(geschlossen)
  if (typeof wert !== 'object' || wert === null) return wert
  return Object.fromEntries(Object.entries(wert).map(([name, each]) => [name, geschlossen(each)]))
}

/** Whether further representatives belong on the Beiblatt instead of on Anzeigen of their own. */
export function istJuristisch(text: string): boolean {
  const gelesen = Inhalt.safeParse(JSON.parse(text))
  return gelesen.success && lage(gelesen.data).gruppe === 'juristische-person'
}

interface Satz {
  readonly id: string
  readonly tatbestand: string
  readonly cent: number
  readonly gueltigAb: string
  readonly rechtsgrundlage: string
}

/** Cents on the day it came in; null while the Gemeinde has set nothing. */
export function gebuehrVon(
  art: Anzeige['art'],
  text: string,
  saetze: readonly Satz[],
  eingang: Kalendertag,
): number | null {
  const gelesen = Inhalt.safeParse(JSON.parse(text))
  if (!gelesen.success) return null
  const tabelle = saetze.flatMap((satz) => {
    const tatbestand = TATBESTAENDE.find((each) => each === satz.tatbestand)
    const naechster = saetze
      .filter((each) => each.tatbestand === satz.tatbestand && each.gueltigAb > satz.gueltigAb)
      .map((each) => each.gueltigAb)
      .sort()[0]
    const gueltigBis = naechster ? plusTage(kalendertag(naechster), -1) : null
    const { id, rechtsgrundlage, cent } = satz
    return tatbestand
      ? [{ id, rechtsgrundlage, tatbestand, betrag: betrag(cent), gueltigAb: kalendertag(satz.gueltigAb), gueltigBis }]
      : []
  })
  const anzeige: Anzeige = { uuid: NICHT_VERGEBEN, art, fassung: '', ags: '', inhalt: gelesen.data }
  const { summe, ohneZeile } = gebuehr(anzeige, tabelle, eingang)
  return ohneZeile.length > 0 ? null : summe
}
