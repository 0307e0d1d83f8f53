import {
  Button,
  DropArea,
  EmptyState,
  Notice,
  PaneHeader,
  Progress,
  pickFiles,
  sentenceFor,
  useApiQuery,
} from '@verbundakte/ui'
import { useState } from 'react'
import { PlanPruefenDocument, type PlanPruefenQuery } from './generated/graphql.ts'
import { type PlanFile, readPlanFile } from './plan-file.ts'
import { VeroeffentlichenDialog } from './VeroeffentlichenDialog.tsx'

type Vergleich = PlanPruefenQuery['planPruefen']

/** A plan file on its way to becoming a version: what is wrong in it, row by row, or what it would change. */
export function PlanImport() {
  const [file, setFile] = useState<PlanFile | null>(null)
  const take = async (files: readonly File[]) => {
    const [first] = files
    if (first) setFile(await readPlanFile(first))
  }
  const choose = () => void pickFiles({ multiple: false }).then(take)
  return (
    <DropArea label="Als neue Fassung prüfen" onFiles={(files) => void take(files)}>
      <PaneHeader
        title="Neue Fassung"
        back={{ to: 'mitte', label: 'Zurück zu den Fassungen' }}
        meta={file && <span>{file.name}</span>}
        actions={
          file && (
            <Button icon="drive-folder-upload" onClick={choose}>
              Andere Datei
            </Button>
          )
        }
      />
      {file ? (
        <Pruefung key={file.csv} file={file} onPublished={() => setFile(null)} />
      ) : (
        <EmptyState
          icon="drive-folder-upload"
          title="Plandatei prüfen"
          action={
            <Button kind="primary" icon="drive-folder-upload" onClick={choose}>
              Datei wählen
            </Button>
          }
        >
          Ziehen Sie eine CSV-Datei hierher: kennzeichen;titel;frist_jahre;aussonderung;hinweis. „Als Datei“ gibt Ihnen
          die letzte Fassung zum Weiterschreiben. Veröffentlicht wird erst nach der Vorschau.
        </EmptyState>
      )}
    </DropArea>
  )
}

function Pruefung({ file, onPublished }: { file: PlanFile; onPublished: () => void }) {
  const [publishing, setPublishing] = useState(false)
  const { data, error } = useApiQuery(
    ['aktenplan', 'pruefen', file.csv],
    PlanPruefenDocument,
    { csv: file.csv },
    { gcTime: 0 },
  )
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!data) return <Progress label="Datei wird geprüft" />
  const { planPruefen: vergleich } = data
  if (vergleich.fehler.length > 0) return <Fehlerliste fehler={vergleich.fehler} />
  const changes = vergleich.neu.length + vergleich.geaendert.length + vergleich.entfallen.length
  if (changes === 0) return <Notice kind="info">Die Datei sagt dasselbe wie die Fassung {vergleich.nach}.</Notice>
  return (
    <div className="plan-seite">
      <p>
        Gegenüber Fassung {vergleich.nach}: {vergleich.neu.length} neu, {vergleich.geaendert.length} geändert,{' '}
        {vergleich.entfallen.length} entfallen, {vergleich.unveraendert} unverändert.
      </p>
      <Button kind="primary" icon="check" onClick={() => setPublishing(true)}>
        Als Fassung {vergleich.nach + 1} veröffentlichen
      </Button>
      <Stellen titel="Entfallen" stellen={vergleich.entfallen} />
      <Stellen titel="Geändert" stellen={vergleich.geaendert} />
      <Stellen titel="Neu" stellen={vergleich.neu} />
      {publishing && (
        <VeroeffentlichenDialog
          csv={file.csv}
          nach={vergleich.nach}
          onClose={() => setPublishing(false)}
          onPublished={onPublished}
        />
      )}
    </div>
  )
}

function Fehlerliste({ fehler }: { fehler: Vergleich['fehler'] }) {
  return (
    <>
      <Notice kind="danger">
        {fehler.length === 1 ? 'Eine Stelle ist nicht richtig.' : `${fehler.length} Stellen sind nicht richtig.`} Bitte
        in der Datei berichtigen und sie noch einmal wählen.
      </Notice>
      <div className="plan-seite">
        <table className="plan-tabelle">
          <thead>
            <tr>
              <th scope="col">Wo</th>
              <th scope="col">Was nicht stimmt</th>
            </tr>
          </thead>
          <tbody>
            {fehler.map(({ ort, satz }) => (
              <tr key={`${ort} ${satz}`}>
                <th scope="row">{ort}</th>
                <td>{satz}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface StellenProps {
  readonly titel: string
  readonly stellen: readonly {
    readonly kennzeichen: string
    readonly titel: string
    readonly aenderungen?: readonly string[]
  }[]
}

function Stellen({ titel, stellen }: StellenProps) {
  if (stellen.length === 0) return null
  return (
    <section aria-label={titel}>
      <h2>
        {titel} ({stellen.length})
      </h2>
      <ul>
        {stellen.map((stelle) => (
          <li key={stelle.kennzeichen}>
            {stelle.kennzeichen} {stelle.titel}
            {stelle.aenderungen?.map((satz) => (
              <small key={satz}>{satz}</small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
