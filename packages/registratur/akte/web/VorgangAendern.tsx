import {
  DateField,
  InlineForm,
  SelectField,
  TextField,
  useApi,
  useApiQuery,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { MitarbeiterDocument, VorgangAendernDocument, type VorgangVollFragment } from './generated/graphql.ts'

export function VorgangAendern({ vorgang, onDone }: { vorgang: VorgangVollFragment; onDone: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { data } = useApiQuery(['mitarbeiter'], MitarbeiterDocument, {}, { staleTime: 5 * 60_000 })
  const [betreff, setBetreff] = useState(vorgang.betreff)
  const [bearbeiter, setBearbeiter] = useState(vorgang.bearbeiter?.id ?? '')
  const [wiedervorlage, setWiedervorlage] = useState<string | null | undefined>(vorgang.wiedervorlage)
  const mitarbeiter = data?.mitarbeiter ?? (vorgang.bearbeiter ? [vorgang.bearbeiter] : [])
  const save = async () => {
    if (wiedervorlage === undefined) return
    await api.graphql(VorgangAendernDocument, {
      id: vorgang.id,
      eingabe: { betreff, bearbeiter: bearbeiter || null, wiedervorlage },
    })
    await refresh('vorgang', 'vorgaenge')
    toast({ text: 'Gespeichert.' })
    onDone()
  }
  return (
    <InlineForm label="Angaben zum Vorgang ändern" onCancel={onDone} onSubmit={save}>
      <TextField label="Betreff" name="betreff" required autoFocus value={betreff} onChange={setBetreff} />
      <div className="va-form__row">
        <SelectField
          label="Bearbeitung"
          name="bearbeiter"
          value={bearbeiter}
          options={[
            { wert: '', titel: 'Noch niemand' },
            ...mitarbeiter.map((mensch) => ({ wert: mensch.id, titel: mensch.name })),
          ]}
          onChange={setBearbeiter}
        />
        <DateField
          label="Wiedervorlage"
          name="wiedervorlage"
          value={vorgang.wiedervorlage}
          onChange={setWiedervorlage}
        />
      </div>
    </InlineForm>
  )
}
