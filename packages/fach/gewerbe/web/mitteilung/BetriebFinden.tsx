import { keepPreviousData } from '@tanstack/react-query'
import { Button, TextField, useApi, useApiQuery } from '@verbundakte/ui'
import { useState } from 'react'
import {
  type BehoerdenmitteilungGanzFragment,
  BehoerdenmitteilungZuordnenDocument,
  GewerbebetriebeDocument,
} from '../generated/graphql.ts'
import { useRuhig } from '../use-ruhig.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { anschrift } from '../words.ts'

/** Whom it is about: found in the register, exchanged, or nobody that it knows. */
export function BetriebFinden({ mitteilung: { id, name, betrieb } }: { mitteilung: BehoerdenmitteilungGanzFragment }) {
  const api = useApi()
  const { gleich } = useHandlung()
  const [sucht, setSucht] = useState(false)
  const [text, setText] = useState(name)
  const suche = useRuhig(text, 200)
  const { data } = useApiQuery(
    ['gewerbe', 'zuordnen', suche],
    GewerbebetriebeDocument,
    { suche, first: 5 },
    { placeholderData: keepPreviousData, enabled: sucht },
  )
  const setzen = (wem: string | null) => api.graphql(BehoerdenmitteilungZuordnenDocument, { id, betrieb: wem })
  if (!sucht)
    return (
      <p>
        <Button kind="quiet" onClick={() => setSucht(true)}>
          {betrieb ? 'Anderer Betrieb …' : 'Betrieb im Register suchen …'}
        </Button>
      </p>
    )
  return (
    <section aria-label="Betrieb zuordnen">
      <TextField label="Im Register suchen" name="zuordnen" required autoFocus value={text} onChange={setText} />
      <ul className="gewerbe-liste">
        {(data?.gewerbebetriebe.edges ?? []).map(({ node }) => (
          <li key={node.id}>
            <Button
              kind="quiet"
              onClick={() => {
                setSucht(false)
                void gleich(
                  () => setzen(node.id),
                  `„${node.name}“ zugeordnet.`,
                  () => setzen(betrieb?.id ?? null),
                )
              }}
            >
              {node.name}
            </Button>
            <span className="neben">{[node.taetigkeit, anschrift(node)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {data?.gewerbebetriebe.edges.length === 0 && <p>Nichts gefunden.</p>}
      <Button kind="quiet" onClick={() => setSucht(false)}>
        Abbrechen
      </Button>
    </section>
  )
}
