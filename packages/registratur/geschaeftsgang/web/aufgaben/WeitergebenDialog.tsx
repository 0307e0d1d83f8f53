import { type ComboOption, FormDialog, useApi, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { AdressatFeld, adressatAus } from '../AdressatFeld.tsx'
import { AufgabeWeitergebenDocument, type AufgabeZeileFragment } from '../generated/graphql.ts'
import { useAufgaben } from './use-aufgaben.ts'

interface WeitergebenProps {
  readonly aufgabe: AufgabeZeileFragment
  readonly vorgang: string
  readonly onClose: () => void
}

/** Gives an Aufgabe to somebody else, who then has it in their Postkorb. */
export function WeitergebenDialog({ aufgabe, vorgang, onClose }: WeitergebenProps) {
  const api = useApi()
  const undoable = useUndoToast()
  const { changed } = useAufgaben()
  const [an, setAn] = useState<ComboOption | null>(null)
  const { id, personId, amtKuerzel } = aufgabe
  const save = async () => {
    await api.graphql(AufgabeWeitergebenDocument, { id, ...adressatAus(an) })
    await changed()
    onClose()
    undoable(`Weitergegeben an ${an?.text ?? 'jemand anderen'}.`, async () => {
      await api.graphql(AufgabeWeitergebenDocument, { id, person: personId, amt: amtKuerzel })
      await changed()
    })
  }
  return (
    <FormDialog title="Aufgabe weitergeben" submit="Weitergeben" onClose={onClose} onSubmit={save}>
      <AdressatFeld label="An" vorgang={vorgang} verfuegung="BEARBEITUNG" autoFocus value={an} onChange={setAn} />
    </FormDialog>
  )
}
