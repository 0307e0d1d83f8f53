import {
  DateField,
  FormDialog,
  SelectField,
  TextField,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { MitarbeiterDocument, VorgangAnlegenDocument } from './generated/graphql.ts'

interface VorgangAnlegenProps {
  readonly akte: { readonly id: string; readonly aktenzeichen: string; readonly betreff: string }
  readonly onClose: () => void
}

/** A new Vorgang: its Betreff, and who works on it, which is usually the person at the keyboard. */
export function VorgangAnlegen({ akte, onClose }: VorgangAnlegenProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const navigate = useNavigate()
  const { person, pfad } = useGemeinde()
  const { data } = useApiQuery(['mitarbeiter'], MitarbeiterDocument, {}, { staleTime: 5 * 60_000 })
  const [betreff, setBetreff] = useState('')
  const [bearbeiter, setBearbeiter] = useState(person.id)
  const [wiedervorlage, setWiedervorlage] = useState<string | null | undefined>(null)
  const [fremdzeichen, setFremdzeichen] = useState('')
  const [leistung, setLeistung] = useState('')
  const mitarbeiter = data?.mitarbeiter ?? [person]
  const save = async () => {
    if (wiedervorlage === undefined) return
    const eingabe = {
      ...{ betreff, bearbeiter: bearbeiter || null, wiedervorlage },
      ...{ fremdzeichen: fremdzeichen || null, leistung: leistung || null },
    }
    const { vorgangAnlegen: vorgang } = await api.graphql(VorgangAnlegenDocument, { akte: akte.id, eingabe })
    await refresh('vorgaenge', 'akte', 'akten')
    toast({ text: `Vorgang ${vorgang.kennzeichen} ist angelegt.` })
    onClose()
    await navigate(pfad(`akte/${akte.id}/vorgang/${vorgang.id}`))
  }
  return (
    <FormDialog title="Neuer Vorgang" submit="Anlegen" onClose={onClose} onSubmit={save}>
      <p>
        in {akte.aktenzeichen} {akte.betreff}
      </p>
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
        <DateField label="Wiedervorlage" name="wiedervorlage" value={null} onChange={setWiedervorlage} />
      </div>
      <details>
        <summary>Weitere Angaben</summary>
        <div>
          <TextField
            label="Fremdzeichen"
            name="fremdzeichen"
            hint="Unter dem andere die Sache führen: Gericht, Kreis, Absender"
            value={fremdzeichen}
            onChange={setFremdzeichen}
          />
          <TextField
            label="Leistung (LeiKa)"
            name="leistung"
            hint="14 Ziffern"
            value={leistung}
            onChange={setLeistung}
          />
        </div>
      </details>
    </FormDialog>
  )
}
