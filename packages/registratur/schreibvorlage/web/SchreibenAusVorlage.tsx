import type { VorgangOrt } from '@verbundakte/akte/web'
import { Button, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { SchreibenDialog } from './SchreibenDialog.tsx'

/** In the head of the Vorgang's screen: a letter, filed where it belongs. */
export function SchreibenAusVorlage({ id, offen }: VorgangOrt) {
  const { darf } = useGemeinde()
  const [writing, setWriting] = useState(false)
  const mag = offen && darf('anlegen', 'Schreiben')
  useShortcuts('Vorgang', [mag ? { keys: 's', titel: 'Schreiben aus Vorlage', run: () => setWriting(true) } : null])
  if (!mag) return null
  return (
    <>
      <Button kind="quiet" icon="draft" keys="s" onClick={() => setWriting(true)}>
        Schreiben
      </Button>
      {writing && <SchreibenDialog vorgang={id} onClose={() => setWriting(false)} />}
    </>
  )
}
