import type { Mangel } from '../adapter.ts'
import type { Element } from '../xml.ts'
import { ANSCHRIFT, BETRIEBSARTEN, NACHWEIS, NAME, REGISTER, UNFALLVERSICHERUNG } from './abbildung.ts'

/** Elements that `lesen` looks at, beside those of the tables. */
const GELESEN = new Set([
  ...[ANSCHRIFT, NACHWEIS, NAME, REGISTER, UNFALLVERSICHERUNG].flatMap((zeilen) => zeilen.map((each) => each.element)),
  ...BETRIEBSARTEN,
  ...`code ID satzErstellung ereigniszeitpunkt istKorrektur gemeindeSchluessel gemeindeMeldungNr gewerbebetriebID uuid gueltigAb
    datumMeldung eingetragenerName geschaeftsbezeichnung rechtsformSchluessel anzahlBeteiligte anzahlVollzeitBeschaeftigte
    anzahlTeilzeitBeschaeftigte niederlassungArt istReisegewerbe istNebenerwerb beteiligungOeffentlicheHand status
    personFunktion geschlecht geburtsname geburtsdatum geburtsort geburtsland staatsangehoerigkeitSchluessel kanal kennung
    taetigkeitSchwerpunkt taetigkeitSchluessel stichwort taetigkeitenZusammengefasst taetigkeitEinzeln grundAnmeldungSchluessel
    grundAbmeldungSchluessel ursacheAbmeldungSchluessel nameFirmaGewerbetreibender`.split(/\s+/),
])

/** What a record says and nobody here reads: named, so that nothing is lost in silence. The author is read from the head. */
export function ungelesen(satz: Element): Mangel[] {
  const namen = new Set<string>()
  const gehen = (hier: Element) => {
    if (hier.name === 'autor') return
    const blatt = hier.kinder.every(({ name }) => name === 'code')
    if (blatt && !GELESEN.has(hier.name) && (hier.text.trim() !== '' || hier.kinder.length > 0)) namen.add(hier.name)
    for (const each of hier.kinder) gehen(each)
  }
  gehen(satz)
  return [...namen].slice(0, 20).map((name) => ({
    code: 'xga-ungelesen',
    ort: name.slice(0, 60),
    satz: `Die Angabe „${name.slice(0, 60)}“ wurde nicht übernommen.`,
  }))
}
