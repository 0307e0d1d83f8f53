import { FormDialog, TextField } from '@verbundakte/ui'
import { useState } from 'react'

interface EntfaelltDialogProps {
  readonly onClose: () => void
  readonly onSubmit: (grund: string) => Promise<void>
}

/** A letter stays in the house after all; why is kept with it. */
export function EntfaelltDialog({ onClose, onSubmit }: EntfaelltDialogProps) {
  const [grund, setGrund] = useState('')
  const save = async () => {
    await onSubmit(grund)
    onClose()
  }
  return (
    <FormDialog title="Nicht versenden" submit="Nicht versenden" onClose={onClose} onSubmit={save}>
      <TextField label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
