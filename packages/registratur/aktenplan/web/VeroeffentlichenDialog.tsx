import { DateField, FormDialog, TextField, useApi, useGemeinde, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { PlanEinspielenDocument } from './generated/graphql.ts'

interface VeroeffentlichenDialogProps {
  readonly csv: string
  /** number of the version the preview was made against */
  readonly nach: number
  readonly onClose: () => void
  readonly onPublished: () => void
}

/** The last step before a version stands for good; that is why it is one. */
export function VeroeffentlichenDialog({ csv, nach, onClose, onPublished }: VeroeffentlichenDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { name } = useGemeinde()
  const [bezeichnung, setBezeichnung] = useState('')
  const [gueltigAb, setGueltigAb] = useState<string | null | undefined>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const save = async () => {
    if (gueltigAb === undefined) return
    if (gueltigAb === null) return setMissing('Bitte angeben, ab welchem Tag die Fassung gilt.')
    const { planEinspielen: fassung } = await api.graphql(PlanEinspielenDocument, {
      eingabe: { bezeichnung, gueltigAb, csv, nach },
    })
    await refresh('aktenplan')
    toast({ text: `Fassung ${fassung.nummer} ist veröffentlicht.` })
    onClose()
    onPublished()
  }
  return (
    <FormDialog
      title={`Fassung ${nach + 1} veröffentlichen`}
      submit="Veröffentlichen"
      onClose={onClose}
      onSubmit={save}
    >
      <p>
        Eine veröffentlichte Fassung wird nicht mehr geändert und nicht zurückgenommen. Bestehende Akten bleiben, wo sie
        sind. Sie gilt in {name}; wo dieselbe Datei eingespielt wird, steht dieselbe Prüfsumme.
      </p>
      <TextField
        label="Bezeichnung"
        name="bezeichnung"
        required
        autoFocus
        hint="Zum Beispiel: Gemeinsamer Aktenplan 2027"
        value={bezeichnung}
        onChange={setBezeichnung}
      />
      <DateField
        label="Gilt ab"
        name="gueltigAb"
        required
        error={missing}
        value={null}
        onChange={(day) => {
          setGueltigAb(day)
          setMissing(null)
        }}
      />
    </FormDialog>
  )
}
