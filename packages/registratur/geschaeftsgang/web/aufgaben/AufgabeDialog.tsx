import { type ComboOption, DateField, FormDialog, TextArea, useApi, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { AdressatFeld, adressatAus } from '../AdressatFeld.tsx'
import { AufgabeStellenDocument, AufgabeZurueckziehenDocument } from '../generated/graphql.ts'
import { useAufgaben } from './use-aufgaben.ts'

/** Asks somebody to do something in a Vorgang. */
export function AufgabeDialog({ vorgang, onClose }: { vorgang: string; onClose: () => void }) {
  const api = useApi()
  const undoable = useUndoToast()
  const { changed } = useAufgaben()
  const [was, setWas] = useState('')
  const [an, setAn] = useState<ComboOption | null>(null)
  const [bis, setBis] = useState<string | null | undefined>(null)
  const save = async () => {
    // The field says what is wrong with the day.
    if (bis === undefined) return
    const eingabe = { was, bis, ...adressatAus(an) }
    const { aufgabeStellen: neu } = await api.graphql(AufgabeStellenDocument, { vorgang, eingabe })
    await changed()
    onClose()
    undoable(`Die Aufgabe liegt bei ${an?.text ?? 'jemand anderem'}.`, async () => {
      await api.graphql(AufgabeZurueckziehenDocument, { id: neu.id })
      await changed()
    })
  }
  return (
    <FormDialog title="Aufgabe stellen" submit="Stellen" onClose={onClose} onSubmit={save}>
      <TextArea label="Was ist zu tun?" name="was" required autoFocus value={was} onChange={setWas} />
      <AdressatFeld label="Für" vorgang={vorgang} verfuegung="BEARBEITUNG" value={an} onChange={setAn} />
      <DateField label="Bis" name="bis" voraus value={null} onChange={setBis} />
    </FormDialog>
  )
}
