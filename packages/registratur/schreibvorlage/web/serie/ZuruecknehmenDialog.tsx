import { FormDialog, TextField } from '@verbundakte/ui'
import { useState } from 'react'

interface ZuruecknehmenProps {
  readonly betreff: string
  readonly erstellt: number
  readonly onClose: () => void
  readonly onSubmit: (grund: string | null) => Promise<void>
}

/** Many letters leave the Akte at once, and do not come back: with a word why. */
export function ZuruecknehmenDialog({ betreff, erstellt, onClose, onSubmit }: ZuruecknehmenProps) {
  const [grund, setGrund] = useState('')
  const save = async () => {
    await onSubmit(grund || null)
    onClose()
  }
  return (
    <FormDialog title={`„${betreff}“ zurücknehmen`} submit="Ganz zurücknehmen" onClose={onClose} onSubmit={save}>
      <p>
        {erstellt} Schreiben {erstellt === 1 ? 'verlässt' : 'verlassen'} die Akte; was noch fehlt, wird nicht erstellt.
      </p>
      <TextField label="Grund" name="grund" autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
