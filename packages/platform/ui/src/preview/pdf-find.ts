import { fold } from '@verbundakte/kernel'
import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Pages on which a text stands, each named once per hit, in reading order. */
export async function findPages(pdf: PDFDocumentProxy, wanted: string, signal: AbortSignal): Promise<number[]> {
  const pages: number[] = []
  for (let number = 1; number <= pdf.numPages && !signal.aborted; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    for (let hits = countOf(fold(text), fold(wanted)); hits > 0; hits--) pages.push(number)
  }
  return pages
}

export function countOf(text: string, wanted: string): number {
  return wanted === '' ? 0 : text.split(wanted).length - 1
}

/** Where the text stands in the text layers that are drawn, to be marked without touching them. */
export function rangesOf(root: ParentNode, wanted: string): Range[] {
  const ranges: Range[] = []
  for (const layer of root.querySelectorAll('.textLayer')) {
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) ranges.push(...rangesIn(node, wanted))
  }
  return ranges
}

function rangesIn(node: Node, wanted: string): Range[] {
  // Lower case keeps the length, folding would not: ä has one place on the paper.
  const text = (node.nodeValue ?? '').toLowerCase()
  const needle = wanted.toLowerCase()
  const ranges: Range[] = []
  for (let at = text.indexOf(needle); needle !== '' && at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const range = new Range()
    range.setStart(node, at)
    range.setEnd(node, at + needle.length)
    ranges.push(range)
  }
  return ranges
}
