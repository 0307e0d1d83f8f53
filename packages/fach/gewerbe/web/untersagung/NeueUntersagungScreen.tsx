import { CheckGroup, DateField, useApi, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { GewerbebetriebDocument, GewerbeuntersagungEinleitenDocument } from '../generated/graphql.ts'
import { Formular, useTexte } from '../verfahren/Formular.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { anschrift } from '../words.ts'
import { ANLAESSE } from './words.ts'

const ZURUECK = { pfad: 'gewerbe/untersagungen', titel: 'Alle Untersagungen' } as const
const FELDER = ['name', 'vornamen', 'geburtsdatum', 'anschrift', 'gewerbe', 'anlaesse', 'sachverhalt']

/** Begins at a Betrieb with what the register knows, or from nothing: who is banned need not be registered. */
export function NeueUntersagungScreen() {
  const [params] = useSearchParams()
  const betrieb = params.get('betrieb')
  const { data, error } = useApiQuery(
    ['gewerbe', 'betrieb', betrieb ?? ''],
    GewerbebetriebDocument,
    { id: betrieb ?? '' },
    { enabled: betrieb !== null },
  )
  const da = data?.gewerbebetrieb
  const bereit = betrieb === null || data !== undefined
  return (
    <Seite titel="Untersagungsverfahren einleiten" zurueck={ZURUECK} error={error} laedt={!bereit}>
      {bereit && (
        <Einleitung
          betrieb={da?.id ?? null}
          beginn={{
            name: da?.name ?? '',
            anschrift: da ? anschrift(da) : '',
            gewerbe: da?.taetigkeit.slice(0, 300) ?? '',
          }}
        />
      )}
    </Seite>
  )
}

interface EinleitungProps {
  readonly betrieb: string | null
  readonly beginn: { readonly name: string; readonly anschrift: string; readonly gewerbe: string }
}

function Einleitung({ betrieb, beginn }: EinleitungProps) {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { dann } = useHandlung()
  const [id] = useState(() => crypto.randomUUID())
  const { werte, zeile, absatz } = useTexte({ ...beginn, vornamen: '', sachverhalt: '' })
  const [geburtsdatum, setGeburtsdatum] = useState<string | null | undefined>(null)
  const [anlaesse, setAnlaesse] = useState<readonly string[]>([])
  const senden = async () => {
    const untersagung = { ...werte, id, betrieb, geburtsdatum: geburtsdatum || null, anlaesse }
    await api.graphql(GewerbeuntersagungEinleitenDocument, { untersagung: { ...untersagung, anlaesse: [...anlaesse] } })
    await dann('Verfahren eingeleitet. Die Akte sieht nur, wer das Recht dazu hat.')
    await navigate(pfad(`gewerbe/untersagung/${id}`), { replace: true })
  }
  return (
    <Formular
      submit="Einleiten"
      onSubmit={senden}
      onAbbrechen={() => void navigate(pfad(ZURUECK.pfad))}
      felder={FELDER}
    >
      <div className="gewerbe-eingaben">
        {zeile('name', 'Name', { hint: 'Nachname, oder die Firma' })}
        {zeile('vornamen', 'Vornamen', { required: false, hint: 'leer bei einer Firma' })}
        <DateField label="Geburtsdatum" name="geburtsdatum" value={geburtsdatum ?? null} onChange={setGeburtsdatum} />
      </div>
      <div className="gewerbe-eingaben">
        {zeile('anschrift', 'Anschrift')}
        {zeile('gewerbe', 'Gewerbe')}
      </div>
      <CheckGroup label="Anlass" name="anlaesse" options={ANLAESSE} value={anlaesse} onChange={setAnlaesse} />
      {absatz('sachverhalt', 'Was vorliegt', { hint: 'steht so im Schreiben zur Anhörung' })}
    </Formular>
  )
}
