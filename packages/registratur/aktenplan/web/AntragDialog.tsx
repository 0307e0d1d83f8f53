import { FormDialog, TextArea, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { AenderungFelder } from './AenderungFelder.tsx'
import { type Entwurfsfelder, eingabeVon, LEERE_FELDER } from './aenderung-form.ts'
import { PlanantragStellenDocument } from './generated/graphql.ts'

interface AntragDialogProps {
  /** what is known already: the position one comes from */
  readonly beginn?: Partial<Entwurfsfelder>
  readonly onClose: () => void
}

/** Asks the editors of the shared plan for a change. */
export function AntragDialog({ beginn = {}, onClose }: AntragDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [felder, setFelder] = useState<Entwurfsfelder>({ ...LEERE_FELDER, ...beginn })
  const [begruendung, setBegruendung] = useState('')
  const save = async () => {
    const eingabe = eingabeVon(felder)
    const { planantragStellen: antrag } = await api.graphql(PlanantragStellenDocument, { eingabe, begruendung })
    await refresh('planantraege')
    toast({ text: `Der Antrag ist gestellt: ${antrag.satz}.` })
    onClose()
  }
  return (
    <FormDialog title="Änderung des gemeinsamen Plans beantragen" submit="Beantragen" onClose={onClose} onSubmit={save}>
      <AenderungFelder felder={felder} onChange={setFelder} />
      <TextArea label="Begründung" name="begruendung" required value={begruendung} onChange={setBegruendung} />
    </FormDialog>
  )
}
