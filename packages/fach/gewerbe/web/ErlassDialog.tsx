import { FormDialog, TextField } from '@verbundakte/ui'
import { useState } from 'react'

interface ErlassDialogProps {
  readonly onClose: () => void
  readonly onSubmit: (grund: string) => Promise<void>
}

/** Certifies without taking the fee; the reason stands on the fee notice. */
export function ErlassDialog({ onClose, onSubmit }: ErlassDialogProps) {
  const [grund, setGrund] = useState('')
  return (
    <FormDialog
      title="Gebühr erlassen"
      submit="Ohne Gebühr bescheinigen"
      onClose={onClose}
      onSubmit={() => onSubmit(grund)}
    >
      <TextField
        label="Warum"
        name="erlass"
        required
        autoFocus
        hint="steht auf dem Gebührenbescheid"
        value={grund}
        onChange={setGrund}
      />
    </FormDialog>
  )
}
