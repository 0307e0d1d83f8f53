import { Badge, type Column, formatDay, formatDayOf, ListGrid } from '@verbundakte/ui'
import { BearbeitungZeichen } from './Bearbeitung.tsx'
import type { DokumentZeileFragment } from './generated/graphql.ts'
import { MediumZeichen } from './Medium.tsx'
import { useNeueVersion } from './neue-version.ts'
import type { usePaged } from './paged.ts'
import { usePrefetchedNeighbours } from './prefetched-neighbours.ts'
import { DokumenteSammeln } from './sammel/DokumenteSammeln.tsx'
import { useMarkierung } from './sammel/use-markierung.ts'
import { TextstatusZeichen } from './Textstatus.tsx'
import { RICHTUNG_NAMEN } from './words.ts'

const COLUMNS: readonly Column<DokumentZeileFragment>[] = [
  { name: 'nummer', titel: 'Nr.', width: 'schmal', cell: (dokument) => dokument.nummer },
  { name: 'betreff', titel: 'Dokument', header: true, cell: (dokument) => <DokumentBetreff dokument={dokument} /> },
  { name: 'richtung', titel: 'Richtung', width: 'neben', cell: (dokument) => RICHTUNG_NAMEN[dokument.richtung] },
  {
    name: 'datum',
    titel: 'Datum',
    width: 'schmal',
    cell: (dokument) =>
      dokument.datumDesSchreibens ? formatDay(dokument.datumDesSchreibens) : formatDayOf(dokument.angelegtAm),
  },
]

interface DokumenteListeProps {
  readonly vorgang: string
  /** whether a Dokument takes a new version */
  readonly mayFile: boolean
  readonly paged: ReturnType<typeof usePaged<DokumentZeileFragment>>
  readonly selected: string | null
  readonly onSelect: (dokument: DokumentZeileFragment) => void
}

/** The Dokumente of a Vorgang. A file dropped on one becomes its next version. */
export function DokumenteListe({ vorgang, mayFile, paged, selected, onSelect }: DokumenteListeProps) {
  const neueVersion = useNeueVersion()
  usePrefetchedNeighbours(
    paged.rows,
    (row) => row.id,
    selected,
    ({ aktuelleVersion }) => aktuelleVersion,
  )
  const name = `dokumente:${vorgang}`
  const markierung = useMarkierung(name, paged.rows)
  return (
    <>
      <ListGrid
        label="Dokumente"
        name={name}
        rows={paged.rows}
        rowId={(dokument) => dokument.id}
        columns={COLUMNS}
        selected={selected}
        onSelect={onSelect}
        // There is nothing below a Dokument: Enter goes over to reading it.
        onOpen={() => document.querySelector<HTMLElement>('#spalte-rechts [tabindex="0"]')?.focus()}
        {...(mayFile && {
          drop: {
            label: 'Als neue Version ablegen',
            onFiles: neueVersion,
          },
        })}
        more={paged.more}
        {...(mayFile && { marking: markierung })}
        takeFocus
      />
      {mayFile && <DokumenteSammeln markierung={markierung} />}
    </>
  )
}

function DokumentBetreff({ dokument }: { dokument: DokumentZeileFragment }) {
  return (
    <>
      {dokument.anlageZu && <span className="neben">Anlage</span>}
      {dokument.betreff}
      {dokument.status === 'ENTWURF' && (
        <>
          {' '}
          <Badge>Entwurf</Badge>
        </>
      )}
      <span className="neben">
        {dokument.typ}
        {dokument.aktuelleVersion.nummer > 1 && ` · Version ${dokument.aktuelleVersion.nummer}`}
        <MediumZeichen stueck={dokument} />
        <TextstatusZeichen version={dokument.aktuelleVersion} />
        <BearbeitungZeichen bearbeitung={dokument.bearbeitung} />
      </span>
    </>
  )
}
