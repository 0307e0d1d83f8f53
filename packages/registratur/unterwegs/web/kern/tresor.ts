import {
  aendern,
  allesNehmen,
  type DateiZeile,
  type GeraetZeile,
  holen,
  legen,
  lesen,
  type MitnahmeZeile,
  nehmen,
} from './ablage.ts'
import { neuLaden, setzen } from './lage.ts'
import {
  aesAus,
  bindungMachen,
  mitnahmeschluessel,
  oeffnen,
  oeffnenText,
  schliessschluessel,
  verschliessen,
  zufall,
} from './schluessel.ts'
import { spaetestens, vermerken, zurueckgestellt } from './uhr.ts'

interface Offen {
  /** closes and opens the halves of the keys */
  readonly halbe: CryptoKey
  readonly vermerke: CryptoKey
}

/** Wrong codes after which nothing is left to guess at. */
const VERSUCHE = 10
/** Milliseconds without use after which the code is asked for again. */
const RUHE = 15 * 60_000

// Keys live in this window and nowhere else: closed with it, with the pause, and with signing out.
const offene = new Map<string, Offen>()
let ruhe: ReturnType<typeof setTimeout> | undefined

const kanal = new BroadcastChannel('verbundakte-unterwegs')
kanal.onmessage = ({ data }: MessageEvent<'vergessen' | 'neu'>) => {
  if (data === 'vergessen') zusperren()
  void neuLaden()
}

/** This browser keeps something from now on, behind a code. */
export async function einrichten(
  gemeinde: string,
  person: string,
  angemeldet: { readonly id: string; readonly geheimnis: string },
  code: string,
): Promise<void> {
  const bindung = await bindungMachen()
  const salz = zufall(16)
  const halbe = await schliessschluessel(code, { salz, bindung })
  const roh = zufall(32)
  const jetzt = Date.now()
  const vermerkschluessel = await verschliessen(halbe, `${gemeinde} vermerke`, roh)
  const zeile = { gemeinde, ...angemeldet, person, bindung, salz, vermerkschluessel }
  await legen('geraet', { ...zeile, versuche: 0, gesehen: jetzt, kontakt: jetzt })
  offene.set(gemeinde, { halbe, vermerke: await aesAus(roh) })
  await geaendert()
}

export type Antwort = 'offen' | 'falsch' | 'geloescht' | 'uhr'

/** Opens with the code what it opens. After ten wrong ones nothing is there any more. */
export async function aufschliessen(gemeinden: readonly string[], code: string): Promise<Antwort> {
  const zeilen = (await lesen('geraet')).filter(({ gemeinde }) => gemeinden.includes(gemeinde))
  if (zeilen.some((zeile) => zurueckgestellt(zeile))) return 'uhr'
  // Counted before it is tried: closing the window in between is no way around.
  const gezaehlt: GeraetZeile[] = []
  for (const { gemeinde } of zeilen) {
    const zeile = await aendern('geraet', gemeinde, (alt) => ({ ...alt, versuche: alt.versuche + 1 }))
    if (zeile) gezaehlt.push(zeile)
  }
  let gelungen = false
  for (const zeile of gezaehlt) {
    const halbe = await schliessschluessel(code, zeile)
    const roh = await oeffnen(halbe, `${zeile.gemeinde} vermerke`, zeile.vermerkschluessel).catch(() => null)
    if (!roh) continue
    const vermerke = await aesAus(roh)
    const da = await aendern('geraet', zeile.gemeinde, (alt) => ({ ...alt, versuche: 0, gesehen: spaetestens(alt) }))
    // Emptied while the code was tried.
    if (!da) continue
    offene.set(zeile.gemeinde, { halbe, vermerke })
    gelungen = true
  }
  if (!gelungen && gezaehlt.every(({ versuche }) => versuche >= VERSUCHE)) {
    await vergessen()
    return 'geloescht'
  }
  await geaendert()
  return gelungen ? 'offen' : 'falsch'
}

/** The keys of a Gemeinde, if they are open; using them puts the pause off. */
export function schluesselVon(gemeinde: string): Offen | undefined {
  const offen = offene.get(gemeinde)
  if (offen) {
    clearTimeout(ruhe)
    ruhe = setTimeout(zusperren, RUHE)
  }
  return offen
}

/** Closes everything in this window; what lies on the device stays. */
export function zusperren(): void {
  clearTimeout(ruhe)
  offene.clear()
  setzen({ offen: [] })
}

/** Nothing of anybody stays on this device. */
export async function vergessen(): Promise<void> {
  zusperren()
  await allesNehmen()
  kanal.postMessage('vergessen')
  await neuLaden()
}

/** Nothing of one Gemeinde stays. */
export async function vergessenIn(gemeinde: string): Promise<void> {
  for (const { id } of (await lesen('mitnahme')).filter((each) => each.gemeinde === gemeinde)) await entfernen(id)
  for (const each of await lesen('vermerk')) if (each.gemeinde === gemeinde) await nehmen('vermerk', each.schluessel)
  await nehmen('geraet', gemeinde)
  offene.delete(gemeinde)
  if ((await lesen('geraet')).length === 0) await vergessen()
  else await geaendert()
}

/** A Mitnahme and its files, out of this device. */
export async function entfernen(id: string): Promise<void> {
  // The half of the key first: what is left if the window closes now opens no more.
  await nehmen('mitnahme', id)
  for (const datei of await dateienVon(id)) await nehmen('datei', datei.schluessel)
}

export async function dateienVon(mitnahme: string): Promise<readonly DateiZeile[]> {
  return (await lesen('datei')).filter((each) => each.mitnahme === mitnahme)
}

/** What has reached its end goes, also without the server. @returns whether something went */
export async function ablaufen(): Promise<boolean> {
  let weg = false
  const geraete = new Map((await lesen('geraet')).map((each) => [each.gemeinde, each]))
  for (const geraet of geraete.values()) await vermerken(geraet)
  for (const { id, gemeinde, endet } of await lesen('mitnahme')) {
    const geraet = geraete.get(gemeinde)
    if (geraet && endet > spaetestens(geraet)) continue
    await entfernen(id)
    weg = true
  }
  if (weg) await geaendert()
  return weg
}

/** Closes the half of a key for this device and until its end. @throws Error while the device is locked */
export async function haelfteVerwahren(
  gemeinde: string,
  id: string,
  endet: number,
  haelfte: string,
): Promise<MitnahmeZeile['haelfte']> {
  const offen = schluesselVon(gemeinde)
  if (!offen) throw new Error('closing a half of a key needs the code')
  return verschliessen(offen.halbe, `${gemeinde} ${id} ${endet}`, haelfte)
}

/** The key of a Mitnahme, by the code. Null: locked, ended, or changed from outside. */
export async function schluesselDer({ gemeinde, id, endet, haelfte, salz }: MitnahmeZeile): Promise<CryptoKey | null> {
  const offen = schluesselVon(gemeinde)
  const geraet = await holen('geraet', gemeinde)
  if (!offen || !geraet || zurueckgestellt(geraet) || endet <= spaetestens(geraet)) return null
  const roh = await oeffnenText(offen.halbe, `${gemeinde} ${id} ${endet}`, haelfte).catch(() => null)
  return roh === null ? null : mitnahmeschluessel(roh, salz, id)
}

/** The server was heard: its clock is right, whatever this one says. @param jetzt ms by the clock of the server */
export async function kontaktVermerken(gemeinde: string, jetzt: number): Promise<void> {
  const gehoert = { gesehen: jetzt, kontakt: jetzt, versatz: Date.now() - jetzt }
  await aendern('geraet', gemeinde, (zeile) => ({ ...zeile, ...gehoert }))
}

/** Tells this window and the others that something is different now. */
export async function geaendert(): Promise<void> {
  setzen({ offen: [...offene.keys()] })
  kanal.postMessage('neu')
  await neuLaden()
}
