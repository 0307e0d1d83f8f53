import { heute } from '@verbundakte/kernel'
import { DateField, FormDialog, formatDay, Notice, TextArea, useApi } from '@verbundakte/ui'
import { useState } from 'react'
import {
  GewerbeuntersagungWiedergestattenDocument,
  GewerbewiedergestattungZuruecknehmenDocument,
} from '../generated/graphql.ts'
import { alsTag } from '../tag.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'
import type { DialogProps } from './dialoge.tsx'

/** On application; before a year is over it is said, and may be done all the same. */
export function WiederDialog({ fall, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [antragAm, setAntragAm] = useState<string | null | undefined>(heute())
  const [grund, setGrund] = useState('')
  const { fruehestensWieder } = fall
  const senden = async () => {
    await api.graphql(GewerbeuntersagungWiedergestattenDocument, { id: fall.id, antragAm: alsTag(antragAm), grund })
    await dann('Wieder gestattet; das Schreiben liegt im Vorgang.', () =>
      api.graphql(GewerbewiedergestattungZuruecknehmenDocument, { id: fall.id }),
    )
    onClose()
  }
  return (
    <FormDialog title="Wieder gestatten" submit="Wieder gestatten" onClose={onClose} onSubmit={senden}>
      {(fruehestensWieder === null || fruehestensWieder > heute()) && (
        <Notice kind="warning">
          {fruehestensWieder
            ? `In der Regel nicht vor dem ${formatDay(fruehestensWieder)} (§ 35 Abs. 6 Satz 2 GewO). Bitte sagen Sie, was hier besonders ist.`
            : 'Es ist nicht eingetragen, ab wann die Untersagung vollziehbar war (§ 35 Abs. 6 Satz 2 GewO).'}
        </Notice>
      )}
      <DateField
        label="Antrag vom"
        name="antragAm"
        required
        autoFocus
        value={antragAm ?? null}
        onChange={setAntragAm}
      />
      <TextArea label="Gründe" name="grund" required value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
