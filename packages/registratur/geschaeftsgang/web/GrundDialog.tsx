import { FormDialog, TextArea } from '@verbundakte/ui'
import { useState } from 'react'

interface GrundDialogProps {
  readonly title: string
  /** what is about to happen, in words */
  readonly children: string
  readonly submit: string
  readonly onClose: () => void
  readonly onSubmit: (grund: string | null) => Promise<void>
}

/** For what cannot be taken back and stays in the Akte: with a word why. */
export function GrundDialog({ title, children, submit, onClose, onSubmit }: GrundDialogProps) {
  const [grund, setGrund] = useState('')
  return (
    <FormDialog title={title} submit={submit} onClose={onClose} onSubmit={() => onSubmit(grund || null)}>
      <p>{children}</p>
      <TextArea label="Grund" name="grund" autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
