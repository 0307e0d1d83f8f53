import { FormDialog, TextField } from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'

interface GrundDialogProps {
  readonly titel: string
  readonly submit: string
  readonly hinweis: ReactNode
  readonly onClose: () => void
  readonly onSubmit: (grund: string) => Promise<void>
}

/** Asks why, and says what follows. */
export function GrundDialog({ titel, submit, hinweis, onClose, onSubmit }: GrundDialogProps) {
  const [grund, setGrund] = useState('')
  return (
    <FormDialog title={titel} submit={submit} onClose={onClose} onSubmit={() => onSubmit(grund)}>
      <p>{hinweis}</p>
      <TextField label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
