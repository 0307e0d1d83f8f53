import {
  Badge,
  Button,
  EmptyState,
  formatDay,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import {
  DublettenDocument,
  type DublettenQuery,
  EintraegeZusammenfuehrenDocument,
  type EintragVollFragment,
  ZusammenfuehrungAufhebenDocument,
} from './generated/graphql.ts'
import { usePaged } from './paged.ts'
import './register.css'

type Paar = DublettenQuery['dubletten']['edges'][number]['node']

/** Pairs that may be one, side by side: one key lets the right one go into the left one, one passes on. */
export function DublettenScreen() {
  usePageTitle('Mögliche Dubletten')
  const api = useApi()
  const { pfad } = useGemeinde()
  const readPage = async (after: string | null, signal: AbortSignal) =>
    (await api.graphql(DublettenDocument, { first: 20, after }, signal)).dubletten
  const { rows, more, isPending, error } = usePaged(['dubletten'], readPage)
  const [at, setAt] = useState(0)
  const place = Math.min(at, Math.max(0, rows.length - 1))
  const paar = rows[place]
  useShortcuts('Dubletten', [
    { keys: 'j', titel: 'Nächstes Paar', run: () => setAt(Math.min(place + 1, rows.length - 1)), held: true },
    { keys: 'k', titel: 'Voriges Paar', run: () => setAt(Math.max(place - 1, 0)), held: true },
  ])
  useEffect(() => {
    if (more && !more.pending && place >= rows.length - 3) more.load()
  }, [more, place, rows.length])
  return (
    <div className="register-seite">
      <h1>Mögliche Dubletten</h1>
      <p>
        Einträge, die vielleicht dieselbe Person sind. Was zu dem einen gesagt ist, gilt nach dem Zusammenführen auch
        für den anderen; rückgängig geht es jederzeit. <Link to={pfad('register')}>Zum Register</Link>
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Dubletten werden gesucht" />}
      {!isPending && !paar && !error && (
        <EmptyState icon="check" title="Keine gefunden">
          Neue erscheinen hier von selbst.
        </EmptyState>
      )}
      {paar && <Vergleich key={`${paar.einer.id} ${paar.anderer.id}`} paar={paar} von={place + 1} />}
    </div>
  )
}

function Vergleich({ paar, von }: { paar: Paar; von: number }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const box = useRef<HTMLElement>(null)
  // After a merge the next pair takes its place, and the focus with it.
  useEffect(() => box.current?.focus(), [])
  const changed = () => refresh('dubletten', 'register', 'registereintrag', 'dokumente', 'akte', 'vorgang')
  const merge = async (bleibt: EintragVollFragment, weicht: EintragVollFragment) => {
    try {
      await api.graphql(EintraegeZusammenfuehrenDocument, { bleibt: bleibt.id, weicht: weicht.id })
      await changed()
      undoable(`${weicht.anzeige} ist in ${bleibt.anzeige} aufgegangen.`, async () => {
        await api.graphql(ZusammenfuehrungAufhebenDocument, { weicht: weicht.id })
        await changed()
      })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  const row = `${paar.einer.id} ${paar.anderer.id}`
  useShortcuts('Dubletten', [
    { keys: '1', titel: 'Linken behalten', row, run: () => void merge(paar.einer, paar.anderer) },
    { keys: '2', titel: 'Rechten behalten', row, run: () => void merge(paar.anderer, paar.einer) },
  ])
  return (
    <section className="dublette" aria-label={`Paar ${von}`} tabIndex={-1} ref={box}>
      <p className="dublette__gruende">
        {paar.gruende.map((grund) => (
          <Badge key={grund}>{grund}</Badge>
        ))}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{paar.einer.anzeige}</th>
            <th scope="col">{paar.anderer.anzeige}</th>
          </tr>
        </thead>
        <tbody>
          {ZEILEN.map(([titel, wert]) => {
            const [a, b] = [wert(paar.einer), wert(paar.anderer)]
            if (!a && !b) return null
            return (
              <tr key={titel} data-verschieden={a !== b || undefined}>
                <th scope="row">{titel}</th>
                <td>{a || '–'}</td>
                <td>{b || '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className="dublette__knoepfe">
        <Button kind="primary" keys="1" onClick={() => void merge(paar.einer, paar.anderer)}>
          Linken behalten
        </Button>
        <Button keys="2" onClick={() => void merge(paar.anderer, paar.einer)}>
          Rechten behalten
        </Button>
      </div>
    </section>
  )
}

const ZEILEN: readonly (readonly [string, (eintrag: EintragVollFragment) => string | null])[] = [
  ['Geburtsname', ({ geburtsname }) => geburtsname],
  ['Geburtsdatum', ({ geburtsdatum }) => geburtsdatum && formatDay(geburtsdatum)],
  ['Anschrift', ({ anschrift }) => anschrift],
  ['Erreichbarkeit', ({ erreichbarkeit }) => erreichbarkeit],
  ['Rechtsform', ({ rechtsform }) => rechtsform],
  ['Registernummer', ({ registernummer }) => registernummer],
  ['Bekannt in', ({ klasse }) => (klasse ? `nur im eigenen Amt (${klasse})` : 'im ganzen Haus')],
]
