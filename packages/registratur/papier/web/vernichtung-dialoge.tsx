import { DateField, FormDialog, TextArea, TextField } from '@verbundakte/ui'
import { useState } from 'react'
import {
  PapierBleibtDocument,
  type PapierFragment,
  PapierVernichtetDocument,
  VernichtungAblehnenDocument,
  VernichtungEntscheidungZuruecknehmenDocument,
  VernichtungsregelSetzenDocument,
  VernichtungVorschlagenDocument,
  VernichtungZurueckziehenDocument,
} from './generated/graphql.ts'
import { useTun } from './tun.ts'

interface DialogProps {
  readonly papier: PapierFragment
  readonly onClose: () => void
}

export function VorschlagDialog({ papier, onClose }: DialogProps) {
  const { machen, undoable } = useTun()
  const [grund, setGrund] = useState('')
  const { id } = papier
  const save = async () => {
    await machen(VernichtungVorschlagenDocument, { id, grund })
    onClose()
    undoable('Vorgeschlagen; entscheiden wird jemand anderes.', () => machen(VernichtungZurueckziehenDocument, { id }))
  }
  return (
    <FormDialog title={`${papier.titel} vernichten lassen`} submit="Vorschlagen" onClose={onClose} onSubmit={save}>
      <p>Urkunden, Siegel und gesiegelte Verträge bleiben Papier. Alles andere nur, wenn der Scan vollständig ist.</p>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

export function BleibtDialog({ papier, onClose }: DialogProps) {
  const { machen, undoable } = useTun()
  const [grund, setGrund] = useState('')
  const { id, vernichtung } = papier
  const save = async () => {
    await machen(PapierBleibtDocument, { id, grund })
    onClose()
    undoable('Das bleibt Papier.', () => machen(PapierBleibtDocument, { id, grund: null }))
  }
  const laeuft = vernichtung.stand === 'VORGESCHLAGEN' || vernichtung.stand === 'FREIGEGEBEN'
  return (
    <FormDialog title={`${papier.titel} bleibt Papier`} submit="Kennzeichnen" onClose={onClose} onSubmit={save}>
      {laeuft && <p>Der Vorschlag, es zu vernichten, entfällt damit.</p>}
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

export function AblehnenDialog({ papier, onClose }: DialogProps) {
  const { machen, undoable } = useTun()
  const [grund, setGrund] = useState('')
  const { id } = papier
  const save = async () => {
    await machen(VernichtungAblehnenDocument, { id, grund })
    onClose()
    undoable('Abgelehnt; das Amt liest Ihren Grund am Papier.', () =>
      machen(VernichtungEntscheidungZuruecknehmenDocument, { id }),
    )
  }
  return (
    <FormDialog title={`${papier.titel} nicht vernichten`} submit="Ablehnen" onClose={onClose} onSubmit={save}>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

export function VernichtetDialog({ papier, onClose }: DialogProps) {
  const { machen, toast } = useTun()
  const [tag, setTag] = useState<string | null | undefined>(null)
  const save = async () => {
    if (!tag) return
    await machen(PapierVernichtetDocument, { id: papier.id, tag })
    onClose()
    toast({ text: 'Die Vernichtung ist vermerkt.' })
  }
  return (
    <FormDialog title={`${papier.titel} ist vernichtet`} submit="Vermerken" onClose={onClose} onSubmit={save}>
      <p>Das lässt sich nicht zurücknehmen: Der Eintrag bleibt von nun an, wie er ist.</p>
      <DateField label="Vernichtet am" name="tag" required autoFocus value={tag ?? null} onChange={setTag} />
    </FormDialog>
  )
}

export function WartezeitDialog({ wartetage, onClose }: { wartetage: number; onClose: () => void }) {
  const { machen, undoable } = useTun()
  const [tage, setTage] = useState(`${wartetage}`)
  const save = async () => {
    // What is no number is none that the server takes; it says so at the field.
    await machen(VernichtungsregelSetzenDocument, { wartetage: /^\d{1,6}$/.test(tage.trim()) ? Number(tage) : 0 })
    onClose()
    undoable('Die Wartezeit gilt ab sofort.', () => machen(VernichtungsregelSetzenDocument, { wartetage }))
  }
  return (
    <FormDialog title="Wartezeit ändern" submit="Speichern" onClose={onClose} onSubmit={save}>
      <TextField
        label="Tage vom Scan bis zur Freigabe"
        name="wartetage"
        numeric
        required
        autoFocus
        value={tage}
        onChange={setTage}
      />
    </FormDialog>
  )
}
