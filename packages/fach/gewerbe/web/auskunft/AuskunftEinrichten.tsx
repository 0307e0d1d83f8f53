import {
  Button,
  CheckGroup,
  FormDialog,
  Notice,
  sentenceFor,
  TextField,
  useApi,
  useApiQuery,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { GewerbeauskunftEinstellenDocument, GewerbeauskunftseinstellungDocument } from '../generated/graphql.ts'
import { GRUNDDATEN } from './words.ts'

/** What anybody is told here, and for how long the register remembers. */
export function AuskunftEinrichten() {
  const { data, error } = useApiQuery(['gewerbe', 'auskunftseinstellung'], GewerbeauskunftseinstellungDocument, {})
  const [offen, setOffen] = useState(false)
  const jetzt = data?.gewerbeauskunftseinstellung
  return (
    <section aria-labelledby="auskunft-einrichten">
      <h2 id="auskunft-einrichten">Auskunft und Löschfrist</h2>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {jetzt && (
        <>
          <p>
            Jede Person erfährt:{' '}
            {GRUNDDATEN.filter(({ wert }) => jetzt.felder.includes(wert))
              .map(({ titel }) => titel)
              .join(', ')}
            . Gelöscht wird {jetzt.loeschfristJahre} {jetzt.loeschfristJahre === 1 ? 'Jahr' : 'Jahre'} nach der
            Abmeldung.
          </p>
          <Button onClick={() => setOffen(true)}>Auskunft und Löschfrist ändern</Button>
        </>
      )}
      {jetzt && offen && <EinstellenDialog {...jetzt} onClose={() => setOffen(false)} />}
    </section>
  )
}

interface EinstellenProps {
  readonly felder: readonly string[]
  readonly loeschfristJahre: number
  readonly onClose: () => void
}

function EinstellenDialog({ felder: bisher, loeschfristJahre, onClose }: EinstellenProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [felder, setFelder] = useState(bisher)
  const [jahre, setJahre] = useState(String(loeschfristJahre))
  return (
    <FormDialog
      title="Auskunft und Löschfrist"
      submit="Sichern"
      onClose={onClose}
      onSubmit={async () => {
        const zahl = /^\d{1,2}$/.test(jahre.trim()) ? Number(jahre) : 0
        await api.graphql(GewerbeauskunftEinstellenDocument, { felder, loeschfristJahre: zahl })
        await refresh('gewerbe')
        toast({ text: 'Gesichert.' })
        onClose()
      }}
    >
      <CheckGroup
        label="Grunddaten für jede Person"
        name="felder"
        options={GRUNDDATEN}
        value={felder}
        onChange={setFelder}
      />
      <TextField
        label="Löschfrist in Jahren nach der Abmeldung"
        name="loeschfristJahre"
        required
        numeric
        value={jahre}
        onChange={setJahre}
      />
    </FormDialog>
  )
}
