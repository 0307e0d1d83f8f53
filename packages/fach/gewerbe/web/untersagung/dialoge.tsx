import { heute, plusTage } from '@verbundakte/kernel'
import { ApiError, DateField, FormDialog, SelectField, TextArea, TextField, useApi } from '@verbundakte/ui'
import { useState } from 'react'
import {
  GewerbeuntersagungAnhoerenDocument,
  GewerbeuntersagungEinstellenDocument,
  GewerbeuntersagungFortsetzenDocument,
  GewerbeuntersagungInsolvenzDocument,
  GewerbeuntersagungWirksamkeitDocument,
  type UntersagungGanzFragment,
  UntersagungsanhoerungBeantwortenDocument,
  UntersagungsanhoerungZuruecknehmenDocument,
} from '../generated/graphql.ts'
import { alsTag } from '../tag.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { STELLEN } from './words.ts'

export interface DialogProps {
  readonly fall: UntersagungGanzFragment
  readonly onClose: () => void
}

export function AnhoerungDialog({ fall, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [id] = useState(() => crypto.randomUUID())
  const angehoert = fall.anhoerungen.some((each) => each.stelle === 'PERSON')
  const [stelle, setStelle] = useState(angehoert ? 'IHK' : 'PERSON')
  const [an, setAn] = useState('')
  const [frist, setFrist] = useState<string | null | undefined>(plusTage(heute(), 21))
  const senden = async () => {
    const anhoerung = { id, untersagung: fall.id, stelle, an: an || null, frist: alsTag(frist) }
    await api.graphql(GewerbeuntersagungAnhoerenDocument, { anhoerung })
    await dann('Das Schreiben liegt im Vorgang.', () => api.graphql(UntersagungsanhoerungZuruecknehmenDocument, { id }))
    onClose()
  }
  return (
    <FormDialog title="Anhören" submit="Schreiben erstellen" onClose={onClose} onSubmit={senden}>
      <SelectField
        label="Wen"
        name="stelle"
        required
        autoFocus
        value={stelle}
        options={Object.entries(STELLEN).map(([wert, titel]) => ({ wert, titel }))}
        onChange={setStelle}
      />
      {stelle !== 'PERSON' && <TextField label="Name der Stelle" name="an" required value={an} onChange={setAn} />}
      <DateField label="Frist" name="frist" required voraus value={frist ?? null} onChange={setFrist} />
    </FormDialog>
  )
}

export type Anhoerung = UntersagungGanzFragment['anhoerungen'][number]

export function StellungnahmeDialog({ anhoerung, onClose }: { anhoerung: Anhoerung; onClose: () => void }) {
  const api = useApi()
  const { dann } = useHandlung()
  const { id, stellungnahme: bisher } = anhoerung
  const [stellungnahme, setStellungnahme] = useState(bisher ?? '')
  const setzen = (text: string | null) =>
    api.graphql(UntersagungsanhoerungBeantwortenDocument, { id, stellungnahme: text })
  const senden = async () => {
    await setzen(stellungnahme)
    await dann('Antwort eingetragen.', () => setzen(bisher))
    onClose()
  }
  return (
    <FormDialog title="Antwort" submit="Eintragen" onClose={onClose} onSubmit={senden}>
      <TextArea
        label="Was vorgetragen wurde"
        name="stellungnahme"
        required
        autoFocus
        value={stellungnahme}
        onChange={setStellungnahme}
      />
    </FormDialog>
  )
}

export function InsolvenzDialog({ fall, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [laeuft, setLaeuft] = useState(fall.insolvenz === null ? '' : fall.insolvenz ? 'ja' : 'nein')
  const [text, setText] = useState(fall.insolvenzText ?? '')
  const senden = async () => {
    if (laeuft === '')
      throw new ApiError('gewerbe.untersagung.insolvenz', 'Bitte wählen Sie ja oder nein.', { feld: 'laeuft' })
    await api.graphql(GewerbeuntersagungInsolvenzDocument, { id: fall.id, laeuft: laeuft === 'ja', text: text || null })
    await dann('Eingetragen.')
    onClose()
  }
  return (
    <FormDialog title="Insolvenz (§ 12 GewO)" submit="Eintragen" onClose={onClose} onSubmit={senden}>
      <SelectField
        label="Läuft ein Insolvenzverfahren?"
        name="laeuft"
        required
        autoFocus
        value={laeuft}
        options={[
          { wert: '', titel: 'bitte wählen' },
          { wert: 'nein', titel: 'nein' },
          { wert: 'ja', titel: 'ja' },
        ]}
        onChange={setLaeuft}
      />
      <TextArea
        label={laeuft === 'ja' ? 'Worauf sich die Untersagung trotzdem stützt' : 'Woher bekannt'}
        name="insolvenzText"
        required={laeuft === 'ja'}
        value={text}
        onChange={setText}
      />
    </FormDialog>
  )
}

export function WirksamDialog({ fall, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [vollziehbarAb, setVollziehbarAb] = useState<string | null | undefined>(fall.vollziehbarAb)
  const [unanfechtbarAb, setUnanfechtbarAb] = useState<string | null | undefined>(fall.unanfechtbarAb)
  const senden = async () => {
    const tage = { vollziehbarAb: alsTag(vollziehbarAb) || null, unanfechtbarAb: alsTag(unanfechtbarAb) || null }
    await api.graphql(GewerbeuntersagungWirksamkeitDocument, { id: fall.id, ...tage })
    await dann('Eingetragen.', () =>
      api.graphql(GewerbeuntersagungWirksamkeitDocument, {
        ...{ id: fall.id, vollziehbarAb: fall.vollziehbarAb, unanfechtbarAb: fall.unanfechtbarAb },
      }),
    )
    onClose()
  }
  return (
    <FormDialog title="Vollziehbar, unanfechtbar" submit="Eintragen" onClose={onClose} onSubmit={senden}>
      <DateField
        label="Vollziehbar ab"
        name="vollziehbarAb"
        autoFocus
        value={vollziehbarAb ?? null}
        onChange={setVollziehbarAb}
      />
      <DateField
        label="Unanfechtbar ab"
        name="unanfechtbarAb"
        value={unanfechtbarAb ?? null}
        onChange={setUnanfechtbarAb}
      />
    </FormDialog>
  )
}

export function EinstellenDialog({ fall, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [grund, setGrund] = useState('')
  const senden = async () => {
    await api.graphql(GewerbeuntersagungEinstellenDocument, { id: fall.id, grund })
    await dann('Verfahren eingestellt.', () => api.graphql(GewerbeuntersagungFortsetzenDocument, { id: fall.id }))
    onClose()
  }
  return (
    <FormDialog title="Verfahren einstellen" submit="Einstellen" onClose={onClose} onSubmit={senden}>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
