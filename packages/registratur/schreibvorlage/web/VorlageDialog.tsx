import { FormDialog, SelectField, TextField, useApi, useGemeinde, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { Dateifeld } from './Dateifeld.tsx'
import {
  SchreibvorlageAendernDocument,
  SchreibvorlageAnlegenDocument,
  type SchreibvorlageZeileFragment,
} from './generated/graphql.ts'
import { useHochladen } from './use-hochladen.ts'

interface VorlageDialogProps {
  /** null: a new one */
  readonly vorlage: SchreibvorlageZeileFragment | null
  readonly onClose: () => void
}

/** What a Schreibvorlage is called, whose it is and, of a new one, its file. */
export function VorlageDialog({ vorlage, onClose }: VorlageDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const hochladen = useHochladen()
  const { aemter, eigeneAemter, darf } = useGemeinde()
  const pflegt = darf('anbieten', 'Schreibvorlage')
  const orte = [
    ...(pflegt ? [{ wert: '', titel: 'Ganzes Haus' }] : []),
    ...(pflegt ? aemter : eigeneAemter).map(({ kuerzel, name }) => ({ wert: kuerzel, titel: name })),
  ]
  const [file, setFile] = useState<File | null>(null)
  const [amt, setAmt] = useState(orte[0]?.wert ?? '')
  const [titel, setTitel] = useState(vorlage?.titel ?? '')
  const [dokumenttyp, setDokumenttyp] = useState(vorlage?.dokumenttyp ?? 'Schreiben')
  const [betreff, setBetreff] = useState(vorlage?.betreff ?? '')
  const save = async () => {
    const angaben = { titel, dokumenttyp, betreff: betreff || titel }
    if (vorlage) {
      const bisher = { titel: vorlage.titel, dokumenttyp: vorlage.dokumenttyp, betreff: vorlage.betreff }
      await api.graphql(SchreibvorlageAendernDocument, { id: vorlage.id, angaben, bisher })
    } else {
      const datei = await hochladen(file)
      await api.graphql(SchreibvorlageAnlegenDocument, { amt, angaben, datei })
    }
    await refresh('schreibvorlagen')
    toast({ text: vorlage ? 'Gespeichert.' : `„${titel}“ kann benutzt werden.` })
    onClose()
  }
  return (
    <FormDialog
      title={vorlage ? 'Angaben ändern' : 'Neue Schreibvorlage'}
      submit={vorlage ? 'Speichern' : 'Prüfen und anlegen'}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Titel" name="titel" required autoFocus value={titel} onChange={setTitel} />
      {!vorlage && <SelectField label="Für" name="amt" required value={amt} options={orte} onChange={setAmt} />}
      {!vorlage && <Dateifeld value={file} onChange={setFile} />}
      <TextField label="Art der Dokumente" name="dokumenttyp" required value={dokumenttyp} onChange={setDokumenttyp} />
      <TextField
        label="Betreff der Schreiben"
        name="betreff"
        hint="Ohne Betreff heißen sie wie die Vorlage."
        value={betreff}
        onChange={setBetreff}
      />
    </FormDialog>
  )
}
