import { ApiError, FormDialog, TextField, useApi, useGemeinde } from '@verbundakte/ui'
import { useState } from 'react'
import { useLage } from './kern/lage.ts'
import { codeMangel } from './kern/schluessel.ts'
import { aufschliessen, einrichten } from './kern/tresor.ts'

interface CodeDialogProps {
  readonly onClose: () => void
  /** the device is open now */
  readonly onOpen: () => Promise<void>
}

/** Asks for the code of this device, or the first time lets one be chosen. */
export function CodeDialog({ onClose, onOpen }: CodeDialogProps) {
  const { id, person } = useGemeinde()
  const { geraete } = useLage()
  const api = useApi()
  const neu = !geraete.some(({ gemeinde }) => gemeinde === id)
  const [code, setCode] = useState('')
  const [nochmal, setNochmal] = useState('')
  const save = async () => {
    if (neu) {
      const mangel = codeMangel(code)
      if (mangel) throw new ApiError('unterwegs.code', mangel, { feld: 'code' })
      if (code !== nochmal)
        throw new ApiError('unterwegs.code', 'Die beiden Codes sind verschieden.', { feld: 'nochmal' })
      // Where another Gemeinde is kept here already: one code for the device, not two.
      const andere = geraete.map(({ gemeinde }) => gemeinde)
      if (andere.length > 0 && (await aufschliessen(andere, code)) !== 'offen') throw falsch
      const angemeldet = await api.rest('POST', '/unterwegs/geraete', {})
      await einrichten(id, person.id, angemeldet as { id: string; geheimnis: string }, code)
    } else {
      const antwort = await aufschliessen([id], code)
      if (antwort === 'falsch') throw falsch
      if (antwort !== 'offen') throw new ApiError('unterwegs.code', SAETZE[antwort])
    }
    onClose()
    await onOpen()
  }
  return (
    <FormDialog
      title={neu ? 'Dieses Gerät einrichten' : 'Code für unterwegs'}
      submit={neu ? 'Einrichten und mitnehmen' : 'Öffnen'}
      onClose={onClose}
      onSubmit={save}
    >
      {neu && (
        <p>
          Was Sie mitnehmen, liegt auf diesem Gerät nur verschlüsselt. Gelesen wird es ohne Netz mit einem Code, den nur
          Sie kennen. Wer ihn vergisst, nimmt neu mit; verloren geht dabei nur, was noch nicht gesendet ist.
        </p>
      )}
      <TextField
        label="Code"
        name="code"
        type="password"
        autoComplete="off"
        required
        autoFocus
        {...(neu && { hint: 'Mindestens 8 Zeichen, nicht nur Ziffern. Bitte nicht Ihr Kennwort.' })}
        value={code}
        onChange={setCode}
      />
      {neu && (
        <TextField
          label="Code wiederholen"
          name="nochmal"
          type="password"
          autoComplete="off"
          required
          value={nochmal}
          onChange={setNochmal}
        />
      )}
    </FormDialog>
  )
}

const falsch = new ApiError('unterwegs.code', 'Dieser Code passt nicht.', { feld: 'code' })

export const SAETZE = {
  falsch: 'Dieser Code passt nicht.',
  geloescht: 'Nach zehn falschen Codes wurde alles Mitgenommene von diesem Gerät gelöscht.',
  uhr: 'Die Uhr dieses Geräts wurde zurückgestellt. Mitgenommenes öffnet sich wieder, sobald es Netz gibt.',
} as const
