import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import { DateField, formatDay, Notice, useApi, useGemeinde } from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { GaststaettenfestAnzeigenDocument, GaststaettenfestZuruecknehmenDocument } from '../generated/graphql.ts'
import { alsTag } from '../tag.ts'
import { Formular, useTexte } from '../verfahren/Formular.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { Zugleich } from './Zugleich.tsx'

const ZURUECK = { pfad: 'gewerbe/feste', titel: 'Alle Feste' } as const
const FELDER = [
  'veranstalter',
  'anschrift',
  'anlass',
  'ort',
  'beginn',
  'ende',
  'zeiten',
  'angebot',
  'besucher',
  'eingang',
  'fristErlassen',
]

/** What § 6 HGastG asks, on one page. */
export function NeuesFestScreen() {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { dann } = useHandlung()
  const [id] = useState(() => crypto.randomUUID())
  const { werte, zeile, absatz } = useTexte({
    ...{
      veranstalter: '',
      anschrift: '',
      anlass: '',
      ort: '',
      zeiten: '',
      angebot: '',
      besucher: '',
      fristErlassen: '',
    },
  })
  const [beginn, setBeginn] = useState<string | null | undefined>(null)
  const [ende, setEnde] = useState<string | null | undefined>(null)
  const [eingang, setEingang] = useState<string | null | undefined>(heute())
  const [alkohol, setAlkohol] = useState(true)
  const frueh = beginn && eingang ? beginn < plusTage(kalendertag(eingang), 28) : false
  const senden = async () => {
    const fest = {
      ...{ ...werte, id, alkohol, besucher: Number(werte.besucher.replace(/\D/g, '')) || 0 },
      ...{ beginn: alsTag(beginn), ende: alsTag(ende) || alsTag(beginn), eingang: alsTag(eingang) },
    }
    await api.graphql(GaststaettenfestAnzeigenDocument, { fest })
    await dann('Angezeigt; die Empfangsbestätigung liegt in der Akte.', () =>
      api.graphql(GaststaettenfestZuruecknehmenDocument, { id }),
    )
    await navigate(pfad(`gewerbe/fest/${id}`), { replace: true })
  }
  return (
    <Seite titel="Neues Fest" zurueck={ZURUECK}>
      <Formular
        submit="Anzeige aufnehmen"
        onSubmit={senden}
        onAbbrechen={() => void navigate(pfad(ZURUECK.pfad))}
        felder={FELDER}
      >
        <div className="gewerbe-eingaben">
          {zeile('anlass', 'Veranstaltung')}
          {zeile('ort', 'Ort', { hint: 'Platz, Halle oder Anschrift' })}
          <DateField label="Erster Tag" name="beginn" required voraus value={beginn ?? null} onChange={setBeginn} />
          <DateField
            label="Letzter Tag"
            name="ende"
            voraus
            hint="leer: derselbe Tag"
            value={ende ?? null}
            onChange={setEnde}
          />
          {zeile('zeiten', 'Uhrzeiten', { required: false })}
          {zeile('besucher', 'Erwartete Besucher')}
        </div>
        <Zugleich id={null} ort={werte.ort} beginn={beginn ?? ''} ende={ende || beginn || ''} />
        <div className="gewerbe-eingaben">
          {zeile('veranstalter', 'Wer veranstaltet')}
          {zeile('anschrift', 'Anschrift')}
        </div>
        {absatz('angebot', 'Speisen und Getränke')}
        <label className="gewerbe-haken">
          <input type="checkbox" checked={alkohol} onChange={(event) => setAlkohol(event.target.checked)} />
          <span>Es wird Alkohol ausgeschenkt</span>
        </label>
        <DateField label="Eingegangen" name="eingang" required value={eingang ?? null} onChange={setEingang} />
        {frueh && beginn && eingang && (
          <>
            <Notice kind="warning">
              Vier Wochen vorher anzuzeigen (§ 6 HGastG). Frühester Tag wäre der{' '}
              {formatDay(plusTage(kalendertag(eingang), 28))}. Sie können auf die Frist verzichten.
            </Notice>
            {zeile('fristErlassen', 'Warum auf die Frist verzichtet wird')}
          </>
        )}
      </Formular>
    </Seite>
  )
}
