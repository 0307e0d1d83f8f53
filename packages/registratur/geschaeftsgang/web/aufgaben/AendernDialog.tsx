import { type ComboOption, DateField, FormDialog, TextArea, useApi, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { AdressatFeld, adressatAus } from '../AdressatFeld.tsx'
import { AufgabeAendernDocument, type AufgabeZeileFragment } from '../generated/graphql.ts'
import { useAufgaben } from './use-aufgaben.ts'

interface AendernProps {
  readonly aufgabe: AufgabeZeileFragment
  readonly vorgang: string
  readonly onClose: () => void
}

/** Puts an open Aufgabe differently; what it said before stays with it. */
export function AendernDialog({ aufgabe, vorgang, onClose }: AendernProps) {
  const api = useApi()
  const undoable = useUndoToast()
  const { changed } = useAufgaben()
  const { id, person, amt } = aufgabe
  const [bisher] = useState(() => angaben(aufgabe))
  const [was, setWas] = useState(aufgabe.was)
  const [an, setAn] = useState<ComboOption | null>(() => liegtBei(person, amt))
  const [bis, setBis] = useState<string | null | undefined>(aufgabe.bis)
  const save = async () => {
    // The field says what is wrong with the day.
    if (bis === undefined) return
    const eingabe = { was, bis, person: null, amt: null, ...adressatAus(an) }
    const { aufgabeAendern: neu } = await api.graphql(AufgabeAendernDocument, { id, eingabe, bisher })
    await changed()
    onClose()
    undoable('Die Aufgabe ist geändert.', async () => {
      await api.graphql(AufgabeAendernDocument, { id, eingabe: bisher, bisher: angaben(neu) })
      await changed()
    })
  }
  return (
    <FormDialog title="Aufgabe ändern" submit="Ändern" onClose={onClose} onSubmit={save}>
      <TextArea label="Was ist zu tun?" name="was" required autoFocus value={was} onChange={setWas} />
      <AdressatFeld label="Für" vorgang={vorgang} verfuegung="BEARBEITUNG" value={an} onChange={setAn} />
      <DateField label="Bis" name="bis" voraus value={aufgabe.bis} onChange={setBis} />
    </FormDialog>
  )
}

type Angaben = Pick<AufgabeZeileFragment, 'was' | 'bis' | 'personId' | 'amtKuerzel'>

/** As it stands, also where whoever has it is not here any more. */
function angaben({ was, bis, personId, amtKuerzel }: Angaben) {
  return { was, bis, person: personId, amt: amtKuerzel }
}

function liegtBei(person: AufgabeZeileFragment['person'], amt: AufgabeZeileFragment['amt']): ComboOption | null {
  if (person) return { id: `person:${person.id}`, text: person.name }
  return amt ? { id: `amt:${amt.kuerzel}`, text: amt.name } : null
}
