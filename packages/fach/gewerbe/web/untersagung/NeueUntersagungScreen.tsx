import { CheckGroup, DateField, useApi, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import {
  GewerbepersonenDocument,
  type GewerbepersonenQuery,
  GewerbeuntersagungEinleitenDocument,
} from '../generated/graphql.ts'
import { alsTag } from '../tag.ts'
import { Formular, useTexte } from '../verfahren/Formular.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { anschrift } from '../words.ts'
import { personenname } from '../zusammenfuehren/PersonenDesBetriebs.tsx'
import { ANLAESSE } from './words.ts'

const ZURUECK = { pfad: 'gewerbe/untersagungen', titel: 'Alle Untersagungen' } as const
const FELDER = ['name', 'vornamen', 'fruehereNamen', 'geburtsdatum', 'anschrift', 'gewerbe', 'anlaesse', 'sachverhalt']

/** Begins at a Betrieb with what the register knows, or from nothing: who is banned need not be registered. */
export function NeueUntersagungScreen() {
  const [params] = useSearchParams()
  const betrieb = params.get('betrieb')
  const { data, error } = useApiQuery(
    ['gewerbe', 'betrieb', betrieb ?? '', 'personen'],
    GewerbepersonenDocument,
    { id: betrieb ?? '' },
    { enabled: betrieb !== null },
  )
  const da = data?.gewerbebetrieb
  const bereit = betrieb === null || data !== undefined
  return (
    <Seite titel="Untersagungsverfahren einleiten" zurueck={ZURUECK} error={error} laedt={!bereit}>
      {bereit && <Einleitung betrieb={da?.id ?? null} beginn={beginnt(da ?? null)} />}
    </Seite>
  )
}

interface EinleitungProps {
  readonly betrieb: string | null
  readonly beginn: ReturnType<typeof beginnt>
}

/** Of one person what the register knows of them: by name and birthday a ban is known again. Of several, or of a firm, its name. */
function beginnt(da: NonNullable<GewerbepersonenQuery['gewerbebetrieb']> | null) {
  const [person, ...weitere] = da?.personen ?? []
  const allein = person && weitere.length === 0 && da?.name === personenname(person) ? person : null
  const geboren = allein?.geboren?.match(/^(\d{2})\.(\d{2})\.(\d{4})$/)
  return {
    name: allein ? (allein.name ?? '') : (da?.name ?? ''),
    vornamen: allein?.vornamen ?? '',
    fruehereNamen: allein?.geburtsname ?? '',
    geburtsdatum: geboren ? `${geboren[3]}-${geboren[2]}-${geboren[1]}` : null,
    anschrift: allein?.anschrift ?? (da ? anschrift(da) : ''),
    gewerbe: da?.taetigkeit.slice(0, 300) ?? '',
  }
}

function Einleitung({ betrieb, beginn }: EinleitungProps) {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { dann } = useHandlung()
  const { geburtsdatum: _geboren, ...texte } = beginn
  const [id] = useState(() => crypto.randomUUID())
  const { werte, zeile, absatz } = useTexte({ ...texte, sachverhalt: '' })
  const [geburtsdatum, setGeburtsdatum] = useState<string | null | undefined>(beginn.geburtsdatum)
  const [anlaesse, setAnlaesse] = useState<readonly string[]>([])
  const senden = async () => {
    const untersagung = { ...werte, id, betrieb, geburtsdatum: alsTag(geburtsdatum) || null, anlaesse }
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
        {zeile('fruehereNamen', 'Frühere Namen', {
          required: false,
          hint: 'Geburtsname und andere, mit Komma getrennt',
        })}
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
