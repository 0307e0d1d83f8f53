import {
  Badge,
  Button,
  IconButton,
  sentenceFor,
  useApi,
  useGemeinde,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import { BeteiligteAendern } from './BeteiligteAendern.tsx'
import { BeteiligteHinzufuegen } from './BeteiligteHinzufuegen.tsx'
import {
  BeteiligteEntfernenDocument,
  type BeteiligteFragment,
  BeteiligteWiederherstellenDocument,
} from './generated/graphql.ts'

interface BeteiligteProps {
  readonly an: { readonly akte: string } | { readonly vorgang: string }
  readonly beteiligte: readonly BeteiligteFragment[]
  readonly mayAdd: boolean
  /** what is read anew after adding */
  readonly refresh: readonly string[]
}

/** Who has to do with an Akte or a Vorgang. */
export function Beteiligte({ an, beteiligte, mayAdd, refresh }: BeteiligteProps) {
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<BeteiligteFragment | null>(null)
  return (
    <section className="beteiligte" aria-label="Beteiligte">
      <header>
        <h2>Beteiligte</h2>
        {mayAdd && (
          <Button kind="quiet" icon="add" onClick={() => setAdding(true)}>
            Hinzufügen
          </Button>
        )}
      </header>
      {beteiligte.length === 0 && <p>Niemand eingetragen.</p>}
      <ul>
        {beteiligte.map((person) => (
          <Zeile key={person.id} person={person} mayEdit={mayAdd} refresh={refresh} onEdit={() => setEditing(person)} />
        ))}
      </ul>
      {adding && <BeteiligteHinzufuegen an={an} refresh={refresh} onClose={() => setAdding(false)} />}
      {editing && <BeteiligteAendern person={editing} refresh={refresh} onClose={() => setEditing(null)} />}
    </section>
  )
}

interface ZeileProps {
  readonly person: BeteiligteFragment
  readonly mayEdit: boolean
  readonly refresh: readonly string[]
  readonly onEdit: () => void
}

function Zeile({ person, mayEdit, refresh: names, onEdit }: ZeileProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const { pfad } = useGemeinde()
  // Under an Auskunftssperre the Akte itself names nobody; the register office knows the entry.
  const name = person.eintrag?.auskunftssperre ? person.eintrag.anzeige : person.name
  const remove = async () => {
    try {
      await api.graphql(BeteiligteEntfernenDocument, { id: person.id })
      await refresh(...names)
      undoable(`${name} wurde aus den Beteiligten entfernt.`, async () => {
        await api.graphql(BeteiligteWiederherstellenDocument, { id: person.id })
        await refresh(...names)
      })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return (
    <li>
      <div className="beteiligte__wer">
        {person.eintrag ? <Link to={pfad(`register/${person.eintrag.id}`)}>{name}</Link> : <strong>{name}</strong>}{' '}
        <Badge>{person.rolle}</Badge>
        {person.eintrag?.auskunftssperre && <Badge kind="geheim">Auskunftssperre</Badge>}
        {person.anschrift && <span className="beteiligte__anschrift">{person.anschrift}</span>}
      </div>
      {mayEdit && person.darf.includes('aendern') && (
        <>
          <IconButton icon="edit" label={`${name} ändern`} onClick={onEdit} />
          <IconButton icon="delete" label={`${name} entfernen`} onClick={() => void remove()} />
        </>
      )}
    </li>
  )
}
