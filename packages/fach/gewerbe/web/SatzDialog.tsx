import { betragLesen, heute } from '@verbundakte/kernel'
import { DateField, FormDialog, SelectField, TextField, useApi, useRefresh, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { GewerbegebuehrFestlegenDocument, GewerbegebuehrZuruecknehmenDocument } from './generated/graphql.ts'
import { TATBESTAND_NAMEN } from './words.ts'

/** Fixes what an Anzeige costs from a day on; what was charged before stays. */
export function SatzDialog({ onClose }: { onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const [tatbestand, setTatbestand] = useState('anmeldung')
  const [betrag, setBetrag] = useState('')
  const [gueltigAb, setGueltigAb] = useState<string | null>(heute())
  const [rechtsgrundlage, setRechtsgrundlage] = useState('')
  const speichern = async () => {
    const cent = betragLesen(betrag) ?? -1
    const { gewerbegebuehrFestlegen } = await api.graphql(GewerbegebuehrFestlegenDocument, {
      satz: { tatbestand, cent, gueltigAb: gueltigAb ?? '', rechtsgrundlage },
    })
    await refresh('gewerbe')
    onClose()
    undoable('Gebührensatz festgelegt.', async () => {
      await api.graphql(GewerbegebuehrZuruecknehmenDocument, { id: gewerbegebuehrFestlegen.id })
      await refresh('gewerbe')
    })
  }
  return (
    <FormDialog title="Neuer Gebührensatz" submit="Festlegen" onClose={onClose} onSubmit={speichern}>
      <SelectField
        label="Für"
        name="tatbestand"
        required
        value={tatbestand}
        options={Object.entries(TATBESTAND_NAMEN).map(([wert, titel]) => ({ wert, titel }))}
        onChange={setTatbestand}
      />
      <TextField
        label="Betrag in Euro"
        name="cent"
        required
        autoFocus
        hint="z. B. 26,00; 0 heißt: keine Gebühr"
        value={betrag}
        onChange={setBetrag}
      />
      <DateField
        label="Gültig ab"
        name="gueltigAb"
        required
        voraus
        value={gueltigAb}
        onChange={(tag) => setGueltigAb(tag ?? null)}
      />
      <TextField
        label="Rechtsgrundlage"
        name="rechtsgrundlage"
        required
        hint="die Satzung, wie sie auf dem Bescheid steht"
        value={rechtsgrundlage}
        onChange={setRechtsgrundlage}
      />
    </FormDialog>
  )
}
