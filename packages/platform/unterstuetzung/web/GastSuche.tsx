import { useQueries } from '@tanstack/react-query'
import {
  Button,
  type Column,
  createApi,
  EmptyState,
  formatNumber,
  Highlight,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  sentenceFor,
  TextField,
  usePageTitle,
  useSession,
} from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { GastSucheDocument, type GastSucheQuery } from './generated/graphql.ts'
import { merged } from './merged.ts'
import './unterstuetzung.css'

type Treffer = GastSucheQuery['suche']['treffer'][number] & { readonly gemeinde: string; readonly name: string }

const COLUMNS: readonly Column<Treffer>[] = [
  { name: 'gemeinde', titel: 'Gemeinde', width: 'schmal', cell: ({ name }) => name },
  {
    name: 'treffer',
    titel: 'Treffer',
    header: true,
    cell: (treffer) => (
      <>
        {treffer.titel}
        <span className="neben">
          {treffer.art} {treffer.kennzeichen}
          {treffer.zusatz && ` · ${treffer.zusatz}`}
        </span>
        {treffer.ausschnitt.length > 0 && (
          <p>
            <Highlight pieces={treffer.ausschnitt} />
          </p>
        )}
      </>
    ),
  },
]

/** One search over the Gemeinden that let the person in: each is asked by itself, and the hits are put together here. */
export function GastSuche() {
  const { angemeldet, door } = useSession()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const text = params.get('q') ?? ''
  usePageTitle(text ? `„${text}“ suchen` : 'Suche')
  const [entry, setEntry] = useState(text)
  const [chosen, setChosen] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const offen = angemeldet.unterstuetzung?.gemeinden.filter(({ besuch }) => besuch) ?? []
  const suchen = useQueries({
    queries: offen.map(({ id, name }) => ({
      queryKey: [id, 'suche', 'gast', text],
      enabled: text !== '',
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { suche } = await createApi(id, door).graphql(GastSucheDocument, { text }, signal)
        return { ...suche, treffer: suche.treffer.map((treffer) => ({ ...treffer, gemeinde: id, name })) }
      },
    })),
  })
  const treffer = merged(suchen.map(({ data }) => data?.treffer ?? []))
  const anzahl = suchen.reduce((sum, { data }) => sum + (data?.anzahl ?? 0), 0)
  const pending = text !== '' && suchen.some(({ isFetching }) => isFetching)
  return (
    <Panes>
      <Pane name="mitte" label="Suche">
        <PaneHeader
          main
          title="Suche bei denen, die Sie eingelassen haben"
          meta={
            <span role="status">
              {offen.map(({ name }) => name).join(', ')}
              {text && !pending && offen.length > 0 && `: ${formatNumber(anzahl)} Treffer`}
            </span>
          }
        />
        <search>
          <form
            ref={form}
            className="hilfe-suche"
            onSubmit={(event) => {
              event.preventDefault()
              setParams(entry.trim() ? { q: entry.trim() } : {})
            }}
          >
            <TextField label="Suchwort" name="q" required value={entry} onChange={setEntry} />
            <Button kind="primary" type="submit" icon="search" busy={pending}>
              Suchen
            </Button>
          </form>
        </search>
        {suchen.map(({ error, data }, n) => {
          const sentence = error ? sentenceFor(error) : data?.hinweis
          const gemeinde = offen[n]
          return sentence && gemeinde ? (
            <Notice key={gemeinde.id} kind={error ? 'danger' : 'info'}>
              {gemeinde.name}: {sentence}
            </Notice>
          ) : null
        })}
        {treffer.length > 0 && (
          <ListGrid
            label="Treffer"
            name={`gastsuche:${text}`}
            rows={treffer}
            rowId={({ gemeinde, id }) => `${gemeinde} ${id}`}
            columns={COLUMNS}
            selected={chosen}
            onSelect={({ gemeinde, id }) => setChosen(`${gemeinde} ${id}`)}
            onOpen={({ gemeinde, pfad }) => void navigate(`/${gemeinde}/${pfad}`)}
          />
        )}
        {offen.length === 0 && (
          <EmptyState icon="search" title="Gerade nirgends eingelassen">
            Gesucht wird nur, wo ein Besuch läuft. Unter „Meine Aufträge“ beginnen Sie einen.
          </EmptyState>
        )}
        {offen.length > 0 && text !== '' && !pending && treffer.length === 0 && (
          <EmptyState icon="search" title="Nichts gefunden">
            Gefunden wird nur, was Ihr Auftrag zeigt. Versuchen Sie ein anderes Wort.
          </EmptyState>
        )}
      </Pane>
    </Panes>
  )
}
