import { DateField, FormDialog, TextArea } from '@verbundakte/ui'
import { useState } from 'react'
import { useLoeschen } from './use-loeschen.ts'

interface GrundProps {
  readonly was: 'bestaetigen' | 'ausnehmen'
  readonly worauf: string
  readonly ids: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

export function GrundDialog({ was, worauf, ids, onClose, onDone }: GrundProps) {
  const { entscheiden } = useLoeschen()
  const [grund, setGrund] = useState('')
  const [bis, setBis] = useState<string | null>(null)
  const titel = was === 'bestaetigen' ? 'Löschung bestätigen' : 'Von der Löschung ausnehmen'
  return (
    <FormDialog
      title={`${titel}: ${worauf}`}
      submit={was === 'bestaetigen' ? 'Bestätigen' : 'Ausnehmen'}
      onClose={onClose}
      onSubmit={async () => {
        await entscheiden(was, ids, grund, bis ?? '')
        onDone()
      }}
    >
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
      {was === 'ausnehmen' && (
        <DateField
          label="Bis"
          name="bis"
          required
          voraus
          hint="dann wird er wieder vorgeschlagen"
          value={bis}
          onChange={(tag) => setBis(tag ?? null)}
        />
      )}
    </FormDialog>
  )
}
