import { Notice, Progress, SelectField, sentenceFor, useApiQuery } from '@verbundakte/ui'
import { useState } from 'react'
import { type AktenplanfassungenQuery, FassungenVergleichenDocument } from './generated/graphql.ts'
import { Unterschiede } from './Unterschiede.tsx'

/** Any two versions side by side; at first the newest with the one before it. */
export function Fassungsvergleich({ fassungen }: { fassungen: AktenplanfassungenQuery['aktenplanfassungen'] }) {
  const [neueste, davor] = fassungen
  const [von, setVon] = useState(davor?.nummer ?? 0)
  const [bis, setBis] = useState(neueste?.nummer ?? 0)
  const options = fassungen.map(({ nummer, bezeichnung }) => ({
    wert: String(nummer),
    titel: `${nummer} ${bezeichnung}`,
  }))
  return (
    <section aria-label="Fassungen vergleichen">
      <h2>Fassungen vergleichen</h2>
      <div className="va-form__row">
        <SelectField
          label="Von"
          name="von"
          required
          value={String(von)}
          options={options}
          onChange={(wert) => setVon(Number(wert))}
        />
        <SelectField
          label="Bis"
          name="bis"
          required
          value={String(bis)}
          options={options}
          onChange={(wert) => setBis(Number(wert))}
        />
      </div>
      <Vergleich von={von} bis={bis} />
    </section>
  )
}

function Vergleich({ von, bis }: { von: number; bis: number }) {
  const { data, error } = useApiQuery(['aktenplan', 'vergleich', von, bis], FassungenVergleichenDocument, { von, bis })
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!data) return <Progress label="Fassungen werden verglichen" />
  return <Unterschiede unterschiede={data.fassungenVergleichen} />
}
