import { DateField, FormDialog, formatDay, TextField, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { MeldesperreSetzenDocument } from './generated/graphql.ts'

interface MeldesperreSetzenProps {
  readonly akte: string
  /** the last day of a lock that holds and is made longer */
  readonly bisher?: string
  readonly onClose: () => void
}

/** Locks an Akte of the register office, or makes a lock longer. */
export function MeldesperreSetzen({ akte, bisher, onClose }: MeldesperreSetzenProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [grund, setGrund] = useState('')
  const [bis, setBis] = useState<string | null | undefined>(bisher ?? null)
  const save = async () => {
    // The field says what is wrong with the day.
    if (bis === undefined) return
    await api.graphql(MeldesperreSetzenDocument, { akte, grund, bis })
    await refresh('akte', 'akten', 'vorgaenge', 'meldesperren')
    onClose()
    const satz = bis
      ? `Die Sperre gilt jetzt bis ${formatDay(bis)}.`
      : 'Die Sperre gilt jetzt nach § 13 BMG, ohne Ende.'
    toast({ text: bisher ? satz : 'Die Akte ist gesperrt. Sie steht unter „Gesperrte Meldeakten“.' })
  }
  return (
    <FormDialog
      title={bisher ? 'Sperre verlängern' : 'Meldeakte sperren'}
      submit={bisher ? 'Verlängern' : 'Sperren'}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Grund (steht im Protokoll)" name="grund" required autoFocus value={grund} onChange={setGrund} />
      <DateField
        label={bisher ? 'Neuer letzter Tag' : 'Von Hand, bis'}
        name="bis"
        hint={
          bisher
            ? `bisher ${formatDay(bisher)}; leer: nach § 13 BMG, ohne Ende`
            : 'leer: nach § 13 BMG, fünf Jahre nach Wegzug oder Tod und ohne Ende'
        }
        voraus
        value={bisher ?? null}
        onChange={setBis}
      />
    </FormDialog>
  )
}
