import type { Zeile } from './vergleichen.ts'

/** Rows of a comparison as they are shown: what is the same is folded, but for a row beside each change. */
export type Block =
  | {
      readonly art: 'zeile'
      readonly zeile: Zeile
      readonly stelle: number /** number of the change; null: the same */
      readonly aenderung: number | null
    }
  | { readonly art: 'gefaltet'; readonly ab: number; readonly anzahl: number }

/** Fewer than these are not worth folding. */
const WENIGE = 4

/** @param offen places at which the person has unfolded what is the same */
export function bloecke(zeilen: readonly Zeile[], offen: ReadonlySet<number>): Block[] {
  const fertig: Block[] = []
  let aenderung = 0
  for (let stelle = 0; stelle < zeilen.length; ) {
    const zeile = zeilen[stelle]
    if (!zeile) break
    if (zeile.art !== 'gleich') {
      fertig.push({ art: 'zeile', zeile, stelle, aenderung })
      aenderung += 1
      stelle += 1
      continue
    }
    let ende = stelle
    while (zeilen[ende]?.art === 'gleich') ende += 1
    const [davor, danach] = [stelle === 0 ? 0 : 1, ende === zeilen.length ? 0 : 1]
    const [ab, bis] = [stelle + davor, ende - danach]
    const falten = bis - ab >= WENIGE && !offen.has(ab)
    for (; stelle < ende; stelle += 1) {
      const gleich = zeilen[stelle]
      if (falten && stelle >= ab && stelle < bis) {
        if (stelle === ab) fertig.push({ art: 'gefaltet', ab, anzahl: bis - ab })
      } else if (gleich) fertig.push({ art: 'zeile', zeile: gleich, stelle, aenderung: null })
    }
  }
  return fertig
}
