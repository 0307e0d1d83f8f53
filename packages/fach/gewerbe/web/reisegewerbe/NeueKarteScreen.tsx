import { heute } from '@verbundakte/kernel'
import { CheckGroup, DateField, useApi, useGemeinde } from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ReisegewerbekarteBeantragenDocument } from '../generated/graphql.ts'
import { alsTag } from '../tag.ts'
import { Formular, useTexte } from '../verfahren/Formular.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'

const ZURUECK = { pfad: 'gewerbe/reisegewerbe', titel: 'Alle Reisegewerbekarten' } as const
const FELDER = [
  'name',
  'vornamen',
  'geburtsdatum',
  'geburtsort',
  'anschrift',
  'taetigkeiten',
  'antragAm',
  'nachweise',
  'zustaendigWeil',
  'weiterleiten',
]
const NACHWEISE = [
  { wert: 'ausweis', titel: 'Ausweis oder Pass' },
  { wert: 'lichtbild', titel: 'Lichtbild' },
  { wert: 'fuehrungszeugnis', titel: 'Führungszeugnis (beantragt)' },
  { wert: 'gewerbezentralregister', titel: 'Auskunft aus dem Gewerbezentralregister (beantragt)' },
  { wert: 'steuern', titel: 'Bescheinigung in Steuersachen' },
]

/** An application as it is made at the counter. */
export function NeueKarteScreen() {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { dann } = useHandlung()
  const [id] = useState(() => crypto.randomUUID())
  const { werte, zeile, absatz } = useTexte({
    name: '',
    vornamen: '',
    geburtsort: '',
    anschrift: '',
    taetigkeiten: '',
    zustaendigWeil: '',
  })
  const [geburtsdatum, setGeburtsdatum] = useState<string | null | undefined>(null)
  const [antragAm, setAntragAm] = useState<string | null | undefined>(heute())
  const [nachweise, setNachweise] = useState<readonly string[]>([])
  const [weiterleiten, setWeiterleiten] = useState(false)
  const senden = async () => {
    const karte = {
      ...werte,
      id,
      geburtsdatum: alsTag(geburtsdatum),
      antragAm: alsTag(antragAm),
      nachweise: [...nachweise],
      weiterleiten,
    }
    await api.graphql(ReisegewerbekarteBeantragenDocument, { karte })
    await dann('Antrag aufgenommen.')
    await navigate(pfad(`gewerbe/reisegewerbe/karte/${id}`), { replace: true })
  }
  return (
    <Seite titel="Neuer Antrag: Reisegewerbekarte" zurueck={ZURUECK}>
      <Formular
        submit="Antrag aufnehmen"
        onSubmit={senden}
        onAbbrechen={() => void navigate(pfad(ZURUECK.pfad))}
        felder={FELDER}
      >
        <div className="gewerbe-eingaben">
          {zeile('name', 'Name')}
          {zeile('vornamen', 'Vornamen')}
          <DateField
            label="Geburtsdatum"
            name="geburtsdatum"
            required
            value={geburtsdatum ?? null}
            onChange={setGeburtsdatum}
          />
          {zeile('geburtsort', 'Geburtsort')}
        </div>
        {zeile('anschrift', 'Wohnanschrift', {
          hint: 'Straße, Postleitzahl und Ort. Zuständig ist die Gemeinde der Wohnung (§ 61 GewO).',
        })}
        <label className="gewerbe-haken">
          <input type="checkbox" checked={weiterleiten} onChange={(event) => setWeiterleiten(event.target.checked)} />
          <span>Wohnt in einer anderen Gemeinde: nur aufnehmen, um den Antrag weiterzuleiten</span>
        </label>
        {!weiterleiten &&
          zeile('zustaendigWeil', 'Warum dieses Amt', {
            required: false,
            hint: 'Nur wenn die Anschrift anderswo liegt, etwa ein Ortsteil oder kein fester Wohnsitz',
          })}
        {absatz('taetigkeiten', 'Tätigkeiten')}
        <CheckGroup label="Liegt vor" name="nachweise" options={NACHWEISE} value={nachweise} onChange={setNachweise} />
        <DateField label="Antrag vom" name="antragAm" required value={antragAm ?? null} onChange={setAntragAm} />
      </Formular>
    </Seite>
  )
}
