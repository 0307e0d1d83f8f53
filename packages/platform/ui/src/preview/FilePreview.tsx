import { useState } from 'react'
import { FallbackCard } from './FallbackCard.tsx'
import { PdfPreview } from './PdfPreview.tsx'
import { type PreviewFile, previewKind } from './preview-file.ts'
import { TextPreview } from './TextPreview.tsx'
import './preview.css'

/** The content of a file, whatever it is. PDF pages stay mounted below other kinds, so that arrowing on is instant. */
export function FilePreview({ file }: { file: PreviewFile }) {
  const kind = previewKind(file)
  const [lastPdf, setLastPdf] = useState<string | null>(null)
  const pdf = kind === 'pdf' ? file.vorschauUrl : lastPdf
  if (pdf !== lastPdf) setLastPdf(pdf)
  return (
    <>
      {pdf && (
        <div className="va-preview" hidden={kind !== 'pdf'}>
          <PdfPreview
            src={pdf}
            title={file.dateiname}
            fallback={(reason) => <FallbackCard file={file} reason={reason} />}
          />
        </div>
      )}
      {kind === 'bild' && file.vorschauUrl && <ImagePreview key={file.id} file={file} src={file.vorschauUrl} />}
      {kind === 'text' && file.vorschauUrl && <TextPreview key={file.id} file={file} src={file.vorschauUrl} />}
      {kind === 'keine' && <FallbackCard file={file} reason="Für diese Art von Datei gibt es keine Vorschau." />}
    </>
  )
}

function ImagePreview({ file, src }: { file: PreviewFile; src: string }) {
  const [broken, setBroken] = useState(false)
  if (broken) return <FallbackCard file={file} reason="Das Bild lässt sich nicht anzeigen." />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="va-preview va-preview--bild" aria-label={`Vorschau: ${file.dateiname}`} tabIndex={0}>
      <img src={src} alt={file.dateiname} onError={() => setBroken(true)} />
    </section>
  )
}
