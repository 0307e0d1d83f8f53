import {
  Button,
  DropArea,
  formatSize,
  IconButton,
  pickFiles,
  SelectField,
  sentenceFor,
  uploadFile,
  useApi,
  useGemeinde,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Anlagelink } from './Anlagelink.tsx'
import {
  type AnlageZeileFragment,
  GewerbeanlageAnfuegenDocument,
  GewerbeanlageEntfernenDocument,
} from './generated/graphql.ts'
import { PRUEFUNG_NAMEN, ZWECK_NAMEN } from './words.ts'

interface AnlagenProps {
  readonly id: string
  readonly anlagen: readonly AnlageZeileFragment[]
  readonly gespeichert: boolean
  /** keeps the draft, so that there is something to attach to */
  readonly speichern: () => Promise<void>
}

/** Papers that come with the Anzeige: dropped anywhere here, or chosen; filed with the receipt. */
export function Anlagen({ id, anlagen, gespeichert, speichern }: AnlagenProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const { id: gemeinde } = useGemeinde()
  const [zweck, setZweck] = useState('ausweis')
  const [busy, setBusy] = useState(false)
  const nehmen = async (dateien: readonly File[]) => {
    if (busy || dateien.length === 0) return
    setBusy(true)
    try {
      if (!gespeichert) await speichern()
      for (const datei of dateien) {
        const { id: neu } = await uploadFile(gemeinde, datei, () => {}, new AbortController().signal)
        await api.graphql(GewerbeanlageAnfuegenDocument, { anzeige: id, datei: neu, zweck })
      }
      toast({ text: dateien.length === 1 ? 'Anlage angefügt.' : `${dateien.length} Anlagen angefügt.` })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    } finally {
      setBusy(false)
      await refresh('gewerbe')
    }
  }
  const entfernen = async (anlage: AnlageZeileFragment, entfernt: boolean) => {
    await api.graphql(GewerbeanlageEntfernenDocument, { id: anlage.id, entfernt })
    await refresh('gewerbe')
  }
  const weg = async (anlage: AnlageZeileFragment) => {
    try {
      await entfernen(anlage, true)
      undoable(`„${anlage.dateiname}“ entfernt.`, () => entfernen(anlage, false))
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <section aria-label="Anlagen" className="gewerbe-anlagen">
      <DropArea
        label={`Als ${ZWECK_NAMEN[zweck] ?? 'Anlage'} anfügen`}
        onFiles={busy ? null : (dateien) => void nehmen(dateien)}
      >
        <h2>Anlagen</h2>
        <ul className="gewerbe-liste" aria-label="Anlagen">
          {anlagen.map((anlage) => (
            <li key={anlage.id}>
              <Anlagelink anlage={anlage} />{' '}
              <IconButton icon="close" label={`${anlage.dateiname} entfernen`} onClick={() => void weg(anlage)} />
              <span className="neben">
                {ZWECK_NAMEN[anlage.zweck] ?? anlage.zweck} · {formatSize(anlage.groesse)}
                {PRUEFUNG_NAMEN[anlage.pruefung]}
              </span>
            </li>
          ))}
        </ul>
        <div className="gewerbe-knoepfe">
          <SelectField
            name="zweck"
            label="Neue Anlage ist"
            required
            value={zweck}
            options={Object.entries(ZWECK_NAMEN).map(([wert, titel]) => ({ wert, titel }))}
            onChange={setZweck}
          />
          <Button icon="add" busy={busy} onClick={() => void pickFiles({ multiple: true }).then(nehmen)}>
            Datei anfügen
          </Button>
          <span className="neben">oder hierher ziehen; PDF, JPG oder PNG bis 20 MB</span>
        </div>
      </DropArea>
    </section>
  )
}
