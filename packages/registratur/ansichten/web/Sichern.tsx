import type { ListenOrt } from '@verbundakte/akte/web'
import {
  Button,
  FormDialog,
  SelectField,
  TextField,
  useApi,
  useGemeinde,
  useRefresh,
  useShortcuts,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { AnsichtEntfernenDocument, AnsichtSichernDocument } from './generated/graphql.ts'

/** In the head of a list: keeps it as it is, with its filters. */
export function Sichern({ titel, taste = 'a' }: ListenOrt) {
  const { pathname, search } = useLocation()
  const { darf, pfad } = useGemeinde()
  const [offen, setOffen] = useState(false)
  // Of the post the list is kept, not the letter that is looked at.
  const adresse = `${pathname}${search}`.slice(pfad('').length).replace(/^posteingang\/eingang\/[^/?]+/, 'posteingang')
  // What belongs to the person anyway needs no name.
  const sicherbar = darf('anlegen', 'Ansicht') && !/^akten\/(zuletzt|gemerkt|ansichten)/.test(adresse)
  useShortcuts('Liste', [sicherbar ? { keys: taste, titel: 'Ansicht sichern', run: () => setOffen(true) } : null])
  if (!sicherbar) return null
  return (
    <>
      <Button kind="quiet" icon="add" keys={taste} onClick={() => setOffen(true)}>
        Ansicht sichern
      </Button>
      {offen && <SichernDialog adresse={adresse} vorschlag={titel} onClose={() => setOffen(false)} />}
    </>
  )
}

function SichernDialog({ adresse, vorschlag, onClose }: { adresse: string; vorschlag: string; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const { eigeneAemter } = useGemeinde()
  const [name, setName] = useState(vorschlag)
  const [amt, setAmt] = useState('')
  const save = async () => {
    const { ansichtSichern } = await api.graphql(AnsichtSichernDocument, { name, adresse, amt: amt || null })
    await refresh('ansichten')
    onClose()
    undoable('Die Ansicht steht bei den Akten links unter den Listen.', async () => {
      await api.graphql(AnsichtEntfernenDocument, { id: ansichtSichern.id, entfernt: true })
      await refresh('ansichten')
    })
  }
  return (
    <FormDialog title="Ansicht sichern" submit="Sichern" onClose={onClose} onSubmit={save}>
      <TextField label="Name" name="name" required autoFocus value={name} onChange={setName} />
      <SelectField
        label="Für"
        name="amt"
        value={amt}
        onChange={setAmt}
        hint="Wer die Ansicht öffnet, sieht darin nur, was sie oder er selbst lesen darf."
        options={[
          { wert: '', titel: 'mich allein' },
          ...eigeneAemter.map(({ kuerzel, name: amtsname }) => ({ wert: kuerzel, titel: `alle im ${amtsname}` })),
        ]}
      />
    </FormDialog>
  )
}
