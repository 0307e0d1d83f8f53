import { FormDialog, TextField, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { Dateifeld } from './Dateifeld.tsx'
import { SchreibvorlageFassenDocument, type SchreibvorlageZeileFragment } from './generated/graphql.ts'
import { useHochladen } from './use-hochladen.ts'

interface FassungDialogProps {
  readonly vorlage: Pick<SchreibvorlageZeileFragment, 'id' | 'titel'>
  readonly onClose: () => void
}

/** The next Fassung of a Schreibvorlage: another file. */
export function FassungDialog({ vorlage, onClose }: FassungDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const hochladen = useHochladen()
  const [file, setFile] = useState<File | null>(null)
  const [aenderung, setAenderung] = useState('')
  const save = async () => {
    const datei = await hochladen(file)
    const variables = { id: vorlage.id, datei, aenderung: aenderung || null }
    const { schreibvorlageFassen: neu } = await api.graphql(SchreibvorlageFassenDocument, variables)
    await refresh('schreibvorlagen')
    toast({ text: `Fassung ${neu.nummer} gilt ab jetzt. Fertige Schreiben bleiben, wie sie sind.` })
    onClose()
  }
  return (
    <FormDialog
      title={`Neue Fassung: ${vorlage.titel}`}
      submit="Prüfen und übernehmen"
      onClose={onClose}
      onSubmit={save}
    >
      <Dateifeld value={file} onChange={setFile} autoFocus />
      <TextField label="Was anders ist" name="aenderung" value={aenderung} onChange={setAenderung} />
    </FormDialog>
  )
}
