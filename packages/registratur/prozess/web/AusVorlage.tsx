import type { AkteOrt } from '@verbundakte/akte/web'
import { Button, Dialog, EmptyState, Progress, useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { BeginnenDialog } from './BeginnenDialog.tsx'
import { ProzessvorlageDocument, ProzessvorlagenDocument } from './generated/graphql.ts'
import { inhaltAus } from './inhalt.ts'
import './prozess.css'

/** In the head of an Akte: a Vorgang that follows a Vorlage. */
export function AusVorlage({ id, aktenzeichen, offen }: AkteOrt) {
  const { darf } = useGemeinde()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const mag = offen && darf('anlegen', 'Lauf')
  useShortcuts('Akte', [mag ? { keys: 'v', titel: 'Vorgang aus einer Vorlage', run: () => setOpen(true) } : null])
  const { data } = useApiQuery(
    ['prozessvorlage', chosen],
    ProzessvorlageDocument,
    { id: chosen ?? '' },
    { enabled: chosen !== null },
  )
  const fassung = data?.prozessvorlage?.fassungen[0]
  if (!mag) return null
  const close = () => {
    setOpen(false)
    setChosen(null)
  }
  return (
    <>
      <Button kind="quiet" icon="checklist" keys="v" onClick={() => setOpen(true)}>
        Aus Vorlage
      </Button>
      {open && !fassung && <Auswahl onChoose={setChosen} onClose={close} />}
      {chosen && fassung && (
        <BeginnenDialog
          vorlage={chosen}
          inhalt={inhaltAus(fassung.inhalt)}
          akte={{ id, aktenzeichen }}
          onClose={close}
        />
      )}
    </>
  )
}

function Auswahl({ onChoose, onClose }: { onChoose: (id: string) => void; onClose: () => void }) {
  const { data, isPending } = useApiQuery(['prozessvorlagen'], ProzessvorlagenDocument, {})
  const brauchbar = (data?.prozessvorlagen ?? []).filter(
    ({ stillgelegtAm, fassungen }) => !stillgelegtAm && fassungen.length > 0,
  )
  return (
    <Dialog title="Vorgang aus einer Vorlage" onClose={onClose}>
      {isPending && <Progress label="Vorlagen werden geladen" />}
      {!isPending && brauchbar.length === 0 && (
        <EmptyState icon="checklist" title="Noch keine Vorlagen">
          Vorlagen entstehen unter „Prozesse“, oder eine andere Gemeinde bietet sie an.
        </EmptyState>
      )}
      <ul className="prozess-auswahl">
        {brauchbar.map(({ id, titel }, stelle) => (
          <li key={id}>
            <button type="button" data-autofocus={stelle === 0 || undefined} onClick={() => onChoose(id)}>
              {titel}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
