import {
  FormDialog,
  SCHUTZKLASSE_NAMEN,
  SelectField,
  TextField,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { PostfachDocument, PostfachEinrichtenDocument, type Schutzklasse } from './generated/graphql.ts'
import { GRUENDE } from './words.ts'

/** Why something belongs in no Akte: a usual reason, or one's own. */
export function Aussortieren({ onTake, onClose }: { onTake: (grund: string) => void; onClose: () => void }) {
  const [grund, setGrund] = useState<string>(GRUENDE[0])
  return (
    <FormDialog title="Aussortieren" submit="Aussortieren" onClose={onClose} onSubmit={async () => onTake(grund)}>
      <TextField
        label="Grund"
        name="grund"
        required
        autoFocus
        value={grund}
        suggestions={GRUENDE}
        onChange={setGrund}
      />
      <p>Die Post bleibt nachweisbar und lässt sich zurückholen.</p>
    </FormDialog>
  )
}

interface WeitergebenProps {
  readonly hier: string
  readonly vorschlag: string | null
  readonly onTake: (amt: { readonly kuerzel: string; readonly name: string }) => void
  readonly onClose: () => void
}

/** To another office, or back to the Poststelle. */
export function Weitergeben({ hier, vorschlag, onTake, onClose }: WeitergebenProps) {
  const { aemter } = useGemeinde()
  const ziele = [...aemter, { kuerzel: '', name: 'Poststelle' }].filter(({ kuerzel }) => kuerzel !== hier)
  const [wohin, setWohin] = useState(vorschlag && vorschlag !== hier ? vorschlag : (ziele[0]?.kuerzel ?? ''))
  const save = async () => {
    const amt = ziele.find(({ kuerzel }) => kuerzel === wohin)
    if (amt) onTake(amt)
  }
  return (
    <FormDialog title="Weitergeben" submit="Weitergeben" onClose={onClose} onSubmit={save}>
      <SelectField
        label="Amt"
        required
        name="amt"
        value={wohin}
        options={ziele.map(({ kuerzel, name }) => ({ wert: kuerzel, titel: name }))}
        onChange={setWohin}
      />
      <p>Danach sieht die Post nur noch das andere Amt.</p>
    </FormDialog>
  )
}

/** How an office wants its post: its class, and whether safe cases are filed without anybody. */
export function PostfachEinrichten({ amt, name, onClose }: { amt: string; name: string; onClose: () => void }) {
  const { data } = useApiQuery(['postfach', amt], PostfachDocument, { amt })
  return data ? <Einstellungen amt={amt} name={name} bisher={data.postfach} onClose={onClose} /> : null
}

interface EinstellungenProps {
  readonly amt: string
  readonly name: string
  readonly bisher: { readonly schutzklasse: Schutzklasse; readonly schwelle: number | null }
  readonly onClose: () => void
}

function Einstellungen({ amt, name, bisher, onClose }: EinstellungenProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [schutzklasse, setSchutzklasse] = useState<Schutzklasse>(bisher.schutzklasse)
  const [schwelle, setSchwelle] = useState(bisher.schwelle === null ? '' : String(bisher.schwelle))
  const save = async () => {
    await api.graphql(PostfachEinrichtenDocument, {
      amt,
      schutzklasse,
      schwelle: schwelle.trim() === '' ? null : Math.round(Number(schwelle)),
    })
    await refresh('postfach')
    toast({ text: 'Gespeichert. Es gilt für Post, die ab jetzt kommt.' })
    onClose()
  }
  return (
    <FormDialog title={`Postfach ${name}`} submit="Speichern" onClose={onClose} onSubmit={save}>
      <SelectField
        label="Schutzklasse der Post"
        required
        name="schutzklasse"
        value={schutzklasse}
        options={Object.entries(SCHUTZKLASSE_NAMEN).map(([wert, titel]) => ({ wert, titel }))}
        // The options are the keys of SCHUTZKLASSE_NAMEN.
        onChange={(wert) => setSchutzklasse(wert as Schutzklasse)}
      />
      <TextField
        label="Selbsttätig ablegen ab Konfidenz"
        name="schwelle"
        numeric
        hint="80 bis 100; leer: nie"
        value={schwelle}
        onChange={setSchwelle}
      />
    </FormDialog>
  )
}
