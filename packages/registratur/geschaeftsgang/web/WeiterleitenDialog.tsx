import { type ComboOption, FormDialog, TextArea, useApi, useRefresh, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { AdressatFeld, adressatAus } from './AdressatFeld.tsx'
import { ErledigungZuruecknehmenDocument, SchrittWeiterleitenDocument, type Verfuegung } from './generated/graphql.ts'
import { VERFUEGUNG_NAMEN } from './words.ts'

interface WeiterleitenProps {
  readonly schritt: string
  readonly vorgang: string
  readonly dokument: string | null
  readonly verfuegung: Verfuegung
  readonly onClose: () => void
}

/** Gives a step to somebody else, with a word why. */
export function WeiterleitenDialog({ schritt, vorgang, dokument, verfuegung, onClose }: WeiterleitenProps) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const [an, setAn] = useState<ComboOption | null>(null)
  const [vermerk, setVermerk] = useState('')
  const changed = () => refresh('postkorb', 'postkorbzahlen', 'geschaeftsgang')
  const save = async () => {
    await api.graphql(SchrittWeiterleitenDocument, { id: schritt, vermerk: vermerk || null, ...adressatAus(an) })
    await changed()
    onClose()
    undoable(`Weitergeleitet an ${an?.text ?? 'jemand anderen'}.`, async () => {
      await api.graphql(ErledigungZuruecknehmenDocument, { id: schritt })
      await changed()
    })
  }
  return (
    <FormDialog
      title={`${VERFUEGUNG_NAMEN[verfuegung]} weiterleiten`}
      submit="Weiterleiten"
      onClose={onClose}
      onSubmit={save}
    >
      <AdressatFeld
        label="An"
        vorgang={vorgang}
        dokument={dokument}
        verfuegung={verfuegung}
        value={an}
        autoFocus
        onChange={setAn}
      />
      <TextArea label="Vermerk" name="vermerk" value={vermerk} onChange={setVermerk} />
    </FormDialog>
  )
}
