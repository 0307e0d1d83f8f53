import {
  Button,
  type Column,
  ListGrid,
  sentenceFor,
  useApi,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { AenderungDialog } from './AenderungDialog.tsx'
import { type EntwurfsstandFragment, PlanaenderungEntfernenDocument } from './generated/graphql.ts'

type Aenderung = EntwurfsstandFragment['aenderungen'][number]

/** The changes of the draft, what is wrong with each, and what may be done with the chosen one. */
export function Entwurfsliste({ entwurf }: { entwurf: EntwurfsstandFragment }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [editing, setEditing] = useState<Aenderung | null>(null)
  const rows = entwurf.aenderungen
  const aenderung = rows.find(({ id }) => id === chosen) ?? rows[0]
  const offen = entwurf.darf.includes('bearbeiten') && aenderung !== undefined
  const setze = useEntfernen()
  const drin = offen && !aenderung.entfernt
  useShortcuts('Änderung', [
    drin ? { keys: 'e', titel: 'Ändern', run: () => setEditing(aenderung) } : null,
    drin ? { keys: 'x', titel: 'Herausnehmen', run: () => void setze(aenderung, true) } : null,
    offen && !drin ? { keys: 'x', titel: 'Wieder hinein', run: () => void setze(aenderung, false) } : null,
  ])
  return (
    <>
      {offen && (
        <div className="plan-schritte__knoepfe">
          {drin && (
            <Button icon="edit" keys="e" onClick={() => setEditing(aenderung)}>
              Ändern
            </Button>
          )}
          <Button icon={drin ? 'close' : 'add'} keys="x" onClick={() => void setze(aenderung, drin)}>
            {drin ? 'Herausnehmen' : 'Wieder hinein'}
          </Button>
        </div>
      )}
      <ListGrid
        label="Änderungen"
        name="planentwurf"
        rows={rows}
        rowId={({ id }) => id}
        columns={COLUMNS}
        selected={aenderung?.id ?? null}
        onSelect={({ id }) => setChosen(id)}
        onOpen={(row) => offen && !row.entfernt && setEditing(row)}
        takeFocus
      />
      {editing && <AenderungDialog aenderung={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

/** Takes a change out, with the way back in the message, or puts it back. */
function useEntfernen(): (aenderung: Aenderung, entfernt: boolean) => Promise<void> {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const setze = async (id: string, entfernt: boolean) => {
    await api.graphql(PlanaenderungEntfernenDocument, { id, entfernt })
    await refresh('planentwurf', 'planantraege')
  }
  return async ({ id, nummer }, entfernt) => {
    try {
      await setze(id, entfernt)
      if (entfernt) undoable(`Änderung ${nummer} ist herausgenommen.`, () => setze(id, false))
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
}

const COLUMNS: readonly Column<Aenderung>[] = [
  { name: 'nummer', titel: 'Nr.', width: 'schmal', cell: ({ nummer }) => nummer },
  {
    name: 'satz',
    titel: 'Änderung',
    header: true,
    cell: ({ satz, entfernt, beantragtVon, fehler }) => (
      <>
        {entfernt ? <del>{satz}</del> : satz}
        <span className="neben">
          {entfernt ? 'herausgenommen' : beantragtVon ? `Antrag aus ${beantragtVon}` : 'aus der Redaktion'}
        </span>
        {fehler.map((each) => (
          <span key={each} className="neben plan-aenderung__fehler">
            {each}
          </span>
        ))}
      </>
    ),
  },
]
