import { heute } from '@verbundakte/kernel'
import { DateField, FormDialog, SelectField, TextField } from '@verbundakte/ui'
import { useState } from 'react'
import type { Versandangaben } from './generated/graphql.ts'
import { letzterWeg } from './use-versand.ts'
import { WEGE } from './words.ts'

interface VersandDialogProps {
  readonly empfaenger: string | null
  readonly onClose: () => void
  readonly onSubmit: (angaben: Versandangaben) => Promise<void>
}

/** How, when and to whom a letter went. */
export function VersandDialog({ empfaenger, onClose, onSubmit }: VersandDialogProps) {
  const [weg, setWeg] = useState(letzterWeg)
  const [am, setAm] = useState<string | null | undefined>(heute())
  const [an, setAn] = useState(empfaenger ?? '')
  const [sendungsnummer, setSendungsnummer] = useState('')
  const save = async () => {
    if (am === undefined) return
    await onSubmit({ weg, am, empfaenger: an || null, sendungsnummer: sendungsnummer || null })
    onClose()
  }
  return (
    <FormDialog title="Versand vermerken" submit="Versandt" onClose={onClose} onSubmit={save}>
      <SelectField
        label="Wie"
        name="weg"
        autoFocus
        value={weg}
        options={WEGE}
        onChange={(wert) => setWeg(WEGE.find((each) => each.wert === wert)?.wert ?? weg)}
      />
      <DateField label="Am" name="am" value={am ?? null} onChange={setAm} />
      <TextField label="An" name="empfaenger" value={an} onChange={setAn} />
      <TextField label="Sendungsnummer" name="sendungsnummer" value={sendungsnummer} onChange={setSendungsnummer} />
    </FormDialog>
  )
}
