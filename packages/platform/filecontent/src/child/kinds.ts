import { fileURLToPath } from 'node:url'

/** What a child is started for, and how much of the machine it is lent. */
export interface ChildKind {
  readonly script: string
  /** of Node's permission model, beside reading */
  readonly permissions: readonly string[]
  readonly heapMb: number
  /**
   * `--max-old-space-size` does not count what pdf.js and zlib hold outside of the heap, where a stream of 10 MB can
   * inflate to 10 GB. The system's limit on writable memory does. It also counts 0.6 GB that Node 24 reserves and never
   * touches.
   */
  readonly memoryKb: number
  /** A child that hangs in a loop does not notice that its parent was killed: the system ends it after this CPU time. */
  readonly cpuSeconds: number
}

/** Reads text and mails: pure JavaScript, about 0.4 GB to grow. */
export const TEXT: ChildKind = {
  script: fileURLToPath(new URL('./child.ts', import.meta.url)),
  permissions: [],
  heapMb: 192,
  memoryKb: 1024 ** 2,
  cpuSeconds: 300,
}

/**
 * Draws pages and recognises their letters: Skia is native code, tesseract works in a thread (ADR 0028), which reserves
 * as much once more; with 2 GB it does not begin. Resident are about 350 MB.
 */
export const PAGES: ChildKind = {
  script: fileURLToPath(new URL('../ocr/child.ts', import.meta.url)),
  permissions: ['--allow-addons', '--allow-worker'],
  heapMb: 256,
  memoryKb: 4 * 1024 ** 2,
  cpuSeconds: 600,
}

/** Fills templates of letters: as bounded as reading text, and started only where letters are written. */
export const TEMPLATES: ChildKind = {
  script: fileURLToPath(new URL('../template/child.ts', import.meta.url)),
  permissions: [],
  heapMb: 256,
  memoryKb: 1280 * 1024,
  cpuSeconds: 300,
}
