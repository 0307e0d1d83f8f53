import { DateField, FormDialog, SelectField, TextArea, TextField, useApi } from '@verbundakte/ui'
import { useState } from 'react'
import {
  type KarteGanzFragment,
  ReisegewerbeentscheidungZuruecknehmenDocument,
  ReisegewerbekarteBeendenDocument,
  ReisegewerbekarteErteilenDocument,
  ReisegewerbekarteGiltWiederDocument,
  ReisegewerbekarteVersagenDocument,
} from '../generated/graphql.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { ENDEN } from './words.ts'

interface DialogProps {
  readonly karte: KarteGanzFragment
  readonly onClose: () => void
}

export function ErteilenDialog({ karte, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [befristetBis, setBefristetBis] = useState<string | null | undefined>(null)
  const [auflagen, setAuflagen] = useState('')
  const [grund, setGrund] = useState('')
  const fehlen = karte.nachweise.filter(({ vorhanden }) => !vorhanden)
  const { id } = karte
  const senden = async () => {
    await api.graphql(ReisegewerbekarteErteilenDocument, {
      ...{ id, befristetBis: befristetBis || null, auflagen: auflagen || null, grund: grund || null },
    })
    await dann('Erteilt; der Inhalt der Karte liegt im Vorgang.', () =>
      api.graphql(ReisegewerbeentscheidungZuruecknehmenDocument, { id }),
    )
    onClose()
  }
  return (
    <FormDialog title="Reisegewerbekarte erteilen" submit="Erteilen" onClose={onClose} onSubmit={senden}>
      <DateField
        label="Befristet bis"
        name="befristetBis"
        hint="leer: unbefristet"
        voraus
        autoFocus
        value={befristetBis ?? null}
        onChange={setBefristetBis}
      />
      <TextArea label="Auflagen" name="auflagen" value={auflagen} onChange={setAuflagen} />
      {fehlen.length > 0 && (
        <>
          <p>Es fehlt: {fehlen.map(({ titel }) => titel).join(', ')}.</p>
          <TextField label="Warum trotzdem" name="grund" required value={grund} onChange={setGrund} />
        </>
      )}
    </FormDialog>
  )
}

export function VersagenDialog({ karte: { id }, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [grund, setGrund] = useState('')
  const senden = async () => {
    await api.graphql(ReisegewerbekarteVersagenDocument, { id, grund })
    await dann('Versagt; das Schreiben liegt im Vorgang.', () =>
      api.graphql(ReisegewerbeentscheidungZuruecknehmenDocument, { id }),
    )
    onClose()
  }
  return (
    <FormDialog title="Versagen" submit="Versagen" onClose={onClose} onSubmit={senden}>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

export function EndeDialog({ karte: { id }, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [wie, setWie] = useState('VERLOREN')
  const [grund, setGrund] = useState('')
  const senden = async () => {
    await api.graphql(ReisegewerbekarteBeendenDocument, { id, wie, grund })
    await dann('Eingetragen.', () => api.graphql(ReisegewerbekarteGiltWiederDocument, { id }))
    onClose()
  }
  return (
    <FormDialog title="Die Karte gilt nicht mehr" submit="Eintragen" onClose={onClose} onSubmit={senden}>
      <SelectField
        label="Was ist mit ihr"
        name="wie"
        required
        autoFocus
        value={wie}
        options={ENDEN}
        onChange={setWie}
      />
      <TextArea label="Grund" name="grund" required value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
