import { DokumentVorschau, PAGE, usePaged, usePrefetchedNeighbours } from '@verbundakte/akte/web'
import {
  Badge,
  Beitraege,
  Button,
  type Column,
  EmptyState,
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
import { AufgabeAnsicht } from './aufgaben/AufgabeAnsicht.tsx'
import { Faellig } from './Faellig.tsx'
import { PostkorbDocument, type Postkorbweg, type PostkorbZeileFragment } from './generated/graphql.ts'
import { SchrittAnsicht } from './SchrittAnsicht.tsx'
import { useZahlen, zahlVon } from './use-zahlen.ts'
import { WiedervorlageAnsicht } from './WiedervorlageAnsicht.tsx'
import { anWen, VERFUEGUNG_NAMEN, WEG_NAMEN } from './words.ts'
import './postkorb.css'

const WEGE: readonly Postkorbweg[] = ['ICH', 'AMT', 'VERTRETUNG', 'AUFGABE', 'WIEDERVORLAGE', 'STOCKT']

/** What waits for the person: the list, what is asked of them, and the Dokument it is about. */
export function PostkorbScreen() {
  usePageTitle('Postkorb')
  return (
    <Panes begin="links">
      <Postkorb />
    </Panes>
  )
}

function Postkorb() {
  const api = useApi()
  const stacked = useStacked()
  const { show } = usePanes()
  // In the address, so that it can be kept as a view and found again.
  const [params, setParams] = useSearchParams()
  const weg = WEGE.find((each) => each === params.get('weg')) ?? null
  const setWeg = (neu: Postkorbweg | null) => setParams(neu ? { weg: neu } : {}, { replace: true })
  const [chosen, setChosen] = useState<{ id: string; at: number } | null>(null)
  const readPage = async (after: string | null, signal: AbortSignal) =>
    (await api.graphql(PostkorbDocument, { first: PAGE, after, weg }, signal)).postkorb
  const { rows, more, isPending, error } = usePaged(['postkorb', weg], readPage)
  // What is done leaves the list, and what stood below it is next.
  const found = rows.find(({ id }) => id === chosen?.id)
  const row = found ?? (stacked ? undefined : rows[Math.min(chosen?.at ?? 0, rows.length - 1)])
  const select = (next: PostkorbZeileFragment) => {
    setChosen({ id: next.id, at: rows.indexOf(next) })
    if (stacked) show('mitte')
  }
  usePrefetchedNeighbours(
    rows,
    ({ id }) => id,
    row?.id ?? null,
    ({ schritt }) => schritt?.dokument?.aktuelleVersion ?? { mime: null, vorschauPfad: null },
  )
  const sache = row?.wiedervorlage ?? row?.aufgabe
  const dokument = row?.schritt?.dokument?.id ?? sache?.vorgang?.neuesteDokumente[0]?.id ?? null
  return (
    <>
      <Pane name="links" label="Postkorb">
        <PaneHeader
          main
          title="Postkorb"
          actions={<Beitraege ort="listenkopf" an={{ titel: weg ? WEG_NAMEN[weg] : 'Postkorb', taste: 'y' }} />}
        />
        <Wege gewaehlt={weg} onChange={setWeg} />
        {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
        {rows.length > 0 && (
          <ListGrid
            label="Postkorb"
            name={`postkorb:${weg}`}
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
        {rows.length === 0 && isPending && <Progress label="Postkorb wird geladen" />}
        {rows.length === 0 && !isPending && !error && (
          <EmptyState icon="check" title="Nichts zu tun">
            Was an Sie oder Ihr Amt gerichtet wird, erscheint hier von selbst.
          </EmptyState>
        )}
      </Pane>
      <Pane name="mitte" label="Schritt">
        {row?.schritt && <SchrittAnsicht key={row.id} schritt={row.schritt} weg={row.weg} />}
        {row?.aufgabe && <AufgabeAnsicht key={row.id} aufgabe={row.aufgabe} weg={row.weg} />}
        {row?.wiedervorlage && <WiedervorlageAnsicht key={row.id} wiedervorlage={row.wiedervorlage} weg={row.weg} />}
        {!row && (
          <EmptyState icon="mail" title="Nichts ausgewählt">
            Wählen Sie links einen Eintrag.
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label="Vorschau">
        {dokument ? (
          <DokumentVorschau id={dokument} />
        ) : (
          <EmptyState icon="draft" title="Kein Dokument">
            {row ? 'Hier geht es um den ganzen Vorgang.' : 'Die Vorschau folgt der Auswahl.'}
          </EmptyState>
        )}
      </Pane>
    </>
  )
}

function Wege({ gewaehlt, onChange }: { gewaehlt: Postkorbweg | null; onChange: (weg: Postkorbweg | null) => void }) {
  const zahlen = useZahlen()
  const mit = WEGE.filter((weg) => weg === gewaehlt || (zahlen && zahlVon(zahlen, weg) > 0))
  if (mit.length < 2 && gewaehlt === null) return null
  return (
    <div className="postkorb-wege">
      <Button kind="quiet" pressed={gewaehlt === null} onClick={() => onChange(null)}>
        Alles
      </Button>
      {mit.map((weg) => (
        <Button key={weg} kind="quiet" pressed={gewaehlt === weg} onClick={() => onChange(weg)}>
          {WEG_NAMEN[weg]} {zahlen && zahlVon(zahlen, weg)}
        </Button>
      ))}
    </div>
  )
}

const COLUMNS: readonly Column<PostkorbZeileFragment>[] = [
  { name: 'betreff', titel: 'Was', header: true, cell: (eintrag) => <Zeile eintrag={eintrag} /> },
  { name: 'termin', titel: 'Bis', width: 'schmal', cell: (eintrag) => <Faellig tag={tagVon(eintrag)} /> },
]

function Zeile({ eintrag: { schritt, wiedervorlage, aufgabe, weg } }: { eintrag: PostkorbZeileFragment }) {
  const vorgang = schritt?.vorgang ?? wiedervorlage?.vorgang ?? aufgabe?.vorgang
  const gerichtet = schritt ?? aufgabe
  const fremd = weg === 'VERTRETUNG' || weg === 'STOCKT'
  return (
    <>
      {schritt?.dokument?.betreff ?? aufgabe?.was ?? vorgang?.betreff}{' '}
      {fremd && gerichtet && <Badge kind="person">{weg === 'STOCKT' ? 'kommt nicht voran' : 'Vertretung'}</Badge>}
      <span className="neben">
        {schritt ? VERFUEGUNG_NAMEN[schritt.verfuegung] : aufgabe ? 'Aufgabe' : 'Wiedervorlage'} ·{' '}
        <span className="kennzeichen">{vorgang?.kennzeichen}</span>
        {fremd && gerichtet && ` · ${anWen(gerichtet)}`}
      </span>
    </>
  )
}

function tagVon({ schritt, wiedervorlage, aufgabe }: PostkorbZeileFragment): string | null {
  return schritt?.termin ?? wiedervorlage?.tag ?? aufgabe?.bis ?? null
}
