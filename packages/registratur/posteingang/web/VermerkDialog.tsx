import { FormDialog, SelectField, TextField, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import type { Eingang } from './EingangView.tsx'
import { EingangTransfervermerkenDocument } from './generated/graphql.ts'

const VOLLSTAENDIG = [
  { wert: '', titel: 'nicht geprüft' },
  { wert: 'ja', titel: 'ja' },
  { wert: 'nein', titel: 'nein' },
] as const

/** Writes down how a paper was scanned. */
export function VermerkDialog({ eingang, onClose }: { eingang: Eingang; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const bisher = eingang.transfervermerk
  const [durch, setDurch] = useState(bisher?.durch ?? '')
  const [geraet, setGeraet] = useState(bisher?.geraet ?? '')
  const [einstellungen, setEinstellungen] = useState(bisher?.einstellungen ?? '')
  const [vollstaendig, setVollstaendig] = useState(
    bisher?.vollstaendig == null ? '' : bisher.vollstaendig ? 'ja' : 'nein',
  )
  const [bemerkung, setBemerkung] = useState(bisher?.abweichungen ?? '')
  const save = async () => {
    await api.graphql(EingangTransfervermerkenDocument, {
      id: eingang.id,
      scan: {
        durch: durch || null,
        geraet: geraet || null,
        einstellungen: einstellungen || null,
        vollstaendig: vollstaendig === '' ? null : vollstaendig === 'ja',
        bemerkung: bemerkung || null,
      },
    })
    await refresh('eingang')
    toast({ text: 'Der Transfervermerk ist geschrieben und bleibt beim Dokument.' })
    onClose()
  }
  return (
    <FormDialog title="Transfervermerk" submit="Speichern" onClose={onClose} onSubmit={save}>
      <TextField
        label="Gescannt durch"
        name="durch"
        hint="leer: Sie selbst"
        autoFocus
        value={durch}
        onChange={setDurch}
      />
      <TextField label="Gerät" name="geraet" value={geraet} onChange={setGeraet} />
      <TextField
        label="Einstellungen"
        name="einstellungen"
        placeholder="300 dpi, Farbe, beidseitig"
        value={einstellungen}
        onChange={setEinstellungen}
      />
      <SelectField
        label="Vollständig"
        name="vollstaendig"
        value={vollstaendig}
        options={VOLLSTAENDIG}
        onChange={setVollstaendig}
      />
      <TextField label="Abweichungen vom Papier" name="bemerkung" value={bemerkung} onChange={setBemerkung} />
    </FormDialog>
  )
}
