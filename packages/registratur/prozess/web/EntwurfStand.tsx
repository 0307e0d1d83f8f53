import {
  Button,
  FormDialog,
  Notice,
  PaneHeader,
  sentenceFor,
  TextArea,
  useApi,
  useGemeinde,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { Befunde } from './Befunde.tsx'
import {
  EntwurfSpeichernDocument,
  EntwurfVerwerfenDocument,
  VorlageVeroeffentlichenDocument,
} from './generated/graphql.ts'
import type { Entwurf } from './use-entwurf.ts'

interface EntwurfStandProps {
  readonly entwurf: Omit<Entwurf<unknown>, 'setzen'>
  readonly onGo?: (ort: string) => void
  /** how it reads */
  readonly children?: ReactNode
}

/** What is saved, what is still wrong, what is different from what holds, and the way to publish it. */
export function EntwurfStand({ entwurf, onGo, children }: EntwurfStandProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [refused, setRefused] = useState<unknown>(null)
  const [publishing, setPublishing] = useState(false)
  const [aenderung, setAenderung] = useState('')
  const [anbieten, setAnbieten] = useState(entwurf.vorlage.geteilt)
  const { vorlage, wert, stand, error } = entwurf
  const [geltend] = vorlage.fassungen
  const bereit = vorlage.entwurf !== null && vorlage.befunde.length === 0 && stand === 'gespeichert'
  const zurueck = async () => {
    await refresh('prozessvorlage', 'prozessvorlagen')
    void navigate(pfad(`prozesse/${vorlage.id}`))
  }
  const verwerfen = async () => {
    setRefused(null)
    try {
      const id = vorlage.id
      const gesehen = await entwurf.festhalten()
      const { entwurfVerwerfen: leer } = await api.graphql(EntwurfVerwerfenDocument, { id, stand: gesehen })
      await zurueck()
      undoable('Der Entwurf ist verworfen.', async () => {
        await api.graphql(EntwurfSpeichernDocument, { id, stand: leer.stand, inhalt: JSON.stringify(wert) })
        await refresh('prozessvorlage', 'prozessvorlagen')
      })
    } catch (grund) {
      setRefused(grund)
    }
  }
  const publish = () => setPublishing(true)
  useShortcuts('Gestalten', [bereit ? { keys: 'p', titel: 'Veröffentlichen', run: publish } : null])
  return (
    <>
      <PaneHeader
        title="Stand"
        back={{ to: 'mitte', label: 'Gestalten' }}
        actions={
          <>
            {entwurf.zurueck && (
              <Button kind="quiet" onClick={entwurf.zurueck}>
                Rückgängig
              </Button>
            )}
            <Button kind="primary" keys="p" disabled={!bereit} onClick={publish}>
              Veröffentlichen
            </Button>
          </>
        }
      />
      <div className="prozess-seite">
        <p role="status">
          {vorlage.entwurf === null && stand === 'gespeichert'
            ? 'Noch nichts geändert.'
            : `Der Entwurf ist ${stand === 'gespeichert' ? 'gespeichert' : stand}.`}
        </p>
        {refused ? <Notice kind="danger">{sentenceFor(refused)}</Notice> : null}
        {error ? (
          <Notice
            kind="danger"
            action={
              <>
                <Button kind="quiet" onClick={() => void entwurf.festhalten().catch(() => undefined)}>
                  Noch einmal speichern
                </Button>
                <Button kind="quiet" onClick={() => window.location.reload()}>
                  Neu laden
                </Button>
              </>
            }
          >
            {sentenceFor(error)}
          </Notice>
        ) : null}
        {vorlage.befunde.length > 0 && <h2>Das stimmt noch nicht</h2>}
        <Befunde befunde={vorlage.befunde} {...(onGo && { onGo })} />
        {vorlage.befunde.length === 0 && vorlage.entwurf !== null && (
          <Notice kind="success">Alles stimmt. Die Vorlage kann veröffentlicht werden.</Notice>
        )}
        {vorlage.unterschiede.length > 0 && (
          <section aria-label="Unterschiede">
            <h2>Anders als Fassung {geltend?.nummer}</h2>
            <ul>
              {vorlage.unterschiede.map((satz) => (
                <li key={satz}>{satz}</li>
              ))}
            </ul>
          </section>
        )}
        {children && (
          <section aria-label="Ablauf">
            <h2>So liest es sich</h2>
            {children}
          </section>
        )}
        {geltend && vorlage.entwurf !== null && (
          <p>
            <Button kind="quiet" onClick={() => void verwerfen()}>
              Entwurf verwerfen, Fassung {geltend.nummer} behalten
            </Button>
          </p>
        )}
      </div>
      {publishing && (
        <FormDialog
          title={`Als Fassung ${(geltend?.nummer ?? 0) + 1} veröffentlichen`}
          submit="Veröffentlichen"
          onClose={() => setPublishing(false)}
          onSubmit={async () => {
            const gesehen = await entwurf.festhalten()
            await api.graphql(VorlageVeroeffentlichenDocument, {
              id: vorlage.id,
              stand: gesehen,
              aenderung: aenderung || null,
              anbieten,
            })
            toast({ text: 'Veröffentlicht. Neue Vorgänge folgen ihr, laufende bleiben bei ihrer Fassung.' })
            await zurueck()
          }}
        >
          <TextArea label="Was sich ändert" name="aenderung" autoFocus value={aenderung} onChange={setAenderung} />
          {!vorlage.herkunft && (
            <label className="gestalten-haken">
              <input type="checkbox" checked={anbieten} onChange={(event) => setAnbieten(event.target.checked)} />
              auch den anderen Gemeinden anbieten
            </label>
          )}
        </FormDialog>
      )}
    </>
  )
}
