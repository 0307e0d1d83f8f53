import { SelectField, useApiQuery } from '@verbundakte/ui'
import { useState } from 'react'
import { useParams } from 'react-router'
import { GewerbepersonenDocument } from '../generated/graphql.ts'
import { Seite } from '../verfahren/Seite.tsx'
import { personenname } from './PersonenDesBetriebs.tsx'
import { Personenvergleich } from './Personenvergleich.tsx'
import './zusammenfuehren.css'

/** Which two of the persons of a Betrieb are one; where there are only two, these. */
export function PersonenScreen() {
  const { id = '' } = useParams()
  const { data, error } = useApiQuery(['gewerbe', 'betrieb', id, 'personen'], GewerbepersonenDocument, { id })
  const betrieb = data?.gewerbebetrieb
  const personen = betrieb?.personen ?? []
  const [gewaehlt, setGewaehlt] = useState<readonly [string, string] | null>(null)
  const [eine, andere] = gewaehlt ?? [personen[0]?.anzeigeId ?? '', personen[1]?.anzeigeId ?? '']
  const wahl = (
    welche: readonly { readonly anzeigeId: string; readonly name: string | null; readonly vornamen: string | null }[],
  ) => welche.map((each) => ({ wert: each.anzeigeId, titel: personenname(each) }))
  return (
    <Seite
      titel={`Dieselbe Person${betrieb ? `: ${betrieb.name}` : ''}`}
      zurueck={{ pfad: `gewerbe/betrieb/${id}`, titel: 'Zum Betrieb' }}
      error={error}
      laedt={!data}
      fehlt={data !== undefined && !betrieb}
    >
      {betrieb && personen.length < 2 && <p>Bei diesem Betrieb steht nur eine Person.</p>}
      {personen.length > 2 && (
        <div className="gewerbe-eingaben">
          <SelectField
            label="Person"
            name="eine"
            value={eine}
            options={wahl(personen)}
            onChange={(wert) => setGewaehlt([wert, andere])}
          />
          <SelectField
            label="ist dieselbe wie"
            name="andere"
            value={andere}
            options={wahl(personen)}
            onChange={(wert) => setGewaehlt([eine, wert])}
          />
        </div>
      )}
      {personen.length > 1 && <Personenvergleich key={`${eine} ${andere}`} betrieb={id} eine={eine} andere={andere} />}
    </Seite>
  )
}
