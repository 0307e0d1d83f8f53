import { type Blatt, type Element, GRAU, RAND, SATZBREITE, type Stil } from './blatt.ts'

/** One field of a form: its number, what is asked, what was answered. */
export interface Zelle {
  readonly nummer?: number | undefined
  readonly bezeichnung: string
  readonly antwort: readonly string[]
}

const ABSTAND = 18
const HALB = (SATZBREITE - ABSTAND) / 2
/** for the number, in front of label and answer */
const EINZUG = 24
const FRAGE: Stil = { groesse: 8, farbe: GRAU }
const ANTWORT: Stil = { groesse: 10.5 }
const NUMMER: Stil = { groesse: 8.5, fett: true }
const LUFT = 5
/** An answer of more lines than these has the whole width to itself: an address with all its numbers is no more. */
const KURZ = 12
/** Rows taller than this may begin at the foot of a page and go on with the next one. */
const LANG = 240

/** Fields in their order, two beside each other where both are short. A list, so that a screen reader says how many there are. */
export function zellen(blatt: Blatt, alle: readonly Zelle[], eltern: Element = blatt.wurzel): void {
  const liste = blatt.gruppe('L', eltern)
  for (let i = 0; i < alle.length; i++) {
    const [eine, andere] = [alle[i], alle[i + 1]]
    if (!eine) continue
    const zwei = andere && istKurz(blatt, eine) && istKurz(blatt, andere)
    reihe(blatt, liste, zwei ? [eine, andere] : [eine], zwei ? HALB : SATZBREITE)
    if (zwei) i++
  }
}

function istKurz(blatt: Blatt, { nummer, bezeichnung, antwort }: Zelle): boolean {
  const breite = HALB - einzug(nummer)
  return (
    antwort.length <= KURZ &&
    antwort.every((zeile) => !zeile.includes('\n') && blatt.laenge(zeile, ANTWORT) <= breite) &&
    blatt.laenge(bezeichnung, FRAGE) <= 2 * breite
  )
}

const einzug = (nummer: number | undefined) => (nummer === undefined ? 0 : EINZUG)

function reihe(blatt: Blatt, liste: Element, hier: readonly Zelle[], breite: number) {
  const { doc } = blatt
  const masse = hier.map(({ nummer, bezeichnung, antwort }) => {
    const innen = breite - einzug(nummer)
    const frage = blatt.hoehe(bezeichnung, { ...FRAGE, breite: innen })
    return { frage, hoehe: frage + blatt.hoehe(antwort.join('\n'), { ...ANTWORT, breite: innen }) + 2 * LUFT }
  })
  const hoehe = Math.max(...masse.map((each) => each.hoehe))
  blatt.platz(Math.min(hoehe, LANG))
  const oben = doc.y
  for (const [stelle, { nummer, bezeichnung, antwort }] of hier.entries()) {
    const x = RAND.links + stelle * (HALB + ABSTAND)
    const innen = x + einzug(nummer)
    const platz = breite - einzug(nummer)
    const punkt = blatt.gruppe('LI', liste)
    if (nummer !== undefined) blatt.schreiben(punkt, 'Lbl', String(nummer), x, oben + LUFT - 0.5, NUMMER)
    const inhalt = blatt.gruppe('LBody', punkt)
    blatt.schreiben(inhalt, 'P', bezeichnung, innen, oben + LUFT, { ...FRAGE, breite: platz })
    const y = oben + LUFT + (masse[stelle]?.frage ?? 0)
    blatt.schreiben(inhalt, 'P', antwort.join('\n'), innen, y, { ...ANTWORT, breite: platz })
  }
  // What went on with the next page ends where its text ended.
  const unten = hoehe > LANG ? doc.y + LUFT : oben + hoehe
  blatt.linie(RAND.links, unten, SATZBREITE)
  doc.y = unten
}
