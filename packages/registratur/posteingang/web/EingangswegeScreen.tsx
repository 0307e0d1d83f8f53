import {
  Button,
  EmptyState,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { AnbindungDialog } from './AnbindungDialog.tsx'
import { AnbindungZeile } from './AnbindungZeile.tsx'
import {
  type AnbindungZeileFragment as Anbindung,
  AnbindungWiderrufenDocument,
  EingangswegeDocument,
  type MailkontoZeileFragment as Mailkonto,
  MailkontoAnhaltenDocument,
} from './generated/graphql.ts'
import { MailkontoDialog } from './MailkontoDialog.tsx'
import { MailkontoZeile } from './MailkontoZeile.tsx'
import './eingangswege.css'

/** A mailbox is visited every half minute: who has just set one up waits for it before the screen. */
const NEU_MS = 5000

type Offen =
  | { readonly was: 'anbindung'; readonly anbindung: Anbindung | null }
  | { readonly was: 'mailkonto'; readonly konto: Mailkonto | null }

/** By which roads post comes in by itself: programs that bring it, and mailboxes that are fetched. */
export function EingangswegeScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Eingangswege')
  if (!darf('lesen', 'Anbindung')) {
    return (
      <EmptyState icon="visibility-off" title="Eingangswege" main>
        Eingangswege richtet die Fachadministration ein.
      </EmptyState>
    )
  }
  return <Eingangswege />
}

function Eingangswege() {
  const { data, error } = useApiQuery(['eingangswege'], EingangswegeDocument, {}, { refetchInterval: NEU_MS })
  const [offen, setOffen] = useState<Offen | null>(null)
  const [geheimnis, setGeheimnis] = useState<{ readonly name: string; readonly wert: string } | null>(null)
  const { widerrufen, anhalten } = useHandlungen()
  const neu = (was: Offen['was']) => setOffen(was === 'anbindung' ? { was, anbindung: null } : { was, konto: null })
  useShortcuts('Eingangswege', [
    { keys: 'n', titel: 'Neue Anbindung', run: () => neu('anbindung') },
    { keys: 'm', titel: 'Neues Mailkonto', run: () => neu('mailkonto') },
  ])
  return (
    <div className="eingangswege">
      <h1>Eingangswege</h1>
      <p>Auf diesen Wegen kommt Post von selbst. Was auf ihnen kommt, sehen Sie hier nicht.</p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Eingangswege werden geladen" />}
      <section aria-labelledby="anbindungen">
        <header>
          <h2 id="anbindungen">Programme</h2>
          <Button icon="add" keys="n" onClick={() => neu('anbindung')}>
            Neue Anbindung
          </Button>
        </header>
        {geheimnis && !offen && <Geheimnis {...geheimnis} onClose={() => setGeheimnis(null)} />}
        {data?.anbindungen.length === 0 && (
          <p>Noch keines. Antragsplattformen und Fachverfahren übergeben ihre Post mit einem eigenen Geheimnis.</p>
        )}
        <ul>
          {data?.anbindungen.map((each) => (
            <AnbindungZeile
              key={each.id}
              anbindung={each}
              onEdit={() => setOffen({ was: 'anbindung', anbindung: each })}
              onRevoke={() => void widerrufen(each)}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="mailkonten">
        <header>
          <h2 id="mailkonten">Mailkonten</h2>
          <Button icon="add" keys="m" onClick={() => neu('mailkonto')}>
            Neues Mailkonto
          </Button>
        </header>
        {data?.mailkonten.length === 0 && <p>Noch keines. E-Mails werden abgeholt und im Mailkonto nie gelöscht.</p>}
        <ul>
          {data?.mailkonten.map((each) => (
            <MailkontoZeile
              key={each.id}
              konto={each}
              onEdit={() => setOffen({ was: 'mailkonto', konto: each })}
              onPause={() => void anhalten(each)}
            />
          ))}
        </ul>
      </section>
      {offen?.was === 'anbindung' && (
        <AnbindungDialog
          anbindung={offen.anbindung}
          onSecret={(name, wert) => setGeheimnis({ name, wert })}
          onClose={() => setOffen(null)}
        />
      )}
      {offen?.was === 'mailkonto' && <MailkontoDialog konto={offen.konto} onClose={() => setOffen(null)} />}
    </div>
  )
}

function Geheimnis({ name, wert, onClose }: { name: string; wert: string; onClose: () => void }) {
  const toast = useToast()
  const kopieren = async () => {
    try {
      await navigator.clipboard.writeText(wert)
      toast({ text: 'Kopiert.' })
    } catch {
      toast({ text: 'Der Browser lässt das Kopieren nicht zu. Bitte markieren Sie das Geheimnis von Hand.' })
    }
  }
  const hier = useRef<HTMLDivElement>(null)
  // It appears when the dialog has gone, and is what matters now.
  useEffect(() => hier.current?.focus(), [])
  return (
    <div ref={hier} tabIndex={-1}>
      <Notice kind="success">
        Geheimnis für „{name}“, es wird nicht noch einmal gezeigt: <code>{wert}</code>
      </Notice>
      <div className="eingangswege__knoepfe">
        <Button icon="content-copy" onClick={() => void kopieren()}>
          Kopieren
        </Button>
        <Button kind="quiet" icon="check" onClick={onClose}>
          Ist notiert
        </Button>
      </div>
    </div>
  )
}

function useHandlungen() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const tun = async (satz: string, work: (zurueck: boolean) => Promise<unknown>) => {
    try {
      await work(false)
      undoable(satz, async () => {
        await work(true)
        await refresh('eingangswege')
      })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh('eingangswege')
  }
  return {
    widerrufen: ({ id, name, widerrufenAm }: Anbindung) =>
      tun(widerrufenAm ? `„${name}“ gilt wieder.` : `„${name}“ ist widerrufen.`, (zurueck) =>
        api.graphql(AnbindungWiderrufenDocument, { id, widerrufen: (widerrufenAm === null) !== zurueck }),
      ),
    anhalten: ({ id, name, aktiv }: Mailkonto) =>
      tun(aktiv ? `„${name}“ ist angehalten.` : `„${name}“ wird wieder abgeholt.`, (zurueck) =>
        api.graphql(MailkontoAnhaltenDocument, { id, anhalten: aktiv !== zurueck }),
      ),
  }
}
