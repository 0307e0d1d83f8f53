import { DokumentVorschau, PAGE, usePaged, usePrefetchedNeighbours } from '@verbundakte/akte/web'
import {
  Beitraege,
  Button,
  type Column,
  EmptyState,
  formatDay,
  formatDayOf,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  useApi,
  usePageTitle,
  usePanes,
  useStacked,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Ausgangsliste, PostausgangDocument, type SendungZeileFragment } from './generated/graphql.ts'
import { SendungAnsicht } from './SendungAnsicht.tsx'
import { WEG_NAMEN } from './words.ts'
import './postausgang.css'

/** What is to be sent, and what was: the list, the letter's way, and the letter. */
export function PostausgangScreen() {
  usePageTitle('Postausgang')
  return (
    <Panes begin="links">
      <Postausgang />
    </Panes>
  )
}

function Postausgang() {
  const api = useApi()
  const stacked = useStacked()
  const { show } = usePanes()
  const [params, setParams] = useSearchParams()
  const liste: Ausgangsliste = params.get('liste') === 'VERSANDT' ? 'VERSANDT' : 'OFFEN'
  const [chosen, setChosen] = useState<{ id: string; at: number } | null>(null)
  const readPage = async (after: string | null, signal: AbortSignal) =>
    (await api.graphql(PostausgangDocument, { first: PAGE, after, liste }, signal)).postausgang
  const { rows, more, isPending, error } = usePaged(['postausgang', liste], readPage)
  // What went leaves the list, and what stood below it is next.
  const found = rows.find(({ id }) => id === chosen?.id)
  const row = found ?? (stacked ? undefined : rows[Math.min(chosen?.at ?? 0, rows.length - 1)])
  const select = (next: SendungZeileFragment) => {
    setChosen({ id: next.id, at: rows.indexOf(next) })
    if (stacked) show('mitte')
  }
  usePrefetchedNeighbours(
    rows,
    ({ id }) => id,
    row?.id ?? null,
    ({ dokument }) => dokument?.aktuelleVersion ?? { mime: null, vorschauPfad: null },
  )
  const waehlen = (naechste: Ausgangsliste) => {
    setParams(naechste === 'VERSANDT' ? { liste: naechste } : {}, { replace: true })
    setChosen(null)
  }
  return (
    <>
      <Pane name="links" label="Postausgang">
        <PaneHeader
          main
          title="Postausgang"
          actions={
            <Beitraege
              ort="listenkopf"
              an={{ titel: liste === 'VERSANDT' ? 'Versandt' : 'Zum Versand bereit', taste: 'y' }}
            />
          }
        />
        <div className="ausgangslisten">
          <Button kind="quiet" pressed={liste === 'OFFEN'} onClick={() => waehlen('OFFEN')}>
            Bereit
          </Button>
          <Button kind="quiet" pressed={liste === 'VERSANDT'} onClick={() => waehlen('VERSANDT')}>
            Versandt
          </Button>
        </div>
        {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
        {rows.length > 0 && (
          <ListGrid
            label={liste === 'OFFEN' ? 'Zum Versand bereit' : 'Versandt'}
            name={`postausgang:${liste}`}
            rows={rows}
            rowId={({ id }) => id}
            columns={COLUMNS}
            selected={row?.id ?? null}
            onSelect={select}
            // The usual next thing: its button has it as a key of its own.
            onOpen={() => document.querySelector<HTMLElement>('#spalte-mitte [data-ueblich] button')?.click()}
            more={more}
            takeFocus
          />
        )}
        {rows.length === 0 && isPending && <Progress label="Postausgang wird geladen" />}
        {rows.length === 0 && !isPending && !error && (
          <EmptyState icon="check" title={liste === 'OFFEN' ? 'Alles versandt' : 'Noch nichts versandt'}>
            Was Ihr Amt schlusszeichnet und das Haus verlässt, erscheint hier von selbst.
          </EmptyState>
        )}
      </Pane>
      <Pane name="mitte" label="Sendung">
        {row ? (
          <SendungAnsicht key={row.id} sendung={row} />
        ) : (
          <EmptyState icon="mail" title="Nichts ausgewählt">
            Wählen Sie links ein Schreiben.
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label="Vorschau">
        {row?.dokument ? (
          <DokumentVorschau id={row.dokument.id} />
        ) : (
          <EmptyState icon="draft" title="Kein Dokument">
            Die Vorschau folgt der Auswahl.
          </EmptyState>
        )}
      </Pane>
    </>
  )
}

const COLUMNS: readonly Column<SendungZeileFragment>[] = [
  {
    name: 'betreff',
    titel: 'Was',
    header: true,
    cell: ({ dokument, vorgang, empfaenger, weg }) => (
      <>
        {dokument?.betreff ?? vorgang?.betreff}
        <span className="neben">
          {weg && `${WEG_NAMEN[weg]} · `}
          {empfaenger ? `an ${empfaenger}` : 'Empfänger nicht angegeben'} · {vorgang?.kennzeichen}
        </span>
      </>
    ),
  },
  {
    name: 'tag',
    titel: 'Tag',
    width: 'schmal',
    cell: ({ am, angelegtAm }) => (am ? formatDay(am) : formatDayOf(angelegtAm)),
  },
]
