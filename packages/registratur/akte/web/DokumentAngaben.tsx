import { Beitraege, Button, Details, formatDay, formatInstant, formatSize, Icon, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { DokumentAendern } from './DokumentAendern.tsx'
import type { DokumentVollFragment, VersionVollFragment } from './generated/graphql.ts'
import { mediumZeilen } from './Medium.tsx'
import { PruefungText } from './Pruefung.tsx'
import { useVersionen } from './versionen.ts'
import { DOKUMENTSTATUS_NAMEN, RICHTUNG_NAMEN } from './words.ts'

interface DokumentAngabenProps {
  readonly dokument: DokumentVollFragment
  /** the version whose content is shown */
  readonly shown: string
  readonly onShow: (version: VersionVollFragment) => void
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
}

/** What is known about a Dokument, its Anlagen and its versions, which stay. */
export function DokumentAngaben({ dokument, shown, onShow, editing, onEdit }: DokumentAngabenProps) {
  const { pfad } = useGemeinde()
  const { vorgang } = dokument
  const { zuruecknehmen, wiederherstellen } = useVersionen(dokument)
  if (editing) return <DokumentAendern dokument={dokument} onDone={() => onEdit(false)} />
  return (
    <div className="angaben">
      {dokument.darf.includes('aendern') && (
        <div className="angaben__handlungen">
          <Button icon="edit" keys="e" onClick={() => onEdit(true)}>
            Ändern
          </Button>
          {dokument.darf.includes('zuruecknehmen') && (
            <Button icon="autorenew" kind="quiet" onClick={() => void zuruecknehmen()}>
              Ablage zurücknehmen
            </Button>
          )}
        </div>
      )}
      <Details
        items={[
          ['Stand', DOKUMENTSTATUS_NAMEN[dokument.status]],
          ['Art', dokument.typ],
          ['Richtung', RICHTUNG_NAMEN[dokument.richtung]],
          ['Datum des Schreibens', formatDay(dokument.datumDesSchreibens)],
          ['Posteingang', formatDay(dokument.posteingang)],
          dokument.absender ? ['Absender', dokument.absender] : null,
          dokument.empfaenger ? ['Empfänger', dokument.empfaenger] : null,
          dokument.fremdzeichen ? ['Fremdzeichen', dokument.fremdzeichen] : null,
          ['Federführung', dokument.federfuehrung.name],
          ...mediumZeilen(dokument, 'der Vorgang', vorgang.standort ?? vorgang.akte.standort),
          [
            'Abgelegt',
            `${formatInstant(dokument.angelegtAm)}${dokument.angelegtVon ? `, ${dokument.angelegtVon.name}` : ''}`,
          ],
        ]}
      />
      <Beitraege ort="dokument" an={{ dokument: dokument.id }} />
      {dokument.anlagen.length > 0 && (
        <section className="angaben-teil" aria-label="Anlagen">
          <h2>Anlagen</h2>
          <ul>
            {dokument.anlagen.map((anlage) => (
              <li key={anlage.id}>
                <Link to={pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${anlage.id}`)}>
                  {anlage.betreff}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="angaben-teil versionen" aria-label="Versionen">
        <h2>Versionen</h2>
        {dokument.versionen.length > 1 && (
          <p>
            <Link to={pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${dokument.id}/vergleich`)}>
              Versionen vergleichen
            </Link>
          </p>
        )}
        <ul>
          {dokument.versionen.map((version) => (
            <li key={version.id}>
              <button type="button" aria-current={version.id === shown || undefined} onClick={() => onShow(version)}>
                <strong>Version {version.nummer}</strong> {version.dateiname}
                <span className="neben">
                  {formatInstant(version.angelegtAm)}
                  {version.angelegtVon && `, ${version.angelegtVon.name}`} · {formatSize(version.groesse)} ·{' '}
                  {version.pronom && `${version.format ?? 'Format'} (${version.pronom}) · `}
                  <PruefungText version={version} />
                </span>
              </button>
              {version.durchsuchbarPfad && (
                <a className="va-btn va-btn--quiet" href={version.durchsuchbarPfad} download>
                  <Icon name="download" />
                  <span>Durchsuchbares PDF{dokument.versionen.length > 1 && ` von Version ${version.nummer}`}</span>
                </a>
              )}
              {dokument.darf.includes('aendern') &&
                version.id !== dokument.aktuelleVersion.id &&
                version.pruefung !== 'GESPERRT' && (
                  <Button kind="quiet" icon="autorenew" onClick={() => void wiederherstellen(version)}>
                    Version {version.nummer} gilt wieder
                  </Button>
                )}
            </li>
          ))}
        </ul>
        <details className="pruefsummen">
          <summary>Prüfsummen (SHA-256)</summary>
          <Details
            items={dokument.versionen.map(({ nummer, sha256 }) => [
              `Version ${nummer}`,
              <code key={nummer}>{sha256}</code>,
            ])}
          />
        </details>
      </section>
    </div>
  )
}
