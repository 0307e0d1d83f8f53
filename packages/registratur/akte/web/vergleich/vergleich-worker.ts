import { absaetze, type Textseite } from './absaetze.ts'
import { vergleichen } from './vergleichen.ts'

/** Beside the screen, which stays quick however long the texts are. */
self.onmessage = ({ data }: MessageEvent<{ alt: readonly Textseite[]; neu: readonly Textseite[] }>) => {
  self.postMessage(vergleichen(absaetze(data.alt), absaetze(data.neu)))
}
