import { SaxesParser } from 'saxes'

/** An element without namespaces: messages of this kind have one for everything. */
export interface Element {
  readonly name: string
  readonly attribute: Readonly<Record<string, string>>
  readonly kinder: Element[]
  text: string
}

export const XML_BYTES = 4 * 1024 * 1024
const TIEFE = 40
const ELEMENTE = 50_000

/** Why a message was not read; the sentence is for people. */
export class Unlesbar extends Error {
  readonly code: string
  constructor(code: string, satz: string) {
    super(satz)
    this.code = code
  }
}

/**
 * A small document as a tree. Bounded in bytes, depth and elements before anything is built; UTF-8 only; a DTD, and with it
 * every entity of its own, ends the reading. @throws Unlesbar
 */
export function xmlLesen(bytes: Uint8Array): Element {
  if (bytes.length > XML_BYTES)
    throw new Unlesbar('xml-groesse', 'Die Nachricht ist größer als 4 MB und wurde nicht gelesen.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unlesbar('xml-zeichensatz', 'Die Nachricht ist nicht in UTF-8 geschrieben.')
  }
  const kodierung = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{1,40})["']/.exec(text.slice(0, 300))?.[1]
  if (kodierung && kodierung.toLowerCase() !== 'utf-8') {
    throw new Unlesbar('xml-zeichensatz', 'Die Nachricht nennt einen anderen Zeichensatz als UTF-8.')
  }
  const wurzel: Element = { name: '', attribute: {}, kinder: [], text: '' }
  const weg = [wurzel]
  let anzahl = 0
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('error', () => {
    throw new Unlesbar('xml-form', 'Die Nachricht ist kein gültiges XML.')
  })
  parser.on('doctype', () => {
    throw new Unlesbar('xml-dtd', 'Die Nachricht enthält eine DTD. Solche Nachrichten werden nicht gelesen.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (weg.length > TIEFE) throw new Unlesbar('xml-tiefe', 'Die Nachricht ist unsinnig tief verschachtelt.')
    if (++anzahl > ELEMENTE) throw new Unlesbar('xml-menge', 'Die Nachricht enthält unsinnig viele Elemente.')
    const neu: Element = { name: name.slice(name.indexOf(':') + 1), attribute: attributes, kinder: [], text: '' }
    weg.at(-1)?.kinder.push(neu)
    weg.push(neu)
  })
  parser.on('closetag', () => {
    weg.pop()
  })
  const anhaengen = (teil: string) => {
    const hier = weg.at(-1)
    if (hier) hier.text += teil
  }
  parser.on('text', anhaengen)
  parser.on('cdata', anhaengen)
  // In pieces, so that a limit is met before the rest is looked at.
  for (let ab = 0; ab < text.length; ab += 65_536) parser.write(text.slice(ab, ab + 65_536))
  parser.close()
  const [dokument] = wurzel.kinder
  if (!dokument) throw new Unlesbar('xml-form', 'Die Nachricht ist leer.')
  return dokument
}

export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (z) => ZEICHEN[z] ?? z).replace(/\r/g, '&#13;')
}
const ZEICHEN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** First descendant by a path of names, `betrieb/eintragungArt`. */
export function element(von: Element | undefined, pfad: string): Element | undefined {
  let hier = von
  for (const name of pfad.split('/')) hier = hier?.kinder.find((each) => each.name === name)
  return hier
}

/** Text at a path; that of a `code` inside, if there is one. Empty is undefined. */
export function wert(von: Element | undefined, pfad: string): string | undefined {
  const hier = element(von, pfad)
  return (element(hier, 'code')?.text ?? hier?.text)?.trim() || undefined
}
