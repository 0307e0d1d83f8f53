import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { sentenceFor } from '../api/api-error.ts'
import { formatSize } from '../format/display.ts'
import { Button, IconButton } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Progress } from '../parts/Progress.tsx'
import { useToast } from '../toast/ToastProvider.tsx'
import { isDone, type UploadItem, type UploadQueue } from './upload-queue.ts'
import './upload-panel.css'

/** What is done covers the screen for no longer than it takes to read and to take something back. */
const LINGER_MS = 20_000

/** Files on their way, at the lower edge. It is there only while there is something to see. */
export function UploadPanel({ queue }: { queue: UploadQueue }) {
  const items = useSyncExternalStore(queue.subscribe, queue.items)
  const panel = useRef<HTMLElement>(null)
  const finished = items.length > 0 && items.every((item) => isDone(item.state))
  useEffect(() => {
    if (!finished) return
    const timer = setInterval(() => {
      // Nothing disappears under somebody's hands.
      if (!panel.current?.matches(':hover, :focus-within')) queue.clearDone()
    }, LINGER_MS)
    return () => clearInterval(timer)
  }, [finished, queue])
  if (items.length === 0) return null
  const done = items.filter((item) => isDone(item.state)).length
  return (
    <aside ref={panel} className="va-uploads" aria-label="Übertragungen">
      <header>
        <p role="status">
          {done === items.length ? 'Alles übertragen' : `${done} von ${items.length} Dateien übertragen`}
        </p>
        {done > 0 && (
          <Button kind="quiet" onClick={() => queue.clearDone()}>
            Erledigte ausblenden
          </Button>
        )}
      </header>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <UploadRow item={item} queue={queue} />
          </li>
        ))}
      </ul>
    </aside>
  )
}

function UploadRow({ item, queue }: { item: UploadItem; queue: UploadQueue }) {
  const { state, file, id } = item
  const toast = useToast()
  const takeBack = () => queue.takeBack(id).catch((error: unknown) => toast({ text: sentenceFor(error) }))
  const cancel = <IconButton icon="close" label={`${file.name} abbrechen`} onClick={() => queue.cancel(id)} />
  const remove = <IconButton icon="close" label={`${file.name} ausblenden`} onClick={() => queue.remove(id)} />
  switch (state.kind) {
    case 'wartet':
      return <Row item={item} text="wartet" action={cancel} />
    case 'laeuft':
      return (
        <Row item={item} text={`${formatSize(state.sent)} von ${formatSize(file.size)}`} action={cancel}>
          <Progress
            label={`${file.name} wird übertragen`}
            value={file.size === 0 ? 0 : Math.min(1, state.sent / file.size)}
          />
        </Row>
      )
    case 'wird-abgelegt':
      return (
        <Row item={item} text="wird abgelegt">
          <Progress label={`${file.name} wird abgelegt`} />
        </Row>
      )
    case 'abgelegt':
      return (
        <Row
          item={item}
          icon="success"
          text={<Link to={state.filed.pfad}>abgelegt in {item.target.titel}</Link>}
          action={
            <>
              <Button kind="quiet" onClick={() => void takeBack()}>
                Zurücknehmen
              </Button>
              {remove}
            </>
          }
        />
      )
    case 'zurueckgenommen':
      return <Row item={item} text="zurückgenommen" action={remove} />
    case 'abgebrochen':
      return (
        <Row item={item} text="abgebrochen" action={<Button onClick={() => queue.retry(id)}>Noch einmal</Button>} />
      )
    case 'fehler':
      return (
        <Row item={item} icon="danger" text={<span role="alert">{state.error.message}</span>} action={remove}>
          <Button onClick={() => queue.retry(id)}>Noch einmal versuchen</Button>
        </Row>
      )
    case 'einwand':
      return (
        <Row item={item} icon="warning" text={<span role="alert">{state.error.message}</span>} action={remove}>
          <Link to={state.look.pfad} onClick={() => queue.looked(id)}>
            {state.look.titel}
          </Link>
          {state.seen && <Button onClick={() => void queue.fileAnyway(id)}>{state.look.submit}</Button>}
        </Row>
      )
    case 'dublette':
      return (
        <Row
          item={item}
          icon="warning"
          text={`Diese Datei gibt es schon: ${state.stored.dublette.kennzeichen} ${state.stored.dublette.betreff}`}
        >
          <Button onClick={() => void queue.fileAnyway(id)}>Trotzdem ablegen</Button>
          <Button kind="quiet" onClick={() => queue.remove(id)}>
            Nicht ablegen
          </Button>
        </Row>
      )
  }
}

interface RowProps {
  readonly item: UploadItem
  readonly text: React.ReactNode
  readonly icon?: 'success' | 'warning' | 'danger'
  readonly action?: React.ReactNode
  readonly children?: React.ReactNode
}

function Row({ item, text, icon, action, children }: RowProps) {
  return (
    <div className="va-uploads__row">
      <span className={`va-uploads__icon va-uploads__icon--${icon ?? 'draft'}`}>
        <Icon name={icon ?? 'draft'} />
      </span>
      <div className="va-uploads__text">
        <strong title={item.file.name}>{item.file.name}</strong>
        <span>{text}</span>
        {children && <div className="va-uploads__more">{children}</div>}
      </div>
      {action}
    </div>
  )
}
