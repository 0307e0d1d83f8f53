import { keepPreviousData } from '@tanstack/react-query'
import { Button, TextField, useApiQuery } from '@verbundakte/ui'
import { useState } from 'react'
import {
  AehnlicheGewerbebetriebeDocument,
  type BetriebZeileFragment,
  GewerbebetriebeDocument,
} from '../generated/graphql.ts'
import { useRuhig } from '../use-ruhig.ts'
import { anschrift } from '../words.ts'

interface AnderenSuchenProps {
  readonly betrieb: BetriebZeileFragment
  readonly onWahl: (id: string) => void
}

/** First those that resemble it, then whatever is typed. */
export function AnderenSuchen({ betrieb, onWahl }: AnderenSuchenProps) {
  const [text, setText] = useState('')
  const suche = useRuhig(text.trim(), 200)
  const aehnlich = useApiQuery(
    ['gewerbe', 'aehnlich', betrieb.id],
    AehnlicheGewerbebetriebeDocument,
    { name: [betrieb.name, betrieb.geschaeftsbezeichnung].filter(Boolean).join(' '), strasse: betrieb.strasse },
    { enabled: suche === '' },
  )
  const gesucht = useApiQuery(
    ['gewerbe', 'zusammen', suche],
    GewerbebetriebeDocument,
    { suche, first: 10 },
    { enabled: suche !== '', placeholderData: keepPreviousData },
  )
  const gefunden =
    suche === '' ? aehnlich.data?.aehnlicheGewerbebetriebe : gesucht.data?.gewerbebetriebe.edges.map(({ node }) => node)
  const andere = gefunden?.filter(({ id }) => id !== betrieb.id)
  return (
    <section aria-label="Der andere Betrieb">
      <p className="gewerbe-hilfe">
        Steht derselbe Betrieb zweimal im Register, werden seine Anzeigen hier zu einer Reihe. Die Akten bleiben beide.
      </p>
      <TextField
        label="Welcher Betrieb ist derselbe?"
        name="anderer"
        required
        autoFocus
        hint="Name, Tätigkeit oder Straße"
        value={text}
        onChange={setText}
      />
      {suche === '' && andere && andere.length > 0 && <h2>Ähnlich</h2>}
      <ul className="gewerbe-liste">
        {andere?.map((each) => (
          <li key={each.id}>
            <Button kind="quiet" onClick={() => onWahl(each.id)}>
              {[each.name, each.geschaeftsbezeichnung].filter(Boolean).join(', ')}
            </Button>
            <span className="neben">{[each.taetigkeit, anschrift(each)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {andere?.length === 0 && (
        <p role="status">{suche === '' ? 'Kein ähnlicher Betrieb im Register.' : 'Kein anderer gefunden.'}</p>
      )}
    </section>
  )
}
