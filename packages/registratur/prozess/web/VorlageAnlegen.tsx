import { Button, FormDialog, Notice, pickFiles, TextField, useApi, useGemeinde, useRefresh } from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Befunde, type BefundZeile } from './Befunde.tsx'
import { VorlageAnlegenDocument, VorlageGeprueftDocument } from './generated/graphql.ts'
import { leereVorlage } from './inhalt.ts'
import { nameAus } from './words.ts'

/** A new Vorlage: from nothing but a title, or from a file, which is checked before anything is made of it. */
export function VorlageAnlegen({ onClose }: { onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [titel, setTitel] = useState('')
  const [datei, setDatei] = useState<{ readonly name: string; readonly text: string } | null>(null)
  const [befunde, setBefunde] = useState<readonly BefundZeile[]>([])
  const read = async () => {
    const [file] = await pickFiles({ multiple: false })
    if (!file) return
    const text = await file.text()
    setBefunde((await api.graphql(VorlageGeprueftDocument, { inhalt: text })).vorlageGeprueft)
    setDatei({ name: file.name, text })
  }
  const save = async () => {
    const inhalt = datei?.text ?? JSON.stringify(leereVorlage(nameAus(titel, []).padEnd(3, 'x'), titel))
    const { vorlageAnlegen: vorlage } = await api.graphql(VorlageAnlegenDocument, { inhalt })
    await refresh('prozessvorlagen')
    onClose()
    void navigate(pfad(`prozesse/${vorlage.id}/gestalten`))
  }
  return (
    <FormDialog title="Neue Vorlage" submit="Anlegen" onClose={onClose} onSubmit={save}>
      {!datei && <TextField label="Titel" name="titel" required autoFocus value={titel} onChange={setTitel} />}
      {datei && (
        <Notice kind={befunde.length === 0 ? 'success' : 'warning'}>
          {befunde.length === 0 ? `„${datei.name}“ kann angelegt werden.` : `„${datei.name}“ geht so noch nicht:`}
        </Notice>
      )}
      <Befunde befunde={befunde} />
      <p>
        <Button icon="drive-folder-upload" onClick={() => void read()}>
          {datei ? 'Andere Datei' : 'Aus einer Datei'}
        </Button>
      </p>
    </FormDialog>
  )
}
