import { Details, FormDialog, SelectField, TextArea, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import {
  type AuskunftZeileFragment,
  type Gewerbestichprobenbefund,
  GewerbestichprobePruefenDocument,
} from '../generated/graphql.ts'

const BEFUNDE: readonly { wert: Gewerbestichprobenbefund; titel: string }[] = [
  { wert: 'IN_ORDNUNG', titel: 'in Ordnung' },
  { wert: 'BEANSTANDET', titel: 'beanstandet' },
]

/** Was it right to tell this? */
export function PruefenDialog({ zeile, onClose }: { zeile: AuskunftZeileFragment; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [befund, setBefund] = useState<Gewerbestichprobenbefund>('IN_ORDNUNG')
  const [notiz, setNotiz] = useState('')
  return (
    <FormDialog
      title={`Auskunft an ${zeile.anfragend} prüfen`}
      submit="Eintragen"
      onClose={onClose}
      onSubmit={async () => {
        await api.graphql(GewerbestichprobePruefenDocument, { id: zeile.id, befund, notiz })
        await refresh('gewerbe')
        toast({ text: 'Eingetragen.' })
        onClose()
      }}
    >
      <Details
        items={[
          ['Zweck', zeile.zweck],
          zeile.gefragt ? ['Gefragt nach', zeile.gefragt] : null,
          zeile.gezeigt.length > 0 ? ['Gezeigt', zeile.gezeigt.map(({ name }) => name).join('; ')] : null,
          zeile.grundlage ? ['Grundlage', zeile.grundlage] : null,
          zeile.glaubhaft ? ['Glaubhaft gemacht', zeile.glaubhaft] : null,
          zeile.abwaegung ? ['Abwägung', zeile.abwaegung] : null,
          zeile.grund ? ['Verweigert', zeile.grund] : ['Mitgeteilt', zeile.felder.join(', ')],
        ]}
      />
      <SelectField
        label="Befund"
        name="befund"
        required
        autoFocus
        value={befund}
        options={BEFUNDE}
        onChange={(wert) => setBefund(BEFUNDE.find((each) => each.wert === wert)?.wert ?? 'IN_ORDNUNG')}
      />
      <TextArea label="Notiz" name="notiz" required={befund === 'BEANSTANDET'} value={notiz} onChange={setNotiz} />
    </FormDialog>
  )
}
