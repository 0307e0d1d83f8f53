import { Button, DateField, SelectField, TextField } from '@verbundakte/ui'
import { useState } from 'react'
import type { Filter } from './filter.ts'
import type { ProtokollrahmenQuery } from './generated/graphql.ts'

interface ProtokollFilterProps {
  readonly filter: Filter
  readonly rahmen: ProtokollrahmenQuery | undefined
  readonly onFilter: (filter: Filter) => void
}

const LEER: Filter = { objekt: '', person: '', ereignis: '', von: '', bis: '' }

/** Who, what, which object, when. Enter asks. */
export function ProtokollFilter({ filter, rahmen, onFilter }: ProtokollFilterProps) {
  const [entry, setEntry] = useState(filter)
  const [round, setRound] = useState(0)
  const change = (part: Partial<Filter>) => setEntry({ ...entry, ...part })
  // Lists answer at once, what is typed waits for Enter.
  const choose = (part: Partial<Filter>) => {
    change(part)
    onFilter({ ...entry, ...part })
  }
  const narrowed = Object.values(filter).some((each) => each !== '')
  return (
    <form
      key={round}
      className="protokoll-filter"
      aria-label="Protokoll eingrenzen"
      onSubmit={(event) => {
        event.preventDefault()
        onFilter(entry)
      }}
    >
      <TextField
        label="Objekt"
        name="objekt"
        hint="Aktenzeichen, Kennzeichen oder Id"
        value={entry.objekt}
        onChange={(objekt) => change({ objekt })}
      />
      <SelectField
        label="Person"
        name="person"
        value={entry.person}
        onChange={(person) => choose({ person })}
        options={[
          { wert: '', titel: 'Alle' },
          ...(rahmen?.mitarbeiter ?? []).map(({ id, name }) => ({ wert: id, titel: name })),
        ]}
      />
      <SelectField
        label="Ereignis"
        name="ereignis"
        value={entry.ereignis}
        onChange={(ereignis) => choose({ ereignis })}
        options={[
          { wert: '', titel: 'Alle' },
          ...(rahmen?.ereignisarten ?? []).map(({ ereignis, titel }) => ({ wert: ereignis, titel })),
        ]}
      />
      <DateField
        label="Von"
        name="von"
        value={entry.von || null}
        onChange={(von) => von !== undefined && change({ von: von ?? '' })}
      />
      <DateField
        label="Bis"
        name="bis"
        value={entry.bis || null}
        onChange={(bis) => bis !== undefined && change({ bis: bis ?? '' })}
      />
      <div className="protokoll-filter__knoepfe">
        <Button type="submit" kind="primary" icon="search">
          Anzeigen
        </Button>
        {narrowed && (
          <Button
            kind="quiet"
            icon="close"
            onClick={() => {
              setEntry(LEER)
              setRound(round + 1)
              onFilter(LEER)
            }}
          >
            Alles zeigen
          </Button>
        )}
      </div>
    </form>
  )
}
