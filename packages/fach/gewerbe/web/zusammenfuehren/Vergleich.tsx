import {
  Button,
  formatDay,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import {
  GewerbebetriebeZusammenfuehrenDocument,
  GewerbebetriebsvergleichDocument,
  type GewerbebetriebsvergleichQuery,
  GewerbezusammenfuehrungAufhebenDocument,
} from '../generated/graphql.ts'
import { anschrift } from '../words.ts'
import { Gegenueber } from './Gegenueber.tsx'

interface VergleichProps {
  readonly eine: string
  readonly andere: string
  readonly onAndere: () => void
}

/** Side by side, and the row that would be. Which one stays is a key away, and so is taking it back. */
export function Vergleich({ eine, andere, onAndere }: VergleichProps) {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const [getauscht, setGetauscht] = useState(false)
  const [laeuft, setLaeuft] = useState(false)
  const kopf = useRef<HTMLHeadingElement>(null)
  const paar = getauscht ? { bleibt: andere, gehtAuf: eine } : { bleibt: eine, gehtAuf: andere }
  const { data, error } = useApiQuery(
    ['gewerbe', 'vergleich', paar.bleibt, paar.gehtAuf],
    GewerbebetriebsvergleichDocument,
    paar,
  )
  const vergleich = data?.gewerbebetriebsvergleich
  const geladen = vergleich !== undefined
  useEffect(() => {
    // The list that was chosen from is gone.
    if (geladen) kopf.current?.focus()
  }, [geladen])
  const kann = geladen && vergleich.hindernis === null && !laeuft
  const tauschen = () => setGetauscht(!getauscht)
  const fuehren = async () => {
    setLaeuft(true)
    try {
      await api.graphql(GewerbebetriebeZusammenfuehrenDocument, paar)
      undoable('Zusammengeführt.', async () => {
        await api.graphql(GewerbezusammenfuehrungAufhebenDocument, { id: paar.gehtAuf })
        await refresh('gewerbe')
      })
      await navigate(pfad(`gewerbe/betrieb/${paar.bleibt}`))
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
      setLaeuft(false)
    }
    await refresh('gewerbe')
  }
  useShortcuts('Vergleich', [
    { keys: 't', titel: 'Tauschen, welcher bleibt', run: tauschen },
    kann ? { keys: 'mod+Enter', titel: 'Zusammenführen', run: () => void fuehren() } : null,
  ])
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!vergleich) return <Progress label="Die Betriebe werden verglichen" />
  return (
    <section aria-labelledby="vergleich">
      <h2 id="vergleich" tabIndex={-1} ref={kopf}>
        Vergleich
      </h2>
      {vergleich.hindernis && <Notice kind="danger">{vergleich.hindernis}</Notice>}
      {vergleich.hinweise.map((satz) => (
        <Notice key={satz} kind="info">
          {satz}
        </Notice>
      ))}
      <Tafel vergleich={vergleich} />
      <p className="gewerbe-hilfe">
        Der Betrieb, der aufgeht, verweist danach auf den, der bleibt, und steht in keiner Liste mehr. Gesendet wird
        nichts; künftige Nachrichten tragen die Kennung des Betriebs, der bleibt. Aufheben lässt sich das, bis wieder
        eine Anzeige bescheinigt ist.
      </p>
      <div className="gewerbe-knoepfe">
        <Button kind="primary" keys="mod+Enter" disabled={!kann} busy={laeuft} onClick={() => void fuehren()}>
          Zusammenführen
        </Button>
        <Button keys="t" onClick={tauschen}>
          Tauschen
        </Button>
        <Button kind="quiet" onClick={onAndere}>
          Anderer Betrieb …
        </Button>
      </div>
    </section>
  )
}

type Daten = GewerbebetriebsvergleichQuery['gewerbebetriebsvergleich']
type Seite = Daten['bleibt']
type Zeile = Pick<Seite, 'name' | 'geschaeftsbezeichnung' | 'taetigkeit' | 'beginn' | 'ende'> &
  Parameters<typeof anschrift>[0] & { readonly status: string }

const ZEILEN: readonly (readonly [string, (zeile: Zeile) => string])[] = [
  ['Name', ({ name }) => name],
  ['Geschäftsbezeichnung', ({ geschaeftsbezeichnung }) => geschaeftsbezeichnung ?? ''],
  ['Betriebsstätte', anschrift],
  ['Tätigkeit', ({ taetigkeit }) => taetigkeit],
  ['Beginn', ({ beginn }) => formatDay(beginn)],
  [
    'Stand',
    ({ status, ende }) => (status === 'AKTIV' ? 'aktiv' : `abgemeldet${ende ? ` zum ${formatDay(ende)}` : ''}`),
  ],
]

function Tafel({ vergleich: { bleibt, gehtAuf, danach } }: { vergleich: Daten }) {
  return (
    <Gegenueber label="Beide Betriebe nebeneinander" zeilen={ZEILEN} bleibt={bleibt} gehtAuf={gehtAuf} danach={danach}>
      <tr>
        <th scope="row">Anzeigen</th>
        <td>{bleibt.anzeigen.length}</td>
        <td>{gehtAuf.anzeigen.length}</td>
        <td>{bleibt.anzeigen.length + gehtAuf.anzeigen.length}</td>
      </tr>
      <tr>
        <th scope="row">Akte</th>
        <td>{bleibt.akte?.aktenzeichen}</td>
        <td>{gehtAuf.akte?.aktenzeichen}</td>
        <td>beide bleiben</td>
      </tr>
    </Gegenueber>
  )
}
