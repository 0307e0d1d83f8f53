import type { Context } from '@verbundakte/graphql'
import { betrag, betragSchreiben, heute } from '@verbundakte/kernel'
import { feldWert } from '../anzeige/felder.ts'
import { FASSUNGEN, FORMULARE, felder } from '../formular/fassungen.ts'
import type { Anzeigezeile, Betrieb } from '../tables.ts'
import { anschriftzeile } from './beteiligen.ts'
import type { Schrift } from './schriftgut.ts'

/** The Anzeige as it was made, field by field in the order of the form, as text that everybody can read. */
export function anzeigeSchrift(ctx: Context, { id, art, fassung, inhalt, eingangAm }: Anzeigezeile): Promise<Schrift> {
  const ausgabe = FASSUNGEN.find(({ kennung }) => kennung === fassung)
  if (!ausgabe) throw new Error(`no edition ${fassung} of the forms`)
  const angaben = felder(ausgabe, art).flatMap(({ nummer, bezeichnung }) => {
    const wert = feldWert(art, inhalt, nummer)
    return wert ? [`${nummer} ${bezeichnung}\n   ${lesbar(Object.values(wert))}`] : []
  })
  const kopf = [
    `${FORMULARE[art].titel} (${FORMULARE[art].kennung}, ${ausgabe.titel})`,
    `${ctx.profil.art} ${ctx.profil.name}, Gemeindekennzahl ${ctx.profil.ags}`,
    `Eingegangen am ${tag(heute(eingangAm ?? new Date()))}, Kennung ${id}`,
  ]
  const beiblatt = inhalt.beiblatt ? ['', 'Beiblatt', inhalt.beiblatt] : []
  return Promise.resolve(alsText(`${FORMULARE[art].titel}.txt`, [...kopf, '', ...angaben, ...beiblatt]))
}

export interface Bescheinigungsangaben {
  readonly zeile: Anzeigezeile
  readonly betrieb: Betrieb
  readonly nummer: string
  readonly cent: number | null
}

/** What the trader takes along. It is no permission, and says so. */
export function bescheinigungSchrift(
  ctx: Context,
  { zeile, betrieb, nummer, cent }: Bescheinigungsangaben,
): Promise<Schrift> {
  const wo = anschriftzeile({
    ...(betrieb.strasse ? { strasse: betrieb.strasse } : {}),
    ...(betrieb.hausnummer ? { hausnummer: betrieb.hausnummer } : {}),
    ...(betrieb.plz ? { plz: betrieb.plz } : {}),
    ...(betrieb.ort ? { ort: betrieb.ort } : {}),
  })
  return Promise.resolve(
    alsText(`Empfangsbescheinigung ${nummer.replace('/', '-')}.txt`, [
      `${ctx.profil.art} ${ctx.profil.name}`,
      '',
      `Empfangsbescheinigung Nr. ${nummer} nach § 15 Abs. 1 der Gewerbeordnung`,
      '',
      `Die ${FORMULARE[zeile.art].titel} ist am ${tag(heute(zeile.eingangAm ?? new Date()))} eingegangen.`,
      '',
      `Betrieb: ${betrieb.name}`,
      ...(betrieb.geschaeftsbezeichnung ? [`Geschäftsbezeichnung: ${betrieb.geschaeftsbezeichnung}`] : []),
      ...(wo ? [`Betriebsstätte: ${wo}`] : []),
      `Tätigkeit: ${betrieb.taetigkeit}`,
      `Gebühr: ${cent === null ? 'wird gesondert festgesetzt' : `${betragSchreiben(betrag(cent))}`}`,
      '',
      'Diese Bescheinigung bestätigt den Eingang der Anzeige. Sie ersetzt keine Erlaubnis.',
    ]),
  )
}

function alsText(name: string, zeilen: readonly string[]): Schrift {
  return { name, mime: 'text/plain', art: 'txt', bytes: new TextEncoder().encode(`${zeilen.join('\n')}\n`) }
}

function tag(iso: string): string {
  return iso.split('-').reverse().join('.')
}

function lesbar(wert: unknown): string {
  if (wert === true) return 'ja'
  if (wert === false) return 'nein'
  if (Array.isArray(wert)) return wert.map(lesbar).join('; ')
  if (typeof wert === 'object' && wert !== null) return Object.values(wert).map(lesbar).join(', ')
  return String(wert)
}
