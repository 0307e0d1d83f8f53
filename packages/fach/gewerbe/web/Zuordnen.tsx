import { keepPreviousData } from '@tanstack/react-query'
import { Button, Notice, sentenceFor, TextField, useApi, useApiQuery, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import type { Anzeige } from './Entscheiden.tsx'
import { GewerbeanzeigeZuordnenDocument, GewerbebetriebeDocument } from './generated/graphql.ts'
import { useRuhig } from './use-ruhig.ts'
import { anschrift } from './words.ts'

/** An Um- or Abmeldung of a Betrieb that the register does not know: a clerk finds it, or asks. */
export function Zuordnen({ anzeige: { id, name } }: { anzeige: Anzeige }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [text, setText] = useState(name)
  const suche = useRuhig(text, 200)
  const { data } = useApiQuery(
    ['gewerbe', 'zuordnen', suche],
    GewerbebetriebeDocument,
    { suche, first: 5 },
    { placeholderData: keepPreviousData },
  )
  const zuordnen = async (betrieb: string) => {
    try {
      await api.graphql(GewerbeanzeigeZuordnenDocument, { id, betrieb })
      toast({ text: 'Zugeordnet.' })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh('gewerbe')
  }
  return (
    <section aria-label="Betrieb zuordnen">
      <Notice kind="danger">
        Dieser Betrieb steht nicht im Register. Bitte ordnen Sie ihn zu oder fordern Sie nach.
      </Notice>
      <TextField label="Im Register suchen" name="zuordnen" required value={text} onChange={setText} />
      <ul className="gewerbe-liste">
        {(data?.gewerbebetriebe.edges ?? []).map(({ node }) => (
          <li key={node.id}>
            <Button kind="quiet" onClick={() => void zuordnen(node.id)}>
              {node.name}
            </Button>
            <span className="neben">{[node.taetigkeit, anschrift(node)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
