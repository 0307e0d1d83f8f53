import type { VorgangOrt } from '@verbundakte/akte/web'
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
import { DeckblattDocument } from './generated/graphql.ts'
import './deckblatt.css'

/** A sheet to print: laid before a paper and scanned with it, it says into which Vorgang the paper belongs. */
export function DeckblattScreen() {
  const { vorgang = '' } = useParams()
  const { name } = useGemeinde()
  const { data, error } = useApiQuery(['deckblatt', vorgang], DeckblattDocument, { vorgang })
  usePageTitle('Deckblatt')
  useShortcuts('Deckblatt', [{ keys: 'p', titel: 'Drucken', run: () => window.print() }])
  return (
    <div className="deckblatt">
      <h1>Deckblatt</h1>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Das Deckblatt wird geladen" />}
      {data && (
        <>
          <Quadrat text={data.deckblatt.code} />
          <p className="deckblatt__zeichen">{data.deckblatt.vorgang.kennzeichen}</p>
          <p>{name}. Bitte vor das Papier legen und mit scannen.</p>
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
