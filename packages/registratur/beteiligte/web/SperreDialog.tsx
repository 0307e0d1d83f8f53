import { DateField, FormDialog, TextField, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import {
  AuskunftssperreAufhebenDocument,
  AuskunftssperreSetzenDocument,
  type EintragVollFragment,
} from './generated/graphql.ts'

/** Sets or lifts an Auskunftssperre: with a reason, which stays in the Protokoll. */
export function SperreDialog({ eintrag, onClose }: { eintrag: EintragVollFragment; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [grund, setGrund] = useState('')
  const [bis, setBis] = useState<string | null | undefined>(null)
  const aufheben = eintrag.auskunftssperre
  const save = async () => {
    if (bis === undefined) return
    if (aufheben) await api.graphql(AuskunftssperreAufhebenDocument, { id: eintrag.id, grund })
    else await api.graphql(AuskunftssperreSetzenDocument, { id: eintrag.id, grund, bis })
    await refresh('registereintrag', 'register', 'dokumente', 'dubletten', 'akte', 'vorgang')
    toast({ text: aufheben ? 'Auskunftssperre aufgehoben.' : 'Auskunftssperre gesetzt.' })
    onClose()
  }
  return (
    <FormDialog
      title={aufheben ? 'Auskunftssperre aufheben' : 'Auskunftssperre setzen'}
      submit={aufheben ? 'Aufheben' : 'Setzen'}
      onClose={onClose}
      onSubmit={save}
    >
      <p>
        {aufheben
          ? `${eintrag.anzeige} wird wieder im ganzen Haus genannt.`
          : `${eintrag.anzeige} ist danach nur noch im Meldewesen bekannt (§ 51 BMG): Name und Anschrift verschwinden aus Register, Akten und Suche aller anderen.`}
      </p>
      <TextField label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
      {!aufheben && <DateField label="Bis" name="bis" voraus value={null} onChange={setBis} />}
    </FormDialog>
  )
}
