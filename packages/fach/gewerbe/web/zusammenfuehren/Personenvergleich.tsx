import {
  Button,
  formatDay,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useShortcuts,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  GewerbepersonenTrennenDocument,
  GewerbepersonenVerbindenDocument,
  GewerbepersonenvergleichDocument,
  type GewerbepersonenvergleichQuery,
  type PersonenzeileFragment,
} from '../generated/graphql.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { Gegenueber } from './Gegenueber.tsx'
import { personenname } from './PersonenDesBetriebs.tsx'

interface PersonenvergleichProps {
  readonly betrieb: string
  readonly eine: string
  readonly andere: string
}

/** Side by side, and how the Betrieb would be called. Which spelling stays is a key away, and so is taking it back. */
export function Personenvergleich({ betrieb, eine, andere }: PersonenvergleichProps) {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const toast = useToast()
  const { dann } = useHandlung()
  const [getauscht, setGetauscht] = useState(false)
  const [laeuft, setLaeuft] = useState(false)
  const paar = getauscht ? { bleibt: andere, gehtAuf: eine } : { bleibt: eine, gehtAuf: andere }
  const { data, error } = useApiQuery(
    ['gewerbe', 'personenvergleich', betrieb, paar.bleibt, paar.gehtAuf],
    GewerbepersonenvergleichDocument,
    { betrieb, ...paar },
  )
  const vergleich = data?.gewerbepersonenvergleich
  const kann = vergleich !== undefined && vergleich.hindernis === null && !laeuft
  const tauschen = () => setGetauscht(!getauscht)
  const fuehren = async () => {
    setLaeuft(true)
    try {
      await api.graphql(GewerbepersonenVerbindenDocument, { betrieb, ...paar })
      await navigate(pfad(`gewerbe/betrieb/${betrieb}`))
      await dann('Zusammengeführt.', () =>
        api.graphql(GewerbepersonenTrennenDocument, { betrieb, anzeige: paar.gehtAuf }),
      )
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
      setLaeuft(false)
    }
  }
  useShortcuts('Vergleich', [
    { keys: 't', titel: 'Tauschen, welche Schreibweise bleibt', run: tauschen },
    kann ? { keys: 'mod+Enter', titel: 'Zusammenführen', run: () => void fuehren() } : null,
  ])
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!vergleich) return <Progress label="Die Personen werden verglichen" />
  return (
    <>
      {vergleich.hindernis && <Notice kind="danger">{vergleich.hindernis}</Notice>}
      {vergleich.hinweise.map((satz) => (
        <Notice key={satz} kind="warning">
          {satz}
        </Notice>
      ))}
      <Tafel vergleich={vergleich} />
      <p className="gewerbe-hilfe">
        Danach zeigt das Register eine Person; der Betrieb heißt „{vergleich.name}“. Die Anzeigen bleiben, wie sie sind,
        und gesendet wird nichts. Was unter der anderen Schreibweise noch kommt, zählt für dieselbe Person.
      </p>
      <div className="gewerbe-knoepfe">
        <Button kind="primary" keys="mod+Enter" disabled={!kann} busy={laeuft} onClick={() => void fuehren()}>
          Zusammenführen
        </Button>
        <Button keys="t" onClick={tauschen}>
          Tauschen
        </Button>
      </div>
    </>
  )
}

const ZEILEN: readonly (readonly [string, (person: PersonenzeileFragment) => string])[] = [
  ['Name', personenname],
  ['Geburtsname', ({ geburtsname }) => geburtsname ?? ''],
  ['Geboren', ({ geboren }) => geboren ?? ''],
  ['Geburtsort', ({ geburtsort }) => geburtsort ?? ''],
  ['Wohnanschrift', ({ anschrift }) => anschrift ?? ''],
  ['Seit', ({ seit }) => formatDay(seit)],
]

type Daten = GewerbepersonenvergleichQuery['gewerbepersonenvergleich']

function Tafel({ vergleich: { bleibt, gehtAuf } }: { vergleich: Daten }) {
  const seiten = { zeilen: ZEILEN, bleibt, gehtAuf }
  return <Gegenueber label="Beide Personen nebeneinander" className="gewerbe-personen" {...seiten} />
}
