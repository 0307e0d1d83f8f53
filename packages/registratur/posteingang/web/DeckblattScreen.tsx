import type { AkteOrt, VorgangOrt } from '@verbundakte/akte/web'
import {
  Button,
  Notice,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import encodeQR from 'qr'
import { useNavigate, useParams } from 'react-router'
import { AktendeckblattDocument, DeckblattDocument } from './generated/graphql.ts'
import './deckblatt.css'

/** A sheet to print: laid before a paper and scanned with it, it says into which Vorgang the paper belongs. */
export function DeckblattScreen() {
  const { vorgang = '' } = useParams()
  const { data, error } = useApiQuery(['deckblatt', vorgang], DeckblattDocument, { vorgang })
  return <Blatt blatt={data?.deckblatt} error={error} ziel="Vorgang" />
}

/** And one that names the Akte, for a letter of which nobody knows the Vorgang yet. */
export function AktendeckblattScreen() {
  const { akte = '' } = useParams()
  const { data, error } = useApiQuery(['deckblatt', akte], AktendeckblattDocument, { akte })
  return <Blatt blatt={data?.aktendeckblatt} error={error} ziel="Akte" />
}

interface BlattProps {
  readonly blatt: { readonly code: string; readonly kennzeichen: string } | undefined
  readonly error: unknown
  readonly ziel: string
}

function Blatt({ blatt, error, ziel }: BlattProps) {
  const { name } = useGemeinde()
  usePageTitle('Deckblatt')
  useShortcuts('Deckblatt', [{ keys: 'p', titel: 'Drucken', run: () => window.print() }])
  return (
    <div className="deckblatt">
      <h1>Deckblatt</h1>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!blatt && !error && <Progress label="Das Deckblatt wird geladen" />}
      {blatt && (
        <>
          <Quadrat text={blatt.code} />
          <p className="deckblatt__zeichen">{blatt.kennzeichen}</p>
          <p>
            {ziel}, {name}. Bitte vor das Papier legen und mit scannen; im Stapel vor jedes Schreiben eines.
          </p>
          <div className="deckblatt__knoepfe">
            <Button kind="primary" keys="p" onClick={() => window.print()}>
              Drucken
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** With the quiet zone of four modules that readers need (ISO/IEC 18004). */
function Quadrat({ text }: { text: string }) {
  const modules = encodeQR(text, 'raw', { ecc: 'quartile', border: 4 })
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${modules.length} ${modules.length}`} role="img" aria-label="Quadrat für den Scanner">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** Below the Angaben of a Vorgang that still takes something. */
export function DeckblattBeitrag({ id, offen }: VorgangOrt) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  if (!offen) return null
  return (
    <section className="angaben-teil" aria-label="Deckblatt">
      <Button kind="quiet" icon="draft" onClick={() => void navigate(pfad(`deckblatt/${id}`))}>
        Deckblatt drucken
      </Button>
    </section>
  )
}

/** In the head of an Akte that still takes something. */
export function AktendeckblattKnopf({ id, offen }: AkteOrt) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const gehe = () => void navigate(pfad(`deckblatt/akte/${id}`))
  useShortcuts('Akte', [offen ? { keys: 'd', titel: 'Deckblatt drucken', run: gehe } : null])
  if (!offen) return null
  return (
    <Button kind="quiet" icon="draft" keys="d" onClick={gehe}>
      Deckblatt
    </Button>
  )
}
