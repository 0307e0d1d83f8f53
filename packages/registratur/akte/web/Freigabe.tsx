import { Button, FormDialog, formatInstant, Notice, TextArea, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { FreigabeBeantragenDocument, VersionFreigebenDocument, type VersionVollFragment } from './generated/graphql.ts'

type Schritt = 'freigabeBeantragen' | 'freigeben'

/** Opening a version that was closed by mistake: what stands so far, and the next step for whoever may take it. */
export function Freigabe({ version }: { version: VersionVollFragment }) {
  const [step, setStep] = useState<Schritt | null>(null)
  const [done, setDone] = useState(0)
  const box = useRef<HTMLElement>(null)
  // After the dialog has gone and given the focus back, to a button that is no longer there: on to what has become of
  // it, or to the file that can be had again.
  useEffect(() => {
    if (done > 0) (box.current ?? document.querySelector<HTMLElement>('#spalte-rechts a[download]'))?.focus()
  }, [done])
  const { darf, freigabeantrag: antrag } = version
  if (version.pruefung !== 'GESPERRT' || (!antrag && darf.length === 0)) return null
  return (
    <section className="freigabe" aria-label="Freigabe" ref={box} tabIndex={-1}>
      {antrag && (
        <Notice kind="info">
          Die Freigabe wurde am {formatInstant(antrag.am)}
          {antrag.von && ` von ${antrag.von.name}`} beantragt: „{antrag.grund}“. Entscheiden muss eine zweite Person.
        </Notice>
      )}
      {darf.length > 0 && (
        <div className="freigabe__schritte">
          {darf.includes('freigeben') && (
            <Button kind="primary" icon="check" onClick={() => setStep('freigeben')}>
              Datei freigeben
            </Button>
          )}
          {darf.includes('freigabeBeantragen') && !antrag && (
            <Button icon="help" onClick={() => setStep('freigabeBeantragen')}>
              Freigabe beantragen
            </Button>
          )}
        </div>
      )}
      {step && (
        <FreigabeDialog
          version={version}
          step={step}
          onClose={() => setStep(null)}
          onDone={() => {
            setStep(null)
            setDone(done + 1)
          }}
        />
      )}
    </section>
  )
}

interface FreigabeDialogProps {
  readonly version: VersionVollFragment
  readonly step: Schritt
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Both steps want a reason and say what follows from them. */
function FreigabeDialog({ version, step, onClose, onDone }: FreigabeDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [grund, setGrund] = useState('')
  const asks = step === 'freigabeBeantragen'
  const save = async () => {
    const variables = { version: version.id, grund }
    await (asks ? api.graphql(FreigabeBeantragenDocument, variables) : api.graphql(VersionFreigebenDocument, variables))
    await refresh('dokument', 'dokumente')
    toast({
      text: asks ? 'Die Freigabe ist beantragt. Jetzt entscheidet eine zweite Person.' : 'Die Datei ist freigegeben.',
    })
    onDone()
  }
  return (
    <FormDialog
      title={asks ? 'Freigabe beantragen' : 'Datei freigeben'}
      submit={asks ? 'Beantragen' : 'Freigeben'}
      onClose={onClose}
      onSubmit={save}
    >
      <p>
        Gemeldet wurde „{version.pruefhinweis ?? 'unbekannt'}“ in {version.dateiname}, Version {version.nummer}.{' '}
        {asks
          ? 'Die Datei bleibt gesperrt, bis eine zweite Person aus Registratur oder Leitung, bei besonders geschützten Akten aus Ihrem Amt, sie freigibt. Fragen Sie vorher die IT, ob es ein Fehlalarm ist.'
          : 'Danach kann jeder, der das Dokument lesen darf, die Datei wieder öffnen, auch wo dieselbe Datei ein zweites Mal liegt. Geben Sie nur frei, was die IT als Fehlalarm bestätigt hat. Finden neuere Signaturen sie wieder, wird sie wieder gesperrt.'}
      </p>
      <TextArea
        label="Grund"
        name="grund"
        required
        autoFocus
        hint="Steht am Dokument und im Protokoll. Zum Beispiel: Fehlalarm, von der IT bestätigt (Ticket 4711)."
        value={grund}
        onChange={setGrund}
      />
    </FormDialog>
  )
}
