import { FormDialog, TextArea, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { ProzessAbbrechenDocument } from './generated/graphql.ts'

/** Ends a process before its end, with a reason. */
export function AbbrechenDialog({ lauf, onClose }: { lauf: string; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [grund, setGrund] = useState('')
  const submit = async () => {
    await api.graphql(ProzessAbbrechenDocument, { id: lauf, grund })
    await refresh('prozessDesVorgangs', 'geschaeftsgang', 'postkorb', 'postkorbzahlen')
    toast({ text: 'Der Prozess ist abgebrochen, der Vorgang bleibt.' })
    onClose()
  }
  return (
    <FormDialog title="Ohne Vorlage weiterarbeiten" submit="Prozess abbrechen" onClose={onClose} onSubmit={submit}>
      <p>Was unterwegs ist, wird zurückgerufen. Der Vorgang und alles, was erledigt ist, bleibt.</p>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
