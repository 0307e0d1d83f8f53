import { FormDialog, useApi, useRefresh } from '@verbundakte/ui'
import { useState } from 'react'
import { AenderungFelder } from './AenderungFelder.tsx'
import { type Entwurfsfelder, eingabeVon, felderVon, LEERE_FELDER } from './aenderung-form.ts'
import {
  type EntwurfsstandFragment,
  PlanaenderungAendernDocument,
  PlanaenderungHinzufuegenDocument,
} from './generated/graphql.ts'

interface AenderungDialogProps {
  /** null: a new one */
  readonly aenderung: EntwurfsstandFragment['aenderungen'][number] | null
  readonly onClose: () => void
}

/** A change of the draft, new or said in another way. */
export function AenderungDialog({ aenderung, onClose }: AenderungDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const [felder, setFelder] = useState<Entwurfsfelder>(aenderung ? felderVon(aenderung.angaben) : LEERE_FELDER)
  const save = async () => {
    const eingabe = eingabeVon(felder)
    if (aenderung) await api.graphql(PlanaenderungAendernDocument, { id: aenderung.id, eingabe })
    else await api.graphql(PlanaenderungHinzufuegenDocument, { eingabe })
    await refresh('planentwurf')
    onClose()
  }
  return (
    <FormDialog
      title={aenderung ? `Änderung ${aenderung.nummer}` : 'Änderung hinzufügen'}
      submit={aenderung ? 'Speichern' : 'Hinzufügen'}
      onClose={onClose}
      onSubmit={save}
    >
      <AenderungFelder felder={felder} onChange={setFelder} />
    </FormDialog>
  )
}
