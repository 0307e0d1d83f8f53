import { keepPreviousData } from '@tanstack/react-query'
import { DokumentVorschau, PAGE, usePaged, usePrefetchedNeighbours } from '@verbundakte/akte/web'
import {
  EintragAendern,
  type EintragVollFragment,
  kenntlich,
  RegistereintragDocument,
  SperreDialog,
} from '@verbundakte/beteiligte/web'
import {
  Badge,
  Button,
  type Column,
  EmptyState,
  formatDay,
  formatTime,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePanes,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  BuergersichtDocument,
  BuergersichtOeffnenDocument,
  type BuergersichtQuery,
  PapiereDocument,
  type PapierZeileFragment,
} from './generated/graphql.ts'
import { PAPIERART_NAMEN } from './words.ts'
import { ZweckDialog } from './ZweckDialog.tsx'

/** One person: what is known of them, and the papers in which they take part. */
export function Person({ id }: { id: string }) {
  const { data, isPending } = useApiQuery(['registereintrag', id], RegistereintragDocument, { id })
  const eintrag = data?.registereintrag
  if (eintrag) return <Ansicht eintrag={eintrag} />
  return (
    <>
      <Pane name="mitte" label="Person">
        <PaneHeader main title="Beteiligte" back={{ to: 'links', label: 'Zurück zur Liste', list: true }} />
        {isPending ? (
          <Progress label="Eintrag wird geladen" />
        ) : (
          <EmptyState icon="info" title="Das gibt es hier nicht (mehr)">
            Suchen Sie links nach dem Namen.
          </EmptyState>
        )}
      </Pane>
      <Pane name="rechts" label="Vorschau">
        {null}
      </Pane>
    </>
  )
}

function Ansicht({ eintrag }: { eintrag: EintragVollFragment }) {
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const stacked = useStacked()
  const { show } = usePanes()
  const [dialog, setDialog] = useState<'zweck' | 'sperre' | 'aendern' | null>(null)
  const [zweck, setZweck] = useState<{ id: string; endetAm: string } | null>(null)
  const [bereich, setBereich] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const wessen = { eintrag: eintrag.id, zweck: zweck?.id ?? null }
  // Dokumente of the Akten: read again when something happens to those.
  const sicht = useApiQuery(['dokumente', 'bereiche', eintrag.id, wessen.zweck], BuergersichtDocument, wessen, {
    placeholderData: keepPreviousData,
  })
  const readPage = async (after: string | null, signal: AbortSignal) =>
    (await api.graphql(PapiereDocument, { ...wessen, bereich, first: PAGE, after }, signal)).buergersicht.papiere
  const { rows, more, isPending, error } = usePaged(
    ['dokumente', 'papiere', eintrag.id, wessen.zweck, bereich],
    readPage,
  )
  const row = rows.find((each) => each.id === chosen) ?? (stacked ? undefined : rows[0])
  usePrefetchedNeighbours(
    rows,
    (each) => each.id,
    row?.id ?? null,
    ({ dokument }) => dokument?.aktuelleVersion ?? { mime: null, vorschauPfad: null },
  )
  const mayAcross = darf('anlegen', 'Zweckangabe')
  const mayEdit = eintrag.darf.includes('aendern') && eintrag.aufgegangenIn === null
  const maySperren = eintrag.darf.includes('sperren') && eintrag.art === 'PERSON' && eintrag.aufgegangenIn === null
  useShortcuts('Person', [
    mayAcross ? { keys: 'b', titel: 'Bürgersicht über alle Ämter', run: () => setDialog('zweck') } : null,
    mayEdit ? { keys: 'e', titel: 'Eintrag ändern', run: () => setDialog('aendern') } : null,
  ])
  return (
    <>
      <Pane name="mitte" label="Person">
        <PaneHeader
          main
          back={{ to: 'links', label: 'Zurück zur Liste', list: true }}
          title={eintrag.anzeige}
          meta={<Merkmale eintrag={eintrag} />}
          actions={
            <>
              {mayAcross && (
                <Button kind={zweck ? 'quiet' : 'secondary'} keys="b" onClick={() => setDialog('zweck')}>
                  Alle Ämter
                </Button>
              )}
              {mayEdit && dialog !== 'aendern' && (
                <Button kind="quiet" icon="edit" keys="e" onClick={() => setDialog('aendern')}>
                  Ändern
                </Button>
              )}
              {maySperren && (
                <Button kind="quiet" icon="visibility-off" onClick={() => setDialog('sperre')}>
                  {eintrag.auskunftssperre ? 'Sperre aufheben' : 'Auskunftssperre'}
                </Button>
              )}
            </>
          }
        />
        {dialog === 'aendern' && <EintragAendern eintrag={eintrag} onDone={() => setDialog(null)} />}
        {eintrag.aufgegangenIn && (
          <Notice kind="info">
            Dieser Eintrag ist in {eintrag.aufgegangenIn.anzeige} aufgegangen.{' '}
            <Button kind="quiet" onClick={() => void navigate(pfad(`register/${eintrag.aufgegangenIn?.id}`))}>
              Dorthin
            </Button>
          </Notice>
        )}
        <Bereiche
          sicht={sicht.data?.buergersicht ?? null}
          endetAm={zweck?.endetAm ?? null}
          chosen={bereich}
          onChange={setBereich}
        />
        {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
        {rows.length > 0 && (
          <ListGrid
            label="Unterlagen"
            name={`papiere:${eintrag.id}:${bereich}`}
            rows={rows}
            rowId={(each) => each.id}
            columns={COLUMNS}
            selected={row?.id ?? null}
            onSelect={(next) => {
              setChosen(next.id)
              if (stacked) show('rechts')
            }}
            onOpen={({ pfad: wo }) => void navigate(pfad(wo))}
            more={more}
          />
        )}
        {rows.length === 0 && isPending && <Progress label="Unterlagen werden gesucht" />}
        {rows.length === 0 && !isPending && !error && (
          <EmptyState icon="draft" title="Keine Unterlagen">
            {zweck ? 'Keine, die Sie lesen dürfen.' : 'In Ihrem Amt ist diese Person an nichts beteiligt.'}
          </EmptyState>
        )}
        {dialog === 'zweck' && (
          <ZweckDialog
            title={`Alle Unterlagen: ${eintrag.anzeige}`}
            submit="Öffnen"
            onClose={() => setDialog(null)}
            onSubmit={async (angabe) => {
              const { buergersichtOeffnen } = await api.graphql(BuergersichtOeffnenDocument, {
                eintrag: eintrag.id,
                zweck: angabe,
              })
              setZweck(buergersichtOeffnen)
              setDialog(null)
            }}
          />
        )}
        {dialog === 'sperre' && <SperreDialog eintrag={eintrag} onClose={() => setDialog(null)} />}
      </Pane>
      <Pane name="rechts" label="Vorschau">
        {row?.dokument ? (
          <DokumentVorschau id={row.dokument.id} />
        ) : (
          <EmptyState icon="draft" title="Kein Dokument">
            {row ? 'Eingabe öffnet den Vorgang oder die Akte.' : 'Die Vorschau folgt der Auswahl.'}
          </EmptyState>
        )}
      </Pane>
    </>
  )
}

function Merkmale({ eintrag }: { eintrag: EintragVollFragment }) {
  const weitere = [
    kenntlich(eintrag),
    eintrag.erreichbarkeit,
    [eintrag.rechtsform, eintrag.registernummer].filter(Boolean).join(' '),
    eintrag.aufgegangene.length > 0 && `auch: ${eintrag.aufgegangene.map(({ anzeige }) => anzeige).join(', ')}`,
  ].filter(Boolean)
  return (
    <>
      <span>{weitere.join(' · ')}</span>
      {eintrag.klasse && <Badge kind="geheim">nur im eigenen Amt</Badge>}
      {eintrag.auskunftssperre && (
        <Badge kind="geheim">
          Auskunftssperre{eintrag.sperreBis ? ` bis ${formatDay(eintrag.sperreBis)}` : ''}: {eintrag.sperreGrund}
        </Badge>
      )}
    </>
  )
}

interface BereicheProps {
  readonly sicht: BuergersichtQuery['buergersicht'] | null
  readonly endetAm: string | null
  readonly chosen: string | null
  readonly onChange: (bereich: string | null) => void
}

/** The kinds of papers; each with how many the person may read. */
function Bereiche({ sicht, endetAm, chosen, onChange }: BereicheProps) {
  if (!sicht) return null
  const alle = sicht.bereiche.reduce((summe, { anzahl }) => summe + anzahl, 0)
  return (
    <div className="buergersicht-bereiche">
      <Button kind="quiet" pressed={chosen === null} onClick={() => onChange(null)}>
        Alle {alle}
      </Button>
      {sicht.bereiche.map(({ kennzeichen, titel, anzahl }) => (
        <Button key={kennzeichen} kind="quiet" pressed={chosen === kennzeichen} onClick={() => onChange(kennzeichen)}>
          {titel} {anzahl}
        </Button>
      ))}
      <span className="buergersicht-umfang">
        {sicht.amtsuebergreifend && endetAm ? `Alle Ämter, bis ${formatTime(endetAm)}` : 'Im eigenen Amt'}
      </span>
    </div>
  )
}

const COLUMNS: readonly Column<PapierZeileFragment>[] = [
  { name: 'titel', titel: 'Unterlage', header: true, cell: ({ titel }) => titel },
  { name: 'art', titel: 'Art', width: 'schmal', cell: ({ art, dokument }) => dokument?.typ ?? PAPIERART_NAMEN[art] },
  { name: 'rolle', titel: 'Rolle', width: 'neben', cell: ({ rollen }) => rollen.join(', ') },
  { name: 'tag', titel: 'Datum', width: 'schmal', cell: ({ tag }) => formatDay(tag) },
]
