import { FormDialog, SelectField, TextArea } from '@verbundakte/ui'
import { useState } from 'react'
import type { UebermittlungZeileFragment } from '../generated/graphql.ts'
import { useBedienen } from './use-bedienen.ts'

/** Whether this recipient gets the Anzeige, with the reason that stays with it. */
export function EntscheidenDialog({ zeile, onClose }: { zeile: UebermittlungZeileFragment; onClose: () => void }) {
  const { entscheiden } = useBedienen()
  const [senden, setSenden] = useState(zeile.stand === 'OFFEN' || zeile.stand === 'ENTFAELLT' ? 'ja' : 'nein')
  const [grund, setGrund] = useState('')
  return (
    <FormDialog
      title={`${zeile.empfaenger ?? zeile.klassenname}: übermitteln?`}
      submit="Entscheiden"
      onClose={onClose}
      onSubmit={async () => {
        await entscheiden(zeile.id, senden === 'ja', grund)
        onClose()
      }}
    >
      <SelectField
        label="Entscheidung"
        name="senden"
        required
        autoFocus
        value={senden}
        options={[
          { wert: 'ja', titel: 'Übermitteln' },
          { wert: 'nein', titel: 'Nicht übermitteln' },
        ]}
        onChange={setSenden}
      />
      <TextArea label="Grund" name="grund" required hint="steht im Protokoll" value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
