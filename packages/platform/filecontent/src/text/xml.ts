import { SaxesParser } from 'saxes'
import { byteOrderMark } from './charset.ts'
import { Unreadable } from './text-result.ts'

const MAX_DEPTH = 1_000

/** What to do with the pieces of an XML document. Names come without their prefix: `w:t` is `t`. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads XML as it comes, until it ends or `enough` says so. Entities other than the five of XML are an error and are never
 * resolved, a DTD ends the reading: no Office document has one, but every entity bomb does.
 * @throws Unreadable for a DTD or a nesting no document has; Error for malformed XML
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  enough: () => boolean,
): Promise<void> {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw new Unreadable('Die Datei enthält eine DTD, wie sie in Dokumenten nicht vorkommt. Sie wurde nicht gelesen.')
  })
  parser.on('opentag', (element) => {
    if (++depth > MAX_DEPTH) throw new Unreadable('Die Datei ist unsinnig tief verschachtelt. Sie wurde nicht gelesen.')
    handler.open?.(withoutPrefix(element.name), element.attributes)
  })
  parser.on('closetag', (element) => {
    depth--
    handler.close?.(withoutPrefix(element.name))
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.on('error', (error) => {
    throw error
  })

  let decoder: TextDecoder | undefined
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(byteOrderMark(chunk) ?? 'utf-8')
    parser.write(decoder.decode(chunk, { stream: true }))
    if (enough()) return
  }
  parser.close()
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1)
