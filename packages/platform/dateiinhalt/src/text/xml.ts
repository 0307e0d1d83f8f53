import { SaxesParser } from 'saxes'
import { Unlesbar } from './textergebnis.ts'
import { nachMarke } from './zeichensatz.ts'

const HOECHSTENS_TIEFE = 1_000

/** What to do with the pieces of an XML document. Names come without their prefix: `w:t` is `t`. */
export interface XmlLeser {
  auf?(name: string, attribute: Readonly<Record<string, string>>): void
  zu?(name: string): void
  text?(text: string): void
}

/**
 * Reads XML as it comes, until it ends or `genug` says so. Entities other than the five of XML are an error and are never
 * resolved, a DTD ends the reading: no Office document has one, but every entity bomb does.
 * @throws Unlesbar for a DTD or a nesting no document has; Error for malformed XML
 */
export async function xmlLesen(bytes: AsyncIterable<Uint8Array>, leser: XmlLeser, genug: () => boolean): Promise<void> {
  const parser = new SaxesParser()
  let tiefe = 0
  parser.on('doctype', () => {
    throw new Unlesbar('Die Datei enthält eine DTD, wie sie in Dokumenten nicht vorkommt. Sie wurde nicht gelesen.')
  })
  parser.on('opentag', (element) => {
    if (++tiefe > HOECHSTENS_TIEFE)
      throw new Unlesbar('Die Datei ist unsinnig tief verschachtelt. Sie wurde nicht gelesen.')
    leser.auf?.(ohneVorsatz(element.name), element.attributes)
  })
  parser.on('closetag', (element) => {
    tiefe--
    leser.zu?.(ohneVorsatz(element.name))
  })
  parser.on('text', (text) => leser.text?.(text))
  parser.on('cdata', (text) => leser.text?.(text))
  parser.on('error', (fehler) => {
    throw fehler
  })

  let dekoder: TextDecoder | undefined
  for await (const stueck of bytes) {
    dekoder ??= new TextDecoder(nachMarke(stueck) ?? 'utf-8')
    parser.write(dekoder.decode(stueck, { stream: true }))
    if (genug()) return
  }
  parser.close()
}

const ohneVorsatz = (name: string) => name.slice(name.indexOf(':') + 1)
