import {
  type Column,
  EmptyState,
  formatInstant,
  ListGrid,
  Notice,
  Pane,
  Panes,
  Progress,
  sentenceFor,
  useGemeinde,
  usePageTitle,
  usePanes,
  useStacked,
} from '@verbundakte/ui'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { EintragDetails } from './EintragDetails.tsx'
import { type Filter, readFilter, writeFilter } from './filter.ts'
import { Kopf } from './Kopf.tsx'
import { type Bereich, LoeschenDialog } from './LoeschenDialog.tsx'
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
  const [erasing, setErasing] = useState<{ readonly bereich: Bereich | null } | null>(null)
  const [erased, setErased] = useState<number | null>(null)
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
            {!each.nutzlast && ' · Personenbezug gelöscht'}
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
        <Kopf
          stand={rahmen.data?.protokollstand}
          filter={filter}
          onErase={() => setErasing({ bereich: more ? null : spanOf(rows) })}
        />
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
            erased={erased === eintrag.nummer}
            onErase={() => {
              // What is erased leaves an entry on top of the list: this one stays chosen all the same.
              setChosen(eintrag.nummer)
              setErasing({ bereich: { von: eintrag.nummer, bis: eintrag.nummer } })
            }}
            onObjekt={(objekt) => narrow({ objekt, person: '', ereignis: '', von: '', bis: '' })}
          />
        ) : (
          <EmptyState icon="draft" title="Kein Eintrag ausgewählt">
            Hier steht, was Sie in der Liste auswählen.
          </EmptyState>
        )}
      </Pane>
      {erasing && (
        <LoeschenDialog
          bereich={erasing.bereich}
          onClose={() => setErasing(null)}
          onErased={() => {
            setErasing(null)
            setErased(eintrag?.nummer ?? null)
          }}
        />
      )}
    </>
  )
}

/** From the oldest entry of a list that is there as a whole to its newest. */
function spanOf(rows: readonly Eintrag[]): Bereich | null {
  const [newest, oldest] = [rows[0], rows.at(-1)]
  return newest && oldest ? { von: oldest.nummer, bis: newest.nummer } : null
}
