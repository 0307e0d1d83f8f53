import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { ownBytes } from './own-file.ts'

/** Enough for arrowing to and fro; an open document holds its fetched bytes and decoded fonts. */
const KEEP = 6

const open = new Map<string, PDFDocumentLoadingTask>()
let worker: PDFWorker | null = null

/**
 * Opens a PDF, or hands out the one that is still open. Pages are fetched by range as they are looked at.
 * @throws what pdf.js throws for a broken or locked file
 */
export async function openPdf(src: string): Promise<PDFDocumentProxy> {
  const task = open.get(src) ?? (await load(src))
  // Used last, forgotten last.
  open.delete(src)
  open.set(src, task)
  for (const [old, oldTask] of open) {
    if (open.size <= KEEP) break
    open.delete(old)
    void oldTask.destroy()
  }
  try {
    return await task.promise
  } catch (error) {
    open.delete(src)
    throw error
  }
}

async function load(src: string): Promise<PDFDocumentLoadingTask> {
  // 400 kB that only a preview needs.
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  // One worker for all documents: starting one costs 60 ms, which arrowing through a Vorgang would feel.
  worker ??= new pdfjs.PDFWorker()
  // Fonts, character maps and decoders that a PDF may need and not contain; the build puts them there.
  const assets = `${import.meta.env.BASE_URL}assets/pdfjs-${pdfjs.version}/`
  const own = await ownBytes(src)?.arrayBuffer()
  return pdfjs.getDocument({
    ...(own ? { data: own } : { url: src }),
    worker,
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
    // Forms are looked at here, not filled in; scripts inside of files never run.
    enableXfa: false,
  })
}
