import {
  Button,
  type Column,
  EmptyState,
  formatInstant,
  formatNumber,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  useApi,
  useGemeinde,
  usePageTitle,
  usePanes,
  useStacked,
  useToast,
} from '@verbundakte/ui'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { EintragDetails } from './EintragDetails.tsx'
import { exportPfad, type Filter, readFilter, writeFilter } from './filter.ts'
import { type ProtokollrahmenQuery, PruefpunktVerlangenDocument } from './generated/graphql.ts'
import { ProtokollFilter } from './ProtokollFilter.tsx'
import { type Eintrag, useEintraege, useRahmen } from './use-protokoll.ts'
import { werText, woranText } from './words.ts'
import './protokoll.css'

/** The log of the Gemeinde: filter, entries, and the chosen one beside them. */
export function ProtokollScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Protokoll')
  return (
    <Panes>
      {darf('lesen', 'Protokoll') ? (
        <Protokoll />
      ) : (
        <Pane name="mitte" label="Protokoll">
          <EmptyState icon="visibility-off" title="Protokoll" main>
            Das Protokoll liest, wer in der Gemeinde für den Datenschutz zuständig ist.
          </EmptyState>
        </Pane>
      )}
    </Panes>
  )
}

function Protokoll() {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readFilter(params), [params])
  const rahmen = useRahmen()
  const { rows, more, isPending, error } = useEintraege(filter)
  const stacked = useStacked()
  const { show } = usePanes()
  const [chosen, setChosen] = useState<number | null>(null)
  const eintrag = rows.find(({ nummer }) => nummer === chosen) ?? (stacked ? undefined : rows[0])
  const narrow = (next: Filter) => {
    setParams(writeFilter(next))
    if (stacked) show('mitte')
  }
  const columns: readonly Column<Eintrag>[] = [
    { name: 'zeit', titel: 'Zeit', width: 'schmal', cell: ({ zeit }) => formatInstant(zeit) },
    {
      name: 'ereignis',
      titel: 'Ereignis',
      header: true,
      cell: (each) => (
        <>
          {rahmen.titelVon(each.ereignis)}
          <span className="neben">
            {werText(each, rahmen.besucher)} · {woranText(each)}
          </span>
        </>
      ),
    },
  ]
  return (
    <>
      <Pane name="links" label="Eingrenzen">
        {/* Another filter from elsewhere, as „Alles zu diesem Objekt“, begins the form anew. */}
        <ProtokollFilter key={params.toString()} filter={filter} rahmen={rahmen.data} onFilter={narrow} />
      </Pane>
      <Pane name="mitte" label="Einträge">
        <Kopf stand={rahmen.data?.protokollstand} filter={filter} />
        {error || rahmen.error ? <Notice kind="danger">{sentenceFor(error ?? rahmen.error)}</Notice> : null}
        {rows.length > 0 && (
          <ListGrid
            label="Einträge"
            name={`protokoll:${params}`}
            rows={rows}
            rowId={({ nummer }) => String(nummer)}
            columns={columns}
            selected={eintrag ? String(eintrag.nummer) : null}
            onSelect={({ nummer }) => {
              setChosen(nummer)
              if (stacked) show('rechts')
            }}
            onOpen={() => show('rechts')}
            more={more}
            takeFocus
          />
        )}
        {rows.length === 0 && isPending && <Progress label="Protokoll wird geladen" />}
        {rows.length === 0 && !isPending && !error && (
          <EmptyState icon="checklist" title="Keine Einträge">
            Zu dieser Auswahl steht nichts im Protokoll. Mit „Alles zeigen“ heben Sie die Eingrenzung auf.
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label="Eintrag">
        {eintrag ? (
          <EintragDetails
            eintrag={eintrag}
            titel={rahmen.titelVon(eintrag.ereignis)}
            wer={werText(eintrag, rahmen.besucher)}
            ticket={eintrag.auftrag ? (rahmen.ticketVon(eintrag.auftrag) ?? eintrag.auftrag) : null}
            gesichert={rahmen.data?.protokollstand.pruefpunkt?.groesse ?? 0}
            onObjekt={(objekt) => narrow({ objekt, person: '', ereignis: '', von: '', bis: '' })}
          />
        ) : (
          <EmptyState icon="draft" title="Kein Eintrag ausgewählt">
            Hier steht, was Sie in der Liste auswählen.
          </EmptyState>
        )}
      </Pane>
    </>
  )
}

function Kopf({ stand, filter }: { stand: ProtokollrahmenQuery['protokollstand'] | undefined; filter: Filter }) {
  const api = useApi()
  const toast = useToast()
  const verlangen = async () => {
    try {
      await api.graphql(PruefpunktVerlangenDocument, {})
      toast({ text: 'Der Prüfpunkt wird gemacht und ist in wenigen Sekunden da.' })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <>
      <PaneHeader
        main
        title="Protokoll"
        back={{ to: 'links', label: 'Eingrenzen' }}
        meta={<span role="status">{stand && standText(stand)}</span>}
        actions={
          <Button kind="quiet" icon="check" onClick={() => void verlangen()}>
            Jetzt sichern
          </Button>
        }
      />
      <nav className="protokoll-ausgabe" aria-label="Ausgeben">
        <a href={exportPfad(api.gemeinde, 'csv', filter)} download>
          Auswahl als Tabelle (CSV)
        </a>
        <a href={exportPfad(api.gemeinde, 'jsonl', null)} download>
          Ganzes Protokoll zum Prüfen (JSON Lines)
        </a>
      </nav>
    </>
  )
}

function standText({ eintraege, pruefpunkt }: ProtokollrahmenQuery['protokollstand']): string {
  const count = `${formatNumber(eintraege)} Einträge`
  if (!pruefpunkt) return `${count}, noch kein Prüfpunkt`
  const zeugen = pruefpunkt.zeugen.length === 1 ? '1 Zeuge' : `${pruefpunkt.zeugen.length} Zeugen`
  return `${count}, ${formatNumber(pruefpunkt.groesse)} gesichert am ${formatInstant(pruefpunkt.zeit)}, ${zeugen}`
}
