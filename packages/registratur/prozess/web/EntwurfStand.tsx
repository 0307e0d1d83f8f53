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
} from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { Befunde } from './Befunde.tsx'
import { EntwurfVerwerfenDocument, VorlageVeroeffentlichenDocument } from './generated/graphql.ts'
import type { Entwurf } from './use-entwurf.ts'

interface EntwurfStandProps {
  readonly entwurf: Omit<Entwurf<unknown>, 'wert' | 'setzen'>
  readonly onGo?: (ort: string) => void
  /** how it reads */
  readonly children?: ReactNode
}

/** What is saved, what is still wrong, what is different from what holds, and the way to publish it. */
export function EntwurfStand({ entwurf, onGo, children }: EntwurfStandProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [publishing, setPublishing] = useState(false)
  const [aenderung, setAenderung] = useState('')
  const [anbieten, setAnbieten] = useState(entwurf.vorlage.geteilt)
  const { vorlage, stand, error } = entwurf
  const [geltend] = vorlage.fassungen
  const bereit = vorlage.entwurf !== null && vorlage.befunde.length === 0 && stand === 'gespeichert'
  const zurueck = async () => {
    await refresh('prozessvorlage', 'prozessvorlagen')
    void navigate(pfad(`prozesse/${vorlage.id}`))
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
        {error ? (
          <Notice
            kind="danger"
            action={
              <Button kind="quiet" onClick={() => window.location.reload()}>
                Neu laden
              </Button>
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
            <Button
              kind="quiet"
              onClick={() => void api.graphql(EntwurfVerwerfenDocument, { id: vorlage.id }).then(zurueck)}
            >
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
            await entwurf.festhalten()
            await api.graphql(VorlageVeroeffentlichenDocument, {
              id: vorlage.id,
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
