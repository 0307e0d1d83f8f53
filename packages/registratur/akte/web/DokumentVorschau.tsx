import { keepPreviousData } from '@tanstack/react-query'
import { EmptyState, FilePreview, PaneHeader, Progress, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { DokumentDocument } from './generated/graphql.ts'
import { PruefungHinweis } from './Pruefung.tsx'
import { Signaturen } from './Signaturen.tsx'

/** A Dokument to read beside something else, where nothing is done to it; its own screen is one click away. */
export function DokumentVorschau({ id }: { readonly id: string }) {
  const { pfad } = useGemeinde()
  const { data, isPending } = useApiQuery(
    ['dokument', id],
    DokumentDocument,
    { id },
    // The one before stays while the next is fetched: arrowing through a list must not flicker.
    { placeholderData: keepPreviousData },
  )
  const dokument = data?.dokument
  if (isPending) return <Progress label="Dokument wird geladen" />
  if (!dokument) {
    return (
      <EmptyState icon="info" title="Das gibt es hier nicht (mehr)">
        Laden Sie die Liste neu.
      </EmptyState>
    )
  }
  const { aktuelleVersion: version, vorgang } = dokument
  return (
    <>
      <PaneHeader
        back={{ to: 'mitte', label: 'Zurück' }}
        over={
          <Link to={pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${dokument.id}`)}>
            {dokument.kennzeichen}
          </Link>
        }
        title={dokument.betreff}
        meta={<span>Version {version.nummer}</span>}
      />
      <PruefungHinweis version={version} />
      <Signaturen key={version.id} dokument={dokument} version={version.id} />
      <div className="va-preview" hidden={version.pruefung === 'GESPERRT'}>
        <FilePreview
          file={{
            id: version.id,
            dateiname: version.dateiname,
            mime: version.mime,
            groesse: version.groesse,
            vorschauUrl: version.vorschauPfad,
            dateiUrl: version.dateiPfad,
          }}
        />
      </div>
    </>
  )
}
