import { keepPreviousData } from '@tanstack/react-query'
import {
  Button,
  Notice,
  sentenceFor,
  TextField,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Anzeige } from './Entscheiden.tsx'
import {
  GewerbeanzeigeZuordnenDocument,
  GewerbebetriebeDocument,
  GewerbezuordnungAufhebenDocument,
} from './generated/graphql.ts'
import { useRuhig } from './use-ruhig.ts'
import { anschrift } from './words.ts'

/** An Um- or Abmeldung of a Betrieb that the register does not know: a clerk finds it, or asks; the wrong one is exchanged. */
export function Zuordnen({ anzeige: { id, name, betrieb } }: { anzeige: Anzeige }) {
  const { pfad } = useGemeinde()
  const [tauschen, setTauschen] = useState(false)
  if (betrieb && !tauschen)
    return (
      <p>
        Betrieb: <Link to={pfad(`gewerbe/betrieb/${betrieb.id}`)}>{betrieb.name}</Link>{' '}
        <Button kind="quiet" onClick={() => setTauschen(true)}>
          Anderer Betrieb …
        </Button>
      </p>
    )
  return <Suche id={id} name={name} bisher={betrieb?.id ?? null} fertig={() => setTauschen(false)} />
}

interface SucheProps {
  readonly id: string
  readonly name: string
  readonly bisher: string | null
  readonly fertig: () => void
}

function Suche({ id, name, bisher, fertig }: SucheProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const [text, setText] = useState(name)
  const suche = useRuhig(text, 200)
  const { data } = useApiQuery(
    ['gewerbe', 'zuordnen', suche],
    GewerbebetriebeDocument,
    { suche, first: 5 },
    { placeholderData: keepPreviousData },
  )
  const zurueck = async () => {
    await (bisher
      ? api.graphql(GewerbeanzeigeZuordnenDocument, { id, betrieb: bisher })
      : api.graphql(GewerbezuordnungAufhebenDocument, { id }))
    await refresh('gewerbe')
  }
  const zuordnen = async (betrieb: string, wem: string) => {
    try {
      await api.graphql(GewerbeanzeigeZuordnenDocument, { id, betrieb })
      fertig()
      undoable(`„${wem}“ zugeordnet.`, zurueck)
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh('gewerbe')
  }
  return (
    <section aria-label="Betrieb zuordnen">
      {!bisher && (
        <Notice kind="danger">
          Dieser Betrieb steht nicht im Register. Bitte ordnen Sie ihn zu oder fordern Sie nach.
        </Notice>
      )}
      <TextField label="Im Register suchen" name="zuordnen" required value={text} onChange={setText} />
      <ul className="gewerbe-liste">
        {(data?.gewerbebetriebe.edges ?? []).map(({ node }) => (
          <li key={node.id}>
            <Button kind="quiet" onClick={() => void zuordnen(node.id, node.name)}>
              {node.name}
            </Button>
            <span className="neben">{[node.taetigkeit, anschrift(node)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {bisher && (
        <Button kind="quiet" onClick={fertig}>
          Abbrechen
        </Button>
      )}
    </section>
  )
}
