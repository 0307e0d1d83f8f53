import type { Context } from '@verbundakte/graphql'
import { type Kalendertag, plusTage } from '@verbundakte/kernel'
import type { Ort } from '../anzeige/werte.ts'
import { alsVermerke } from '../faelle/fortschreiben.ts'
import { verlauf } from '../register/register.ts'
import type { Anzeigezeile } from '../tables.ts'

/** A time at one address, and since when anybody here knew. */
export interface Aufenthalt {
  readonly ab: Kalendertag
  /** last day; null: still there */
  readonly bis: Kalendertag | null
  readonly ort: Ort
  /** the Anzeige that says so, certified then */
  readonly anzeige: string
  readonly erfasst: Date
  readonly endeErfasst: Date | null
}

/** When a Betrieb was at an address, by its certified Anzeigen as far as they are given here. */
export function aufenthalte(
  ctx: Context,
  zeilen: readonly Anzeigezeile[],
  trifft: (adresse: string | null) => boolean,
): Aufenthalt[] {
  // The register keeps the very place that an Anzeige named: by that it is known how it is compared.
  const adressen = new Map<Ort | undefined, string | null>()
  const zeileVon = new Map(zeilen.map((zeile) => [zeile.id, zeile]))
  // Persons who were said to be one are one here too: an end that stands on that would be no end.
  const vermerke = alsVermerke(ctx, zeilen)
  for (const { anzeige } of vermerke)
    if (anzeige.art !== 'abmeldung')
      adressen.set(anzeige.inhalt.betriebsstaette, zeileVon.get(anzeige.uuid)?.adresse ?? null)
  const gefunden: Aufenthalt[] = []
  let offen: Aufenthalt | null = null
  for (const { ab, stand, anzeigen } of verlauf(vermerke, new Date().toISOString())) {
    const ort = stand.teile.betriebsstaette
    const da = stand.status === 'aktiv' && ort !== undefined && trifft(adressen.get(ort) ?? null)
    const durch = anzeigen.map((id) => zeileVon.get(id)).findLast((each) => each !== undefined)
    const am = durch?.bescheinigtAm ?? null
    if (offen && !da) {
      gefunden.push({ ...offen, bis: plusTage(ab, -1), endeErfasst: am })
      offen = null
    } else if (!offen && da && durch && am)
      offen = { ab, bis: null, ort, anzeige: durch.id, erfasst: am, endeErfasst: null }
  }
  return offen ? [...gefunden, offen] : gefunden
}
