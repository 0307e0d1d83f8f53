import { useQuery } from '@tanstack/react-query'
import { reach } from '../api/client.ts'
import { formatSize } from '../format/display.ts'
import { Progress } from '../parts/Progress.tsx'
import { FallbackCard } from './FallbackCard.tsx'
import { ownBytes } from './own-file.ts'
import type { PreviewFile } from './preview-file.ts'

/** Bytes of a text that are shown: more than anyone reads, less than slows a browser. */
const SHOWN = 500_000

export function TextPreview({ file, src }: { file: PreviewFile; src: string }) {
  const text = useQuery({
    queryKey: ['text', src],
    queryFn: async ({ signal }) => {
      const own = ownBytes(src)
      if (own) return own.slice(0, SHOWN).text()
      const response = await reach(src, { signal, headers: { range: `bytes=0-${SHOWN - 1}` } })
      if (!response.ok) throw new Error(`text preview answered ${response.status}`)
      return response.text()
    },
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
    // What a screen holds itself goes with the screen.
    ...(ownBytes(src) && { gcTime: 0 }),
  })
  if (text.isPending) return <Progress label="Vorschau wird geladen" />
  if (text.isError) return <FallbackCard file={file} reason="Die Vorschau lässt sich gerade nicht laden." />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="va-preview va-preview--text" aria-label={`Vorschau: ${file.dateiname}`} tabIndex={0}>
      <pre>{text.data}</pre>
      {file.groesse > SHOWN && <p>Gezeigt wird der Anfang ({formatSize(SHOWN)}). Alles steht in der Datei.</p>}
    </section>
  )
}
