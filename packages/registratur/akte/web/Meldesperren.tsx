import {
  Button,
  Details,
  Dialog,
  EmptyState,
  FormDialog,
  formatDay,
  formatDayOf,
  Notice,
  Progress,
  sentenceFor,
  TextField,
  useApi,
  usePageTitle,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import {
  MeldesperreAufhebenDocument,
  MeldesperrenDocument,
  MeldesperreOeffnenDocument,
  type MeldesperreOeffnenMutation,
} from './generated/graphql.ts'
import { MeldesperreSetzen } from './MeldesperreSetzen.tsx'
import { PAGE, usePaged } from './paged.ts'
import './akte.css'

type Angaben = MeldesperreOeffnenMutation['meldesperreOeffnen']

/** Akten that are locked by § 13 BMG: that they are, and for those with the right the few things that may be used. */
export function MeldesperrenScreen() {
  usePageTitle('Gesperrte Meldeakten')
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [asking, setAsking] = useState<{ readonly akte: string; readonly was: 'oeffnen' | 'aufheben' } | null>(null)
  const [longer, setLonger] = useState<{ readonly akte: string; readonly bis: string } | null>(null)
  const [shown, setShown] = useState<Angaben | null>(null)
  const readPage = async (after: string | null, signal: AbortSignal) =>
    (await api.graphql(MeldesperrenDocument, { first: PAGE, after }, signal)).meldesperren
  const { rows, more, isPending, error } = usePaged(['meldesperren'], readPage)
  const answer = async (grund: string) => {
    if (!asking) return
    const { akte, was } = asking
    if (was === 'oeffnen') setShown((await api.graphql(MeldesperreOeffnenDocument, { akte, grund })).meldesperreOeffnen)
    else {
      await api.graphql(MeldesperreAufhebenDocument, { akte, grund })
      await refresh('meldesperren', 'akten', 'akte')
      toast({ text: 'Die Sperre ist aufgehoben.' })
    }
  }
  return (
    <div className="meldesperren">
      <h1>Gesperrte Meldeakten</h1>
      <p>
        Fünf Jahre nach Wegzug oder Tod (§ 13 BMG) oder von Hand bis zu einem Tag gesperrt. Wer die Berechtigung hat,
        sieht wenige Angaben.
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Gesperrte Akten werden geladen" />}
      {!isPending && rows.length === 0 && !error && (
        <EmptyState icon="visibility-off" title="Keine gesperrt">
          Gesperrt wird an der Akte selbst.
        </EmptyState>
      )}
      <ul>
        {rows.map(({ id, aktenzeichen, gesperrtAm, bis, darf }) => (
          <li key={id}>
            <span>
              <strong>{aktenzeichen}</strong> gesperrt seit {formatDayOf(gesperrtAm)}
              {bis && ` bis ${formatDay(bis)}`}
            </span>
            {darf.includes('oeffnen') && (
              <Button onClick={() => setAsking({ akte: id, was: 'oeffnen' })}>Angaben ansehen</Button>
            )}
            {bis && darf.includes('verlaengern') && (
              <Button kind="quiet" onClick={() => setLonger({ akte: id, bis })}>
                Verlängern<span className="va-hidden">: {aktenzeichen}</span>
              </Button>
            )}
            {darf.includes('aufheben') && (
              <Button kind="quiet" onClick={() => setAsking({ akte: id, was: 'aufheben' })}>
                Sperre aufheben
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more && (
        <Button kind="quiet" busy={more.pending} onClick={more.load}>
          Mehr laden
        </Button>
      )}
      {asking && (
        <GrundDialog
          title={asking.was === 'oeffnen' ? 'Gesperrte Angaben ansehen' : 'Sperre aufheben'}
          submit={asking.was === 'oeffnen' ? 'Ansehen' : 'Aufheben'}
          onSubmit={answer}
          onClose={() => setAsking(null)}
        />
      )}
      {longer && <MeldesperreSetzen akte={longer.akte} bisher={longer.bis} onClose={() => setLonger(null)} />}
      {shown && !asking && <Gezeigt angaben={shown} onClose={() => setShown(null)} />}
    </div>
  )
}

function Gezeigt({ angaben, onClose }: { angaben: Angaben; onClose: () => void }) {
  return (
    <Dialog title={angaben.aktenzeichen} onClose={onClose}>
      <Details
        items={[
          ['Betreff', angaben.betreff],
          ['Laufzeit', `${formatDay(angaben.laufzeitBeginn)} bis ${formatDay(angaben.laufzeitEnde)}`],
          ...angaben.beteiligte.map(
            ({ name, anschrift, rolle }) => [rolle, [name, anschrift].filter(Boolean).join(', ')] as const,
          ),
        ]}
      />
      <Button onClick={onClose}>Schließen</Button>
    </Dialog>
  )
}

interface GrundDialogProps {
  readonly title: string
  readonly submit: string
  readonly onSubmit: (grund: string) => Promise<void>
  readonly onClose: () => void
}

function GrundDialog({ title, submit, onSubmit, onClose }: GrundDialogProps) {
  const [grund, setGrund] = useState('')
  const save = async () => {
    await onSubmit(grund)
    onClose()
  }
  return (
    <FormDialog title={title} submit={submit} onClose={onClose} onSubmit={save}>
      <TextField label="Grund (steht im Protokoll)" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
