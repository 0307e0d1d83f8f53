import { PAGE, usePaged } from '@verbundakte/akte/web'
import { type EintragszeileFragment, kenntlich, RegisterDocument } from '@verbundakte/beteiligte/web'
import {
  Badge,
  Button,
  DateField,
  EmptyState,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  useApi,
  useGemeinde,
  usePageTitle,
  usePanes,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { NachGeburtsdatumSuchenDocument } from './generated/graphql.ts'
import { Person } from './Person.tsx'
import { ZweckDialog } from './ZweckDialog.tsx'
import './buergersicht.css'

/** The register: a name typed, a person chosen, and their papers beside it. */
export function RegisterScreen() {
  usePageTitle('Beteiligte')
  const id = useParams()['*'] || null
  return (
    <Panes begin={id ? 'mitte' : 'links'}>
      <Liste chosen={id} />
      {id ? (
        <Person key={id} id={id} />
      ) : (
        <>
          <Pane name="mitte" label="Person">
            <EmptyState icon="account-circle" title="Niemand ausgewählt">
              Tippen Sie links einen Namen; Eingabe öffnet den ersten Treffer.
            </EmptyState>
          </Pane>
          <Pane name="rechts" label="Vorschau">
            <EmptyState icon="draft" title="Kein Dokument">
              Die Vorschau folgt der Auswahl.
            </EmptyState>
          </Pane>
        </>
      )}
    </Panes>
  )
}

function Liste({ chosen }: { chosen: string | null }) {
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const stacked = useStacked()
  const { show } = usePanes()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [geboren, setGeboren] = useState<readonly EintragszeileFragment[] | null>(null)
  const [asking, setAsking] = useState(false)
  const wanted = text.trim()
  const readPage = async (after: string | null, signal: AbortSignal) =>
    (await api.graphql(RegisterDocument, { text: wanted, art: null, first: PAGE, after }, signal)).register
  const { rows: found, more, isPending, error } = usePaged(['register', wanted], readPage)
  const rows = geboren ?? found
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens without a person
  useEffect(() => {
    if (!chosen) field.current?.focus()
  }, [])
  useShortcuts('Beteiligte', [{ keys: 'n', titel: 'Namen suchen', run: () => field.current?.focus() }])
  const open = (id: string) => {
    void navigate(pfad(`register/${id}`))
    if (stacked) show('mitte')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex(({ id }) => id === chosen)
    if (event.key === 'Enter') {
      const here = rows[Math.max(at, 0)]
      if (here && here.id !== chosen) open(here.id)
      else document.querySelector<HTMLElement>('#spalte-mitte tbody [tabindex="0"]')?.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = rows[at < 0 ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (next) open(next.id)
    } else return
    event.preventDefault()
  }
  return (
    <Pane name="links" label="Register">
      <PaneHeader main={!chosen} title="Beteiligte" />
      <div className="register-suche">
        <input
          ref={field}
          className="va-input"
          type="search"
          aria-label="Name"
          placeholder="Name"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setGeboren(null)
          }}
          onKeyDown={onKeyDown}
        />
        {darf('anlegen', 'Zweckangabe') && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            Nach Geburtsdatum
          </Button>
        )}
        {darf('zusammenfuehren', 'Registereintrag') && <Link to={pfad('register/dubletten')}>Mögliche Dubletten</Link>}
        {darf('anlegen', 'Registereintrag') && <Link to={pfad('register/zuordnen')}>Nennungen zuordnen</Link>}
      </div>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      <p role="status" className="register-zahl">
        {isPending ? '' : anzahl(rows.length, more !== null && !geboren)}
      </p>
      <ul className="register-liste">
        {rows.map((eintrag) => (
          <li key={eintrag.id}>
            <Link to={pfad(`register/${eintrag.id}`)} aria-current={eintrag.id === chosen ? 'page' : undefined}>
              <strong>{eintrag.anzeige}</strong>{' '}
              {eintrag.auskunftssperre && <Badge kind="geheim">Auskunftssperre</Badge>}
              {eintrag.klasse && <Badge kind="geheim">nur im Amt</Badge>}
              <span className="register-neben">{kenntlich(eintrag)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {more && !geboren && (
        <Button kind="quiet" busy={more.pending} onClick={more.load}>
          Mehr laden
        </Button>
      )}
      {isPending && <Progress label="Register wird geladen" />}
      {!isPending && rows.length === 0 && !error && (
        <EmptyState icon="search" title="Niemand gefunden">
          {wanted ? 'Bitte den Anfang von Vor- oder Nachnamen tippen.' : 'Wer in Akten genannt wird, erscheint hier.'}
        </EmptyState>
      )}
      {asking && (
        <Geburtsdatum
          onClose={() => setAsking(false)}
          onFound={(leute) => {
            setText('')
            setGeboren(leute)
          }}
        />
      )}
    </Pane>
  )
}

function anzahl(zahl: number, mehr: boolean): string {
  if (mehr) return `Die ersten ${zahl} Einträge`
  return zahl === 1 ? '1 Eintrag' : `${zahl} Einträge`
}

interface GeburtsdatumProps {
  readonly onFound: (leute: readonly EintragszeileFragment[]) => void
  readonly onClose: () => void
}

function Geburtsdatum({ onFound, onClose }: GeburtsdatumProps) {
  const api = useApi()
  const [tag, setTag] = useState<string | null | undefined>(null)
  return (
    <ZweckDialog
      title="Nach Geburtsdatum suchen"
      submit="Suchen"
      onClose={onClose}
      onSubmit={async (zweck) => {
        if (!tag) return
        const { nachGeburtsdatumSuchen } = await api.graphql(NachGeburtsdatumSuchenDocument, {
          geburtsdatum: tag,
          zweck,
        })
        onFound(nachGeburtsdatumSuchen)
        onClose()
      }}
    >
      <DateField label="Geburtsdatum" name="geburtsdatum" required autoFocus value={null} onChange={setTag} />
    </ZweckDialog>
  )
}
