/** Words by which a kind of document is known; the earlier ones decide where two are equally strong. */
const TYPEN: readonly (readonly [typ: string, woran: RegExp])[] = [
  ['Widerspruch', /widerspruch|einspruch/gi],
  ['Mahnung', /mahnung|zahlungserinnerung/gi],
  ['Rechnung', /rechnung(?!sprüfung)|rechnungsbetrag|zahlbar/gi],
  ['Vollmacht', /vollmacht/gi],
  ['Kündigung', /kündigung|kündige/gi],
  ['Bescheid', /bescheid(?!e?n)|festsetzung/gi],
  ['Stellungnahme', /stellungnahme|nehmen wir .{0,40}stellung/gi],
  ['Gutachten', /gutachten/gi],
  ['Vertrag', /vertrag/gi],
  ['Antrag', /antrag|beantrag/gi],
  ['Anzeige', /anzeige|zeige ich .{0,60} an\b|melde ich .{0,60} an\b|anmeldung/gi],
  ['Beschwerde', /beschwerde|beschwere/gi],
  ['Angebot', /angebot/gi],
  ['Protokoll', /protokoll|niederschrift/gi],
]

/** The kind of document as far as its words tell; `Schreiben` otherwise. A word in the Betreff weighs most. */
export function dokumenttypIn(text: string, betreff: string | null): string {
  let bester: { typ: string; punkte: number } = { typ: 'Schreiben', punkte: 1 }
  for (const [typ, woran] of TYPEN) {
    const punkte = (betreff?.match(woran)?.length ?? 0) * 5 + Math.min(3, text.slice(0, 6000).match(woran)?.length ?? 0)
    if (punkte > bester.punkte) bester = { typ, punkte }
  }
  return bester.typ
}
