import { DateField, FormDialog, formatDay, TextArea, TextField, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import {
  type EntwurfsstandFragment,
  PlanFreigebenDocument,
  PlanfreigabeBeantragenDocument,
  PlanfreigabeZurueckgebenDocument,
} from './generated/graphql.ts'

interface FreigabeDialogProps {
  readonly entwurf: EntwurfsstandFragment
  readonly onClose: () => void
}

const OHNE_TAG = 'Bitte angeben, ab welchem Tag die Fassung gilt.'

/** Name and day of the version to be, for the second person to agree to. */
export function BeantragenDialog({ entwurf, onClose }: FreigabeDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [bezeichnung, setBezeichnung] = useState(entwurf.bezeichnung)
  const [gueltigAb, setGueltigAb] = useState<string | null | undefined>(entwurf.gueltigAb ?? null)
  const [missing, setMissing] = useState<string | null>(null)
  const save = async () => {
    if (!gueltigAb) return setMissing(OHNE_TAG)
    await api.graphql(PlanfreigabeBeantragenDocument, { id: entwurf.id, bezeichnung, gueltigAb })
    await refresh('planentwurf')
    toast({ text: 'Zur Freigabe gegeben. Eine zweite Person der Redaktion entscheidet.' })
    onClose()
  }
  return (
    <FormDialog title="Freigabe beantragen" submit="Beantragen" onClose={onClose} onSubmit={save}>
      <TextField
        label="Bezeichnung"
        name="bezeichnung"
        required
        autoFocus
        hint="Zum Beispiel: Gemeinsamer Aktenplan 2027"
        value={bezeichnung}
        onChange={setBezeichnung}
      />
      <Tag value={gueltigAb ?? null} missing={missing} onChange={setGueltigAb} />
    </FormDialog>
  )
}

/** The second pair of eyes: from that day on it is the plan of all Gemeinden. */
export function FreigebenDialog({ entwurf, onClose }: FreigabeDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [gueltigAb, setGueltigAb] = useState<string | null | undefined>(entwurf.gueltigAb ?? null)
  const [missing, setMissing] = useState<string | null>(null)
  const save = async () => {
    if (!gueltigAb) return setMissing(OHNE_TAG)
    await api.graphql(PlanFreigebenDocument, { id: entwurf.id, gueltigAb })
    await refresh('planentwurf', 'aktenplan')
    toast({ text: `Freigegeben; die Fassung gilt ab ${formatDay(gueltigAb)}.` })
    onClose()
  }
  return (
    <FormDialog title={`Fassung ${entwurf.wird} freigeben`} submit="Freigeben" onClose={onClose} onSubmit={save}>
      <p>
        „{entwurf.bezeichnung}“ mit {entwurf.unterschiede.length} geänderten Stellen. An ihrem Tag wird die Fassung in
        allen Gemeinden veröffentlicht und dann nicht mehr geändert. Bestehende Akten bleiben, wo sie sind.
      </p>
      <Tag value={gueltigAb ?? null} missing={missing} onChange={setGueltigAb} autoFocus />
    </FormDialog>
  )
}

/** Back to be worked on, with a word why. */
export function ZurueckgebenDialog({ entwurf, onClose }: FreigabeDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const [grund, setGrund] = useState('')
  const save = async () => {
    await api.graphql(PlanfreigabeZurueckgebenDocument, { id: entwurf.id, grund: grund || null })
    await refresh('planentwurf')
    onClose()
  }
  return (
    <FormDialog title="Zurück in Arbeit" submit="Zurückgeben" onClose={onClose} onSubmit={save}>
      <TextArea label="Was noch fehlt" name="grund" autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

interface TagProps {
  readonly value: string | null
  readonly missing: string | null
  readonly onChange: (tag: string | null | undefined) => void
  readonly autoFocus?: boolean
}

function Tag({ value, missing, onChange, autoFocus = false }: TagProps) {
  return (
    <DateField
      label="Gilt ab"
      name="gueltigAb"
      required
      error={missing}
      value={value}
      autoFocus={autoFocus}
      onChange={onChange}
    />
  )
}
