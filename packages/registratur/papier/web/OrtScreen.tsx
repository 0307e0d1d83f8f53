import { useInfiniteQuery } from '@tanstack/react-query'
import {
  Button,
  EmptyState,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import encodeQR from 'qr'
import { Link, useNavigate, useParams } from 'react-router'
import { PapierAmOrtDocument, PapierteilDocument } from './generated/graphql.ts'
import { PapierListe } from './PapierListe.tsx'
import './papier.css'

/** What lies on a shelf: each person sees their own part of it, and no gap where something else stands. */
export function OrtScreen() {
  const { ort = '' } = useParams()
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [api.gemeinde, 'papier', 'ort', ort],
    queryFn: ({ pageParam, signal }) => api.graphql(PapierAmOrtDocument, { ort, nach: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ papierAmOrt: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
  const papiere = data?.pages.flatMap(({ papierAmOrt }) => papierAmOrt.edges.map(({ node }) => node)) ?? []
  const name = data?.pages[0]?.papierorte.find(({ id }) => id === ort)?.name ?? 'Standort'
  usePageTitle(name)
  useShortcuts('Papier', [{ keys: 'Escape', titel: 'Zurück zum Papier', run: () => void navigate(pfad('papier')) }])
  return (
    <div className="papier">
      <h1>{name}</h1>
      <p>
        <Link to={pfad('papier')}>Alle Standorte</Link>
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Papier wird geladen" />}
      {!isPending && papiere.length === 0 && (
        <EmptyState icon="draft" title="Nichts verzeichnet">
          Hier liegt nichts, das Sie lesen dürfen.
        </EmptyState>
      )}
      <PapierListe papiere={papiere} />
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Mehr laden</Button>}
    </div>
  )
}

/** A label for the spine: the square leads a telephone to this entry, whoever may read it. */
export function EtikettScreen() {
  const { id = '' } = useParams()
  const { pfad, name } = useGemeinde()
  const { data, error } = useApiQuery(['papier', 'teil', id], PapierteilDocument, { id })
  const papier = data?.papierteil
  usePageTitle('Etikett')
  useShortcuts('Etikett', [{ keys: 'p', titel: 'Drucken', run: () => window.print() }])
  return (
    <div className="etikett">
      <h1>Etikett</h1>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Das Etikett wird geladen" />}
      {data && !papier && <p>Das gibt es hier nicht (mehr).</p>}
      {papier && (
        <>
          <div className="etikett__blatt">
            <Quadrat text={new URL(pfad(`papier/akte/${papier.akteId}`), window.location.origin).href} />
            {/* No Betreff and no name: a spine is read by whoever walks by. */}
            <p className="etikett__zeichen">
              {papier.akte?.aktenzeichen} P{papier.nummer}
            </p>
            <p>
              {name}, {papier.ort?.name}
            </p>
          </div>
          <Button kind="primary" keys="p" onClick={() => window.print()}>
            Drucken
          </Button>
        </>
      )}
    </div>
  )
}

/** With the quiet zone of four modules that readers need (ISO/IEC 18004). */
function Quadrat({ text }: { text: string }) {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${modules.length} ${modules.length}`} role="img" aria-label="Quadrat für das Telefon">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
