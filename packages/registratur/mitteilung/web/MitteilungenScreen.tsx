import { PAGE, usePaged } from '@verbundakte/akte/web'
import {
  Badge,
  Button,
  type Column,
  EmptyState,
  formatInstant,
  ListGrid,
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
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { ART_NAMEN } from '../src/worte.ts'
import { MitteilungenDocument, MitteilungenLesenDocument } from './generated/graphql.ts'
import { type Gruppe, gruppieren } from './gruppen.ts'
import './mitteilung.css'

/** What concerns the person, by Vorgang: arrows choose, Enter opens, e has it read. */
export function MitteilungenScreen() {
  const { darf, pfad } = useGemeinde()
  usePageTitle('Mitteilungen')
  const navigate = useNavigate()
  const [alle, setAlle] = useState(false)
  const liste = useMitteilungen(alle)
  const gruppen = useMemo(() => gruppieren(liste.rows), [liste.rows])
  const [gewaehlt, setGewaehlt] = useState<string | null>(null)
  const gruppe = gruppen.find(({ id }) => id === gewaehlt) ?? gruppen[0] ?? null
  const lesen = useLesen()
  const ungelesen = gruppen.flatMap((each) => each.ungelesen).slice(0, 500)
  const oeffnen = ({ vorgang, ungelesen: ids }: Gruppe) => {
    if (ids.length > 0) void lesen(ids, false)
    if (vorgang) void navigate(pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}`))
  }
  useShortcuts('Mitteilungen', [
    gruppe && gruppe.ungelesen.length > 0
      ? { keys: 'e', titel: 'Gelesen', run: () => void lesen(gruppe.ungelesen) }
      : null,
    ungelesen.length > 0 ? { keys: 'a', titel: 'Alle gelesen', run: () => void lesen(ungelesen) } : null,
  ])
  if (!darf('lesen', 'Mitteilung')) {
    return (
      <EmptyState icon="visibility-off" title="Mitteilungen" main>
        Mitteilungen bekommt, wer hier eine Rolle hat.
      </EmptyState>
    )
  }
  return (
    <div className="mitteilungen">
      <header>
        <h1>Mitteilungen</h1>
        <div className="mitteilungen__knoepfe">
          {gruppe && gruppe.ungelesen.length > 0 && (
            <Button icon="check" keys="e" onClick={() => void lesen(gruppe.ungelesen)}>
              Gelesen
            </Button>
          )}
          {ungelesen.length > 0 && (
            <Button kind="quiet" keys="a" onClick={() => void lesen(ungelesen)}>
              Alle gelesen
            </Button>
          )}
          <Button kind="quiet" pressed={alle} onClick={() => setAlle(!alle)}>
            Auch gelesene
          </Button>
        </div>
      </header>
      {liste.error ? <Notice kind="danger">{sentenceFor(liste.error)}</Notice> : null}
      {liste.isPending && <Progress label="Mitteilungen werden geladen" />}
      {gruppen.length > 0 && (
        <ListGrid
          label="Mitteilungen"
          name="mitteilungen"
          rows={gruppen}
          rowId={({ id }) => id}
          columns={COLUMNS}
          selected={gruppe?.id ?? null}
          onSelect={({ id }) => setGewaehlt(id)}
          onOpen={oeffnen}
          more={liste.more}
          takeFocus
        />
      )}
      {!liste.isPending && gruppen.length === 0 && !liste.error && (
        <EmptyState icon="check" title="Nichts Neues">
          Was Sie angeht, steht hier, sobald andere etwas getan haben.
        </EmptyState>
      )}
    </div>
  )
}

function useMitteilungen(alle: boolean) {
  const api = useApi()
  return usePaged(['mitteilungen', alle], async (after, signal) => {
    const answer = await api.graphql(MitteilungenDocument, { first: PAGE, after, ungelesen: !alle }, signal)
    return answer.mitteilungen
  })
}

function useLesen() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const markieren = async (ids: readonly string[], gelesen: boolean) => {
    await api.graphql(MitteilungenLesenDocument, { ids, gelesen })
    await refresh('mitteilungen', 'mitteilungszahl')
  }
  return async (ids: readonly string[], gesagt = true) => {
    try {
      await markieren(ids, true)
      if (gesagt) undoable('Gelesen.', () => markieren(ids, false))
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
}

const COLUMNS: readonly Column<Gruppe>[] = [
  {
    name: 'was',
    titel: 'Vorgang',
    header: true,
    cell: ({ vorgang, mitteilungen, ungelesen }) => (
      <>
        {vorgang ? vorgang.betreff : mitteilungen[0] && ART_NAMEN[mitteilungen[0].art]}{' '}
        {ungelesen.length > 0 && <Badge>{ungelesen.length} neu</Badge>}
        <span className="neben">{vorgang && `${vorgang.kennzeichen} · ${artenText(mitteilungen)}`}</span>
      </>
    ),
  },
  { name: 'wann', titel: 'Zuletzt', width: 'schmal', cell: ({ neueste }) => formatInstant(neueste) },
]

function artenText(mitteilungen: Gruppe['mitteilungen']): string {
  return [...new Set(mitteilungen.map(({ art }) => ART_NAMEN[art]))].join(', ')
}
