import type { AbschlussOrt } from '@verbundakte/akte/web'
import { Button, Notice, useApiQuery, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { AbbrechenDialog } from './AbbrechenDialog.tsx'
import { ProzessDesVorgangsDocument } from './generated/graphql.ts'
import { inhaltAus } from './inhalt.ts'

/** Beside a Vorgang that is finished: that its process still runs, and one key to end it. */
export function NochOffen({ id }: AbschlussOrt) {
  const [ending, setEnding] = useState(false)
  const { data } = useApiQuery(['prozessDesVorgangs', id], ProzessDesVorgangsDocument, { vorgang: id })
  const lauf = data?.prozessDesVorgangs
  const offen = lauf?.status === 'LAUFEND' || lauf?.status === 'WARTET'
  const darf = offen && lauf.darf.includes('aendern')
  useShortcuts('Vorgang', [darf ? { keys: 'p', titel: 'Prozess abbrechen', run: () => setEnding(true) } : null])
  if (!lauf?.fassung || !offen) return null
  return (
    <>
      <Notice
        kind="warning"
        action={
          darf && (
            <Button kind="quiet" keys="p" onClick={() => setEnding(true)}>
              Prozess abbrechen
            </Button>
          )
        }
      >
        Der Vorgang ist erledigt, aber der Prozess „{inhaltAus(lauf.fassung.inhalt).titel}“ läuft noch.
      </Notice>
      {ending && <AbbrechenDialog lauf={lauf.id} onClose={() => setEnding(false)} />}
    </>
  )
}
