import { FormDialog, SelectField, TextField, useApiQuery } from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'
import { LetzterZweckDocument, type Zweck } from './generated/graphql.ts'
import { ZWECK_NAMEN } from './words.ts'

interface ZweckDialogProps {
  readonly title: string
  readonly submit: string
  readonly children?: ReactNode
  readonly onSubmit: (zweck: { zweck: Zweck; erlaeuterung: string | null }) => Promise<void>
  readonly onClose: () => void
}

const ZWECKE = Object.keys(ZWECK_NAMEN) as Zweck[]

/** For what? Asked before anything is shown across offices; what was said last today stands there already. */
export function ZweckDialog(props: ZweckDialogProps) {
  const { data, isPending } = useApiQuery(['letzter-zweck'], LetzterZweckDocument, {}, { staleTime: 0 })
  if (isPending) return null
  return <Fragen {...props} letzter={data?.letzterZweck ?? null} />
}

interface FragenProps extends ZweckDialogProps {
  readonly letzter: { readonly zweck: Zweck; readonly erlaeuterung: string | null } | null
}

function Fragen({ title, submit, children, onSubmit, onClose, letzter }: FragenProps) {
  const [zweck, setZweck] = useState<Zweck>(letzter?.zweck ?? 'ANLIEGEN')
  const [erlaeuterung, setErlaeuterung] = useState(letzter?.erlaeuterung ?? '')
  return (
    <FormDialog
      title={title}
      submit={submit}
      onClose={onClose}
      onSubmit={() => onSubmit({ zweck, erlaeuterung: erlaeuterung || null })}
    >
      {children}
      <SelectField
        label="Wozu brauchen Sie die Unterlagen?"
        name="zweck"
        required
        value={zweck}
        options={ZWECKE.map((wert) => ({ wert, titel: ZWECK_NAMEN[wert] }))}
        onChange={(wert) => setZweck(ZWECKE.find((each) => each === wert) ?? 'ANLIEGEN')}
      />
      <TextField
        label="Erläuterung"
        name="erlaeuterung"
        required={zweck === 'SONSTIGES'}
        autoFocus
        value={erlaeuterung}
        onChange={setErlaeuterung}
      />
      <p className="buergersicht-hinweis">Zweck, Person und geöffnete Akten werden protokolliert.</p>
    </FormDialog>
  )
}
