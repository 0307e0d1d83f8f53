import { FormDialog, TextField, useApi, useGemeinde, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { PositionErgaenzenDocument } from './generated/graphql.ts'
import { type Plan, type PlanPosition, usePlan } from './plan.ts'

/** A position of one's own below a shared one. Retention and class come from above unless a longer retention is named. */
export function ErgaenzenDialog({ unter, onClose }: { unter: PlanPosition; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const { plan } = usePlan()
  const [kennung, setKennung] = useState(() => freieKennung(plan, unter))
  const [titel, setTitel] = useState('')
  const [synonyme, setSynonyme] = useState('')
  const save = async () => {
    const eingabe = {
      kennung,
      titel,
      synonyme: synonyme
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    }
    const { positionErgaenzen: neu } = await api.graphql(PositionErgaenzenDocument, { unter: unter.id, eingabe })
    await refresh('aktenplan')
    toast({ text: `Position ${neu.kennzeichen} ${neu.titel} ist angelegt.` })
    onClose()
    await navigate(pfad(`aktenplan/${neu.id}`))
  }
  return (
    <FormDialog
      title={`Örtlich ergänzen unter ${unter.kennzeichen} ${unter.titel}`}
      submit="Anlegen"
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Titel" name="titel" required autoFocus value={titel} onChange={setTitel} />
      <TextField
        label="Kennung"
        name="kennung"
        required
        hint={`Wird zu ${unter.kennzeichen}.${kennung || 'L01'}`}
        value={kennung}
        onChange={setKennung}
      />
      <TextField
        label="Andere Wörter dafür"
        name="synonyme"
        hint="Mit Komma getrennt; die Suche findet die Position auch darunter."
        value={synonyme}
        onChange={setSynonyme}
      />
    </FormDialog>
  )
}

/** The first number that is free below the position: L01, L02 … */
function freieKennung(plan: Plan | null, unter: PlanPosition): string {
  const taken = new Set(plan?.positionen.map((position) => position.kennzeichen))
  const numbers = Array.from({ length: 99 }, (_, place) => `L${String(place + 1).padStart(2, '0')}`)
  return numbers.find((kennung) => !taken.has(`${unter.kennzeichen}.${kennung}`)) ?? 'L01'
}
