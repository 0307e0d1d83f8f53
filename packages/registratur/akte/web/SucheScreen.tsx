import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import {
  Beitraege,
  Button,
  type Column,
  EmptyState,
  Facets,
  formatNumber,
  Highlight,
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
} from '@verbundakte/ui'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { DokumentDocument, SucheDocument, type SucheQuery } from './generated/graphql.ts'
import { usePrefetchedNeighbours } from './prefetched-neighbours.ts'
import { useSelection } from './selection.ts'
import { type Auswahl, filterOf, readPfad, readSearch, writeSearch } from './such-adresse.ts'
import { TrefferVorschau } from './TrefferVorschau.tsx'
import './suche.css'

type Treffer = SucheQuery['suche']['treffer'][number]

const FIRST = 30

const COLUMNS: readonly Column<Treffer>[] = [
  { name: 'art', titel: 'Art', width: 'schmal', cell: (treffer) => treffer.art },
  {
    name: 'treffer',
    titel: 'Treffer',
    header: true,
    cell: (treffer) => (
      <div className="treffer">
        <span className="treffer__titel">{treffer.titel}</span>
        <span className="neben">
          {treffer.kennzeichen}
          {treffer.zusatz && ` · ${treffer.zusatz}`}
        </span>
        {treffer.ausschnitt.length > 0 && (
          <p>
            <Highlight pieces={treffer.ausschnitt} />
          </p>
        )}
      </div>
    ),
  },
]

/** The search of a Gemeinde: facets, hits with the place where they hit, and the chosen one beside them. */
export function SucheScreen() {
  const [params, setParams] = useSearchParams()
  const { text, auswahl } = readSearch(params)
  usePageTitle(text ? `„${text}“ suchen` : 'Suche')
  return (
    <Panes>
      {text === '' ? (
        <Pane name="mitte" label="Suche">
          <EmptyState icon="search" title="Suche" main>
            Schreiben Sie oben ein Wort, einen Namen oder ein Aktenzeichen (Taste /). Gesucht wird auch im Text der
            Dokumente.
          </EmptyState>
        </Pane>
      ) : (
        <Ergebnis text={text} auswahl={auswahl} onNarrow={(next) => setParams(writeSearch(text, next))} />
      )}
    </Panes>
  )
}

interface ErgebnisProps {
  readonly text: string
  readonly auswahl: Auswahl
  readonly onNarrow: (auswahl: Auswahl) => void
}

function Ergebnis({ text, auswahl, onNarrow }: ErgebnisProps) {
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const suche = useSuche(text, auswahl)
  const treffer = useMemo(() => suche.data?.pages.flatMap((page) => page.treffer) ?? [], [suche.data])
  const first = suche.data?.pages[0]
  const name = `suche:${writeSearch(text, auswahl)}`
  const selection = useSelection(name, treffer, (hit) => hit.id)
  const prefetch = usePrefetchedDokument()
  usePrefetchedNeighbours(
    treffer,
    (hit) => hit.id,
    selection.id,
    (hit) => hit,
    (hit) => prefetch(readPfad(hit.pfad).dokument),
  )
  const narrowed = Object.keys(auswahl).length > 0
  return (
    <>
      <Pane name="links" label="Eingrenzen">
        {narrowed && (
          <div className="suche__zurueck">
            <Button kind="quiet" icon="close" onClick={() => onNarrow({})}>
              Eingrenzung aufheben
            </Button>
          </div>
        )}
        <Facets
          facets={first?.facetten ?? []}
          chosen={auswahl}
          onChange={(facet, werte) => onNarrow({ ...auswahl, [facet]: werte })}
        />
      </Pane>
      <Pane name="mitte" label="Treffer">
        <PaneHeader
          main
          title={`„${text}“`}
          back={{ to: 'links', label: 'Eingrenzen' }}
          meta={<span role="status">{first && countOf(first)}</span>}
          actions={<Beitraege ort="listenkopf" an={{ titel: text }} />}
        />
        {suche.error ? <Notice kind="danger">{sentenceFor(suche.error)}</Notice> : null}
        {first?.hinweis && <Notice kind="info">{first.hinweis}</Notice>}
        {suche.isPending && <Progress label="Wird gesucht" />}
        {treffer.length > 0 && (
          <ListGrid
            label="Treffer"
            name={name}
            rows={treffer}
            rowId={(hit) => hit.id}
            columns={COLUMNS}
            selected={selection.id}
            onSelect={selection.select}
            onOpen={(hit) => void navigate(pfad(hit.pfad))}
            takeFocus
            more={
              suche.hasNextPage ? { pending: suche.isFetchingNextPage, load: () => void suche.fetchNextPage() } : null
            }
          />
        )}
        {first && treffer.length === 0 && (
          <EmptyState icon="search" title="Nichts gefunden">
            {narrowed
              ? 'Heben Sie links die Eingrenzung auf, oder suchen Sie mit einem anderen Wort.'
              : 'Versuchen Sie ein anderes Wort oder nur seinen Anfang. Kleine Tippfehler stören nicht.'}
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label="Vorschau">
        {selection.row ? (
          <TrefferVorschau pfad={selection.row.pfad} />
        ) : (
          <EmptyState icon="visibility" title="Vorschau">
            Hier steht, was Sie in der Liste auswählen.
          </EmptyState>
        )}
      </Pane>
    </>
  )
}

/** What the preview says of a Dokument beside its content, fetched before it is chosen. */
function usePrefetchedDokument() {
  const api = useApi()
  const queries = useQueryClient()
  return (id: string | undefined) => {
    if (!id) return
    void queries.prefetchQuery({
      queryKey: [api.gemeinde, 'dokument', id],
      queryFn: ({ signal }) => api.graphql(DokumentDocument, { id }, signal),
    })
  }
}

function useSuche(text: string, auswahl: Auswahl) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: [api.gemeinde, 'suche', text, auswahl],
    queryFn: async ({ pageParam, signal }) => {
      const variables = { text, filter: filterOf(auswahl), first: FIRST, offset: pageParam }
      return (await api.graphql(SucheDocument, variables, signal)).suche
    },
    initialPageParam: 0,
    getNextPageParam: (last: SucheQuery['suche'], pages) => {
      const seen = pages.reduce((sum, page) => sum + page.treffer.length, 0)
      return last.treffer.length === FIRST && seen < last.anzahl ? seen : null
    },
    // The hits before stay while the next letter is searched.
    placeholderData: keepPreviousData,
  })
}

function countOf({ anzahl, dauerMs }: SucheQuery['suche']): string {
  return `${anzahl === 1 ? '1 Treffer' : `${formatNumber(anzahl)} Treffer`} in ${formatNumber(dauerMs)} ms`
}
