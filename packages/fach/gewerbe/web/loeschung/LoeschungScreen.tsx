import { PAGE, usePaged } from '@verbundakte/akte/web'
import {
  Button,
  type Column,
  EmptyState,
  formatDay,
  formatDayOf,
  ListGrid,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import {
  type Gewerbeloeschstand,
  GewerbeloeschungenDocument,
  type LoeschungZeileFragment,
} from '../generated/graphql.ts'
import { anschrift } from '../words.ts'
import { GrundDialog } from './GrundDialog.tsx'
import { useLoeschen } from './use-loeschen.ts'
import { VollziehenDialog } from './VollziehenDialog.tsx'
import '../gewerbe.css'

const STAENDE: readonly { wert: Gewerbeloeschstand; titel: string }[] = [
  { wert: 'VORGESCHLAGEN', titel: 'Vorgeschlagen' },
  { wert: 'BESTAETIGT', titel: 'Bestätigt' },
  { wert: 'AUSGENOMMEN', titel: 'Ausgenommen' },
  { wert: 'VOLLZOGEN', titel: 'Gelöscht' },
]

/** What the register may forget: one person confirms, another one deletes. */
export function LoeschungScreen() {
  usePageTitle('Löschungen')
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const stand = STAENDE.find(({ wert }) => wert === params.get('stand'))?.wert ?? 'VORGESCHLAGEN'
  useShortcuts('Löschungen', [{ keys: 'Escape', titel: 'Zum Gewerbe', run: () => void navigate(pfad('gewerbe')) }])
  return (
    <div className="gewerbe">
      <h1>Löschungen</h1>
      <p>
        <Link to={pfad('gewerbe')}>Zum Gewerbe</Link>
      </p>
      <p className="gewerbe-hilfe">
        Vorgeschlagen wird, wessen Frist nach der Abmeldung abgelaufen ist. Eine Person bestätigt, eine andere löscht.
        Ebenso, was nie ein Betrieb wurde: zurückgewiesene, weitergeleitete, verworfene Anzeigen, und Mitteilungen ohne
        Betrieb. Die Akte bleibt bis zu ihrer eigenen Frist.
      </p>
      <div className="gewerbe-knoepfe">
        {STAENDE.map(({ wert, titel }) => (
          <Button
            key={wert}
            kind="quiet"
            pressed={wert === stand}
            onClick={() => setParams(wert === 'VORGESCHLAGEN' ? {} : { stand: wert }, { replace: true })}
          >
            {titel}
          </Button>
        ))}
      </div>
      <Liste key={stand} stand={stand} />
    </div>
  )
}

function Liste({ stand }: { stand: Gewerbeloeschstand }) {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { zuruecknehmen } = useLoeschen()
  const [chosen, setChosen] = useState<string | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [offen, setOffen] = useState<'bestaetigen' | 'ausnehmen' | 'vollziehen' | null>(null)
  const { rows, more, isPending, error } = usePaged(
    ['gewerbe', 'loeschungen', stand],
    async (after, signal) =>
      (await api.graphql(GewerbeloeschungenDocument, { stand, first: PAGE, after }, signal)).gewerbeloeschungen,
  )
  const selected = rows.find(({ id }) => id === chosen) ?? rows[0]
  const gemeint = rows.filter(({ id }) => marked.has(id))
  const zeilen = gemeint.length > 0 ? gemeint : selected ? [selected] : []
  const ids = zeilen.map(({ id }) => id)
  const alle = (was: string) => zeilen.length > 0 && zeilen.every(({ darf }) => darf.includes(was))
  const fertig = () => {
    setOffen(null)
    setMarked(new Set())
  }
  const worauf =
    zeilen.length === 1
      ? (zeilen[0]?.betrieb?.name ?? zeilen[0]?.gegenstand ?? 'diesen Betrieb')
      : `${zeilen.length} Einträge`
  return (
    <>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Die Liste wird geladen" />}
      {zeilen.length > 0 && stand !== 'VOLLZOGEN' && (
        <div className="gewerbe-knoepfe">
          <span>{worauf}:</span>
          {stand === 'VORGESCHLAGEN' && alle('aendern') && (
            <>
              <Button onClick={() => setOffen('bestaetigen')}>Löschung bestätigen</Button>
              <Button kind="quiet" onClick={() => setOffen('ausnehmen')}>
                Ausnehmen
              </Button>
            </>
          )}
          {stand === 'BESTAETIGT' && alle('vollziehen') && (
            <Button onClick={() => setOffen('vollziehen')}>Endgültig löschen</Button>
          )}
          {stand !== 'VORGESCHLAGEN' && alle('aendern') && (
            <Button kind="quiet" onClick={() => void zuruecknehmen(ids, stand)}>
              Zurück in die Vorschläge
            </Button>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <ListGrid
          label="Löschungen"
          name={`gewerbe:loeschung:${stand}`}
          rows={rows}
          rowId={({ id }) => id}
          columns={SPALTEN}
          selected={selected?.id ?? null}
          onSelect={({ id }) => setChosen(id)}
          onOpen={({ betrieb }) => betrieb && void navigate(pfad(`gewerbe/betrieb/${betrieb.id}`))}
          more={more}
          {...(stand !== 'VOLLZOGEN' && { marking: { marked, onChange: setMarked } })}
          takeFocus
        />
      )}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState icon="check" title="Nichts dabei">
          Vorschläge entstehen von selbst, sobald eine Frist abläuft.
        </EmptyState>
      )}
      {(offen === 'bestaetigen' || offen === 'ausnehmen') && (
        <GrundDialog was={offen} worauf={worauf} ids={ids} onClose={() => setOffen(null)} onDone={fertig} />
      )}
      {offen === 'vollziehen' && (
        <VollziehenDialog worauf={worauf} ids={ids} onClose={() => setOffen(null)} onDone={fertig} />
      )}
    </>
  )
}

const SPALTEN: readonly Column<LoeschungZeileFragment>[] = [
  {
    name: 'name',
    titel: 'Betrieb',
    header: true,
    cell: ({ betrieb, gegenstand, grund, ausgenommenBis }) => (
      <>
        {betrieb?.name ?? gegenstand ?? 'gelöscht'}
        <span className="neben">
          {[
            betrieb && anschrift(betrieb),
            ausgenommenBis && `ausgenommen bis ${formatDay(ausgenommenBis)}`,
            grund && `Grund: ${grund}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
  },
  {
    name: 'faellig',
    titel: 'Frist',
    width: 'schmal',
    cell: ({ faelligAm, vollzogenAm }) => (vollzogenAm ? formatDayOf(vollzogenAm) : formatDay(faelligAm)),
  },
]
