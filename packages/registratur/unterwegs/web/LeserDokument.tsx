import { EmptyState, FilePreview, IconButton, type OwnFile, ownFile, Progress, usePageTitle } from '@verbundakte/ui'
import { useEffect, useState } from 'react'
import { dateiLesen, type PaketDokument } from './kern/inhalt.ts'
import { type Gelesen, useFokus } from './Leser.tsx'

interface LeserDokumentProps {
  readonly gelesen: Gelesen
  readonly dokument: PaketDokument
  readonly onBack: () => void
}

/** A file out of the device. It is opened in memory and drawn there; no copy is written anywhere. */
export function LeserDokument({ gelesen: { zeile, paket }, dokument, onBack }: LeserDokumentProps) {
  const { aktuelleVersion: version } = dokument
  const [datei, setDatei] = useState<OwnFile | null | 'laedt'>('laedt')
  const titel = useFokus()
  usePageTitle('Unterwegs')
  const text = paket.texte[version.id]
  useEffect(() => {
    let offen: OwnFile | null = null
    let veraltet = false
    void dateiLesen(zeile, version.id, version.mime).then((bytes) => {
      if (veraltet) return
      offen = bytes && ownFile(bytes)
      setDatei(offen)
    })
    return () => {
      veraltet = true
      offen?.free()
    }
  }, [zeile, version.id, version.mime])
  return (
    <section className="leser-dokument">
      <header className="leser-kopf">
        <IconButton icon="arrow-back" label="Zurück zum Vorgang" onClick={onBack} />
        <div>
          <span className="neben">
            {dokument.kennzeichen} · Version {version.nummer}
          </span>
          <h1 ref={titel} tabIndex={-1}>
            {dokument.betreff}
          </h1>
        </div>
      </header>
      {datei === 'laedt' && <Progress label="Dokument wird geöffnet" />}
      {datei !== null && datei !== 'laedt' && (
        <div className="va-preview">
          <FilePreview file={{ ...version, vorschauUrl: datei.src, dateiUrl: datei.src }} />
        </div>
      )}
      {datei === null && text && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section className="va-preview va-preview--text" aria-label={`Text: ${version.dateiname}`} tabIndex={0}>
          <p>Gezeigt wird, was aus „{version.dateiname}“ gelesen wurde.</p>
          <pre>{text}</pre>
        </section>
      )}
      {datei === null && !text && (
        <EmptyState icon="draft" title={version.dateiname}>
          Diese Datei ist nicht mitgekommen: Sie ist zu groß, gesperrt, oder es gibt von ihr noch keinen Text. Mit Netz
          öffnen Sie sie in der Akte.
        </EmptyState>
      )}
    </section>
  )
}
