import { FormDialog, SelectField, TextArea, TextField, useApi } from '@verbundakte/ui'
import { useState } from 'react'
import {
  GewerbeuntersagungVerfuegenDocument,
  GewerbeuntersagungVerfuegungZuruecknehmenDocument,
} from '../generated/graphql.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'
import type { DialogProps } from './dialoge.tsx'

/** How far the ban goes, and why; the Bescheid is made from it. */
export function VerfuegenDialog({ fall, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [umfang, setUmfang] = useState('GANZ')
  const [umfangText, setUmfangText] = useState('')
  const [auchVertretung, setAuchVertretung] = useState(false)
  const [alleGewerbe, setAlleGewerbe] = useState(false)
  const [begruendung, setBegruendung] = useState('')
  const [ohneAnhoerung, setOhneAnhoerung] = useState('')
  const niemandSonst = fall.anhoerungen.every(({ stelle }) => stelle === 'PERSON')
  const { id } = fall
  const senden = async () => {
    const verfuegung = { umfang, umfangText, auchVertretung, alleGewerbe, begruendung, ohneAnhoerung }
    await api.graphql(GewerbeuntersagungVerfuegenDocument, { id, verfuegung })
    await dann('Untersagt; der Bescheid liegt im Vorgang.', () =>
      api.graphql(GewerbeuntersagungVerfuegungZuruecknehmenDocument, { id }),
    )
    onClose()
  }
  return (
    <FormDialog title="Untersagen" submit="Bescheid erstellen" onClose={onClose} onSubmit={senden} wide>
      <SelectField
        label="Umfang"
        name="umfang"
        required
        autoFocus
        value={umfang}
        options={[
          { wert: 'GANZ', titel: 'ganz' },
          { wert: 'TEILWEISE', titel: 'teilweise' },
        ]}
        onChange={setUmfang}
      />
      {umfang === 'TEILWEISE' && (
        <TextField label="Welcher Teil" name="umfangText" required value={umfangText} onChange={setUmfangText} />
      )}
      <label className="gewerbe-haken">
        <input type="checkbox" checked={auchVertretung} onChange={(event) => setAuchVertretung(event.target.checked)} />
        <span>auch als vertretungsberechtigte oder leitende Person</span>
      </label>
      <label className="gewerbe-haken">
        <input type="checkbox" checked={alleGewerbe} onChange={(event) => setAlleGewerbe(event.target.checked)} />
        <span>alle Gewerbe (§ 35 Abs. 1 Satz 2 GewO)</span>
      </label>
      {niemandSonst && (
        <TextField
          label="Warum weder Kammer noch Aufsicht gehört sind"
          name="ohneAnhoerung"
          required
          value={ohneAnhoerung}
          onChange={setOhneAnhoerung}
        />
      )}
      <TextArea label="Gründe" name="begruendung" required value={begruendung} onChange={setBegruendung} />
    </FormDialog>
  )
}
