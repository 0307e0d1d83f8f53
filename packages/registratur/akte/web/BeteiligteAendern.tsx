import { EintragFeld, type EintragszeileFragment } from '@verbundakte/beteiligte/web'
import { FormDialog, TextField, useApi, useGemeinde, useRefresh, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { type Aenderung, aenderungVon, rueckgaengig } from './aenderung.ts'
import {
  BeteiligteBerichtigenDocument,
  type BeteiligteFragment,
  BeteiligteZuordnenDocument,
  ZuordnungLoesenDocument,
} from './generated/graphql.ts'

interface BeteiligteAendernProps {
  readonly person: BeteiligteFragment
  readonly refresh: readonly string[]
  readonly onClose: () => void
}

/** Corrects how somebody is named here, and says which entry of the register is meant. */
export function BeteiligteAendern({ person, refresh: names, onClose }: BeteiligteAendernProps) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const { darf } = useGemeinde()
  const [vorher] = useState(() => angabenOf(person))
  const [rolle, setRolle] = useState(vorher.rolle)
  const [name, setName] = useState(vorher.name)
  const [anschrift, setAnschrift] = useState(vorher.anschrift ?? '')
  const [eintrag, setEintrag] = useState<EintragszeileFragment | null>(null)
  const change = async (aenderung: Aenderung<Angaben>) => {
    const { beteiligteBerichtigen } = await api.graphql(BeteiligteBerichtigenDocument, { id: person.id, ...aenderung })
    await refresh(...names)
    return beteiligteBerichtigen
  }
  const link = async (ziel: string | null) => {
    if (ziel)
      await api.graphql(BeteiligteZuordnenDocument, { zuordnungen: [{ beteiligter: person.id, eintrag: ziel }] })
    else await api.graphql(ZuordnungLoesenDocument, { beteiligte: [person.id] })
    await refresh(...names)
  }
  const save = async () => {
    // The name of a chosen entry is not written into the Akte: there it stays as it was given.
    const angaben = { rolle, name: eintrag ? vorher.name : name, anschrift: anschrift || null }
    const aenderung = aenderungVon(vorher, angaben)
    if (eintrag) await link(eintrag.id)
    const neu = aenderung && (await change(aenderung))
    if (eintrag || neu) {
      undoable('Gespeichert.', async () => {
        if (aenderung && neu) await change(rueckgaengig(aenderung, angabenOf(neu)))
        if (eintrag) await link(person.eintrag?.id ?? null)
      })
    }
    onClose()
  }
  return (
    <FormDialog title="Beteiligte ändern" submit="Speichern" onClose={onClose} onSubmit={save}>
      <EintragFeld
        label="Name"
        name="name"
        required
        hint={person.eintrag ? `Zugeordnet: ${person.eintrag.anzeige}` : 'Noch keinem Registereintrag zugeordnet.'}
        text={name}
        onText={setName}
        chosen={eintrag}
        onChoose={(next) => {
          setEintrag(next)
          if (next) setName(next.anzeige)
        }}
        active={darf('lesen', 'Registereintrag')}
      />
      <TextField label="Rolle" name="rolle" required value={rolle} onChange={setRolle} />
      <TextField label="Anschrift" name="anschrift" value={anschrift} onChange={setAnschrift} />
    </FormDialog>
  )
}

type Angaben = ReturnType<typeof angabenOf>

function angabenOf({ rolle, name, anschrift }: BeteiligteFragment) {
  return { rolle, name, anschrift }
}
