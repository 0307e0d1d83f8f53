import {
  Badge,
  Button,
  EmptyState,
  formatDayOf,
  Menu,
  Notice,
  Pane,
  PaneHeader,
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
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Ablauf } from './Ablauf.tsx'
import { BeginnenDialog } from './BeginnenDialog.tsx'
import { type FassungVollFragment, ProzessvorlageDocument, VorlageStilllegenDocument } from './generated/graphql.ts'
import { alsDatei, inhaltAus } from './inhalt.ts'

/** One Vorlage: how it goes today, what may be done with it, and how it came to be so. */
export function VorlageAnsicht({ id }: { id: string }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const toast = useToast()
  const navigate = useNavigate()
  const { darf, pfad } = useGemeinde()
  const [beginning, setBeginning] = useState(false)
  const [shown, setShown] = useState<FassungVollFragment | null>(null)
  const { data, error, isPending } = useApiQuery(['prozessvorlage', id], ProzessvorlageDocument, { id })
  const vorlage = data?.prozessvorlage
  const geltend = vorlage?.fassungen[0] ?? null
  const fassung = shown ?? geltend
  const inhalt = fassung && inhaltAus(fassung.inhalt)
  const gestaltet = vorlage?.darf.includes('aendern') ?? false
  const beginnt = Boolean(
    geltend && !vorlage?.stillgelegtAm && inhaltAus(geltend.inhalt).aktenplan && darf('anlegen', 'Lauf'),
  )
  const gestalten = () => void navigate(pfad(`prozesse/${id}/gestalten`))
  useShortcuts('Prozesse', [
    beginnt ? { keys: 'b', titel: 'Vorgang beginnen', run: () => setBeginning(true) } : null,
    gestaltet ? { keys: 'e', titel: 'Gestalten', run: gestalten } : null,
  ])
  if (error) throw error
  if (!vorlage) {
    return (
      <Pane name="mitte" label="Vorlage">
        <h1 className="va-hidden">Prozesse</h1>
        {isPending ? (
          <Progress label="Vorlage wird geladen" />
        ) : (
          <EmptyState icon="info" title="Diese Vorlage gibt es hier nicht">
            Wählen Sie links eine andere.
          </EmptyState>
        )}
      </Pane>
    )
  }
  const stilllegen = async (still: boolean) => {
    await api.graphql(VorlageStilllegenDocument, { id, still })
    await refresh('prozessvorlage', 'prozessvorlagen')
  }
  return (
    <>
      <Pane name="mitte" label={vorlage.titel}>
        <PaneHeader
          main
          back={{ to: 'links', label: 'Alle Vorlagen' }}
          title={vorlage.titel}
          meta={
            <>
              {fassung ? (
                <Badge kind={shown ? 'normal' : 'gut'}>Fassung {fassung.nummer}</Badge>
              ) : (
                <Badge>Entwurf</Badge>
              )}
              {vorlage.stillgelegtAm && <Badge>stillgelegt</Badge>}
              {vorlage.herkunft && `übernommen aus ${vorlage.herkunft}`}
              {vorlage.geteilt && 'wird den anderen Gemeinden angeboten'}
            </>
          }
          actions={
            <>
              {gestaltet && (
                <Button icon="edit" keys="e" onClick={gestalten}>
                  Gestalten
                </Button>
              )}
              {beginnt && (
                <Button icon="add" keys="b" kind="primary" onClick={() => setBeginning(true)}>
                  Vorgang beginnen
                </Button>
              )}
              <Menu
                label="Mehr"
                icon="more-vert"
                compact
                items={[
                  ...(fassung
                    ? [
                        {
                          titel: 'Als Datei',
                          icon: 'download' as const,
                          run: () => alsDatei(`${vorlage.schluessel}.json`, fassung.inhalt),
                        },
                      ]
                    : []),
                  ...(gestaltet
                    ? [
                        {
                          titel: vorlage.stillgelegtAm ? 'Wieder in Gebrauch nehmen' : 'Stilllegen',
                          run: () => {
                            const still = !vorlage.stillgelegtAm
                            void stilllegen(still).then(
                              () =>
                                undoable(still ? 'Stillgelegt. Was läuft, läuft weiter.' : 'Wieder in Gebrauch.', () =>
                                  stilllegen(!still),
                                ),
                              (refused: unknown) => toast({ text: sentenceFor(refused) }),
                            )
                          },
                        },
                      ]
                    : []),
                ]}
              />
            </>
          }
        />
        <div className="prozess-seite">
          {shown && (
            <Notice
              kind="info"
              action={
                <Button kind="quiet" onClick={() => setShown(null)}>
                  Die geltende zeigen
                </Button>
              }
            >
              Sie sehen eine frühere Fassung.
            </Notice>
          )}
          {vorlage.entwurf && geltend && !shown && (
            <Notice kind="info">
              {vorlage.geaendertVon?.name ?? 'Jemand'} hat diese Vorlage geändert und noch nicht veröffentlicht. Hier
              steht, was gilt.
            </Notice>
          )}
          {inhalt ? (
            <>
              <h2 className="va-hidden">Ablauf</h2>
              <Ablauf inhalt={inhalt} />
            </>
          ) : (
            <EmptyState icon="draft" title="Noch nicht veröffentlicht">
              {gestaltet ? 'Gestalten Sie die Vorlage weiter (Taste e).' : 'Sie ist noch in Arbeit.'}
            </EmptyState>
          )}
        </div>
      </Pane>
      <Pane name="rechts" label="Fassungen">
        <PaneHeader title="Fassungen" back={{ to: 'mitte', label: 'Zum Ablauf' }} />
        <ol className="prozess-fassungen">
          {vorlage.fassungen.map((each) => (
            <li key={each.id}>
              <Button
                kind="quiet"
                pressed={each.id === fassung?.id}
                onClick={() => setShown(each.id === geltend?.id ? null : each)}
              >
                Fassung {each.nummer}
              </Button>
              <span className="neben">
                {formatDayOf(each.veroeffentlichtAm)}, {each.veroeffentlichtVon?.name ?? 'nicht mehr hier'}
                {each.quelleNummer !== null && ` · nach Fassung ${each.quelleNummer} von ${vorlage.herkunft}`}
                {each.abweichung && ' · mit eigenen Abweichungen'}
              </span>
              {each.aenderung && <p>{each.aenderung}</p>}
              <ul>
                {each.unterschiede.map((satz) => (
                  <li key={satz}>{satz}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Pane>
      {beginning && geltend && (
        <BeginnenDialog
          vorlage={id}
          inhalt={inhaltAus(geltend.inhalt)}
          akte={null}
          onClose={() => setBeginning(false)}
        />
      )}
    </>
  )
}
