import { Button, useToast } from '@verbundakte/ui'
import { useFocusOf } from './busy.ts'
import './second-factor.css'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  readonly submit: string
  readonly onDone: () => void
}

/** Ten codes, for the only time. */
export function RecoveryCodes({ codes, submit, onDone }: RecoveryCodesProps) {
  const toast = useToast()
  const root = useFocusOf(codes)
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    toast({ text: 'Die Codes liegen in der Zwischenablage.' })
  }
  return (
    <div className="factor" ref={root}>
      <h2 tabIndex={-1}>Wiederherstellungscodes</h2>
      <div className="va-form">
        <p>
          Für den Tag, an dem Telefon oder Schlüssel fehlt. Jeder Code gilt einmal. Sie werden nur jetzt gezeigt;
          drucken Sie sie aus und legen Sie sie weg, nicht neben das Kennwort.
        </p>
        <ul className="factor__codes" aria-label="Wiederherstellungscodes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Button icon="content-copy" onClick={() => void copy()}>
          Kopieren
        </Button>
        <Button onClick={() => window.print()}>Drucken</Button>
        <Button kind="primary" onClick={onDone}>
          {submit}
        </Button>
      </div>
    </div>
  )
}
