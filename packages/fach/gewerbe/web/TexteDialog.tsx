import { FormDialog, TextArea, useApi, useRefresh, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { type EinstellungZeileFragment, GewerbebescheidtexteSetzenDocument } from './generated/graphql.ts'

interface TexteDialogProps {
  readonly jetzt: EinstellungZeileFragment
  readonly onClose: () => void
}

/** The words of the fee notice that only the Gemeinde knows. */
export function TexteDialog({ jetzt, onClose }: TexteDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const [rechtsbehelf, setRechtsbehelf] = useState(jetzt.rechtsbehelf ?? '')
  const [zahlung, setZahlung] = useState(jetzt.zahlung ?? '')
  const setzen = async (texte: { rechtsbehelf: string | null; zahlung: string | null }) => {
    await api.graphql(GewerbebescheidtexteSetzenDocument, texte)
    await refresh('gewerbe')
  }
  const speichern = async () => {
    await setzen({ rechtsbehelf, zahlung })
    onClose()
    undoable('Texte gespeichert.', () => setzen({ rechtsbehelf: jetzt.rechtsbehelf, zahlung: jetzt.zahlung }))
  }
  return (
    <FormDialog title="Texte des Gebührenbescheids" submit="Speichern" wide onClose={onClose} onSubmit={speichern}>
      <TextArea
        label="Rechtsbehelfsbelehrung"
        name="rechtsbehelf"
        required
        autoFocus
        value={rechtsbehelf}
        onChange={setRechtsbehelf}
      />
      <TextArea label="Wie gezahlt wird" name="zahlung" value={zahlung} onChange={setZahlung} />
    </FormDialog>
  )
}
