import {
  FormDialog,
  SelectField,
  TextArea,
  TextField,
  useApi,
  useGemeinde,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import {
  AnbindungAendernDocument,
  AnbindungEinrichtenDocument,
  type AnbindungZeileFragment,
} from './generated/graphql.ts'

interface AnbindungDialogProps {
  /** null: a new one */
  readonly anbindung: AnbindungZeileFragment | null
  readonly onSecret: (name: string, geheimnis: string) => void
  readonly onClose: () => void
}

/** Lets a program in, or says anew what it may bring. */
export function AnbindungDialog({ anbindung, onSecret, onClose }: AnbindungDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { aemter } = useGemeinde()
  const [name, setName] = useState(anbindung?.name ?? '')
  const [amt, setAmt] = useState(anbindung?.amt.kuerzel ?? '')
  const [leistungen, setLeistungen] = useState(anbindung?.leistungen.join('\n') ?? '')
  const [schwelle, setSchwelle] = useState(anbindung?.schwelle == null ? '' : String(anbindung.schwelle))
  const save = async () => {
    const eingabe = {
      name,
      amt,
      leistungen: leistungen.split(/[\s,;]+/).filter(Boolean),
      schwelle: schwelle.trim() === '' ? null : Math.round(Number(schwelle)),
    }
    if (anbindung) {
      await api.graphql(AnbindungAendernDocument, { id: anbindung.id, eingabe })
      toast({ text: 'Gespeichert. Es gilt für Post, die ab jetzt kommt.' })
    } else {
      const { anbindungEinrichten } = await api.graphql(AnbindungEinrichtenDocument, { eingabe })
      onSecret(anbindungEinrichten.anbindung.name, anbindungEinrichten.geheimnis)
    }
    await refresh('eingangswege')
    onClose()
  }
  return (
    <FormDialog
      title={anbindung ? 'Anbindung ändern' : 'Neue Anbindung'}
      submit={anbindung ? 'Speichern' : 'Einrichten'}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Name" name="name" required autoFocus value={name} onChange={setName} />
      <SelectField
        label="Post geht an"
        name="amt"
        required
        value={amt}
        options={[
          { wert: '', titel: 'Poststelle' },
          ...aemter.map(({ kuerzel, name: titel }) => ({ wert: kuerzel, titel })),
        ]}
        onChange={setAmt}
      />
      <TextArea
        label="Leistungen"
        name="leistungen"
        hint="LeiKa-Schlüssel, einer je Zeile; leer: alle"
        value={leistungen}
        onChange={setLeistungen}
      />
      <TextField
        label="Selbsttätig ablegen ab Konfidenz"
        name="schwelle"
        numeric
        hint="80 bis 100: dann zählt auch, welchen Vorgang das Programm nennt. Leer: nie, und es ist nur ein Hinweis"
        value={schwelle}
        onChange={setSchwelle}
      />
    </FormDialog>
  )
}
