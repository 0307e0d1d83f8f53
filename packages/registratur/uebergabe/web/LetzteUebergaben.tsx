import {
  Button,
  formatInstant,
  Notice,
  Progress,
  sentenceFor,
  undoEach,
  useApi,
  useApiQuery,
  useToast,
} from '@verbundakte/ui'
import { useRef, useState } from 'react'
import {
  LetzteUebergabenDocument,
  type LetzteUebergabenQuery,
  UebergabeZuruecknehmenDocument,
} from './generated/graphql.ts'
import { useChanged } from './use-uebergeben.ts'

type Weg = LetzteUebergabenQuery['letzteUebergaben'][number]

/** What the person has handed on since yesterday, to be taken back. */
export function LetzteUebergaben() {
  const api = useApi()
  const toast = useToast()
  const changed = useChanged()
  const ueberschrift = useRef<HTMLHeadingElement>(null)
  const [stand, setStand] = useState<number | null>(null)
  const { data, error } = useApiQuery(['uebergabe', 'letzte'], LetzteUebergabenDocument, {})

  async function zurueck({ ids }: Weg): Promise<void> {
    setStand(0)
    const text = await undoEach(ids, (id) => api.graphql(UebergabeZuruecknehmenDocument, { id }), setStand)
    setStand(null)
    toast({ text })
    await changed()
    // The button is gone with its row.
    ueberschrift.current?.focus()
  }

  return (
    <section className="uebergabe__letzte" aria-labelledby="letzte-uebergaben">
      <h2 id="letzte-uebergaben" ref={ueberschrift} tabIndex={-1}>
        Von Ihnen übergeben
      </h2>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {data?.letzteUebergaben.length === 0 && <p>In den letzten 24 Stunden nichts.</p>}
      {stand !== null && <Progress label="Wird zurückgenommen" value={stand} />}
      <ul>
        {data?.letzteUebergaben.map((weg) => (
          <li key={weg.ids[0]}>
            <span>
              {weg.titel}: {weg.ids.length}, von {weg.von} an {weg.an}
              <span className="neben">zuletzt {formatInstant(weg.am)}</span>
            </span>
            <Button kind="quiet" icon="autorenew" disabled={stand !== null} onClick={() => void zurueck(weg)}>
              Zurücknehmen
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
