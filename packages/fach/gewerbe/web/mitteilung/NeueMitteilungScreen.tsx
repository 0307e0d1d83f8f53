import { heute, plusTage } from '@verbundakte/kernel'
import {
  Button,
  DateField,
  pickFiles,
  SelectField,
  uploadFile,
  useApi,
  useApiQuery,
  useGemeinde,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import {
  BehoerdenmitteilungAufnehmenDocument,
  BehoerdenmitteilungZuruecknehmenDocument,
  GewerbebetriebDocument,
  MitteilungsortDocument,
} from '../generated/graphql.ts'
import { Formular, useTexte } from '../verfahren/Formular.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { anschrift } from '../words.ts'
import { MITGETEILT } from './words.ts'

const ZURUECK = { pfad: 'gewerbe/mitteilungen', titel: 'Alle Mitteilungen' } as const
const FELDER = ['stelle', 'fremdzeichen', 'was', 'zum', 'name', 'anschrift', 'wortlaut', 'eingang', 'bis']
const ZUM: Readonly<Record<string, string>> = {
  AUFGABE: 'Aufgegeben zum',
  BEGINN: 'Begonnen am',
  AENDERUNG: 'Geändert zum',
}
/** Days that an office usually gives itself. */
const FRIST_TAGE = 14

/** Begins with what the register or the letter knows, or from nothing. */
export function NeueMitteilungScreen() {
  const [params] = useSearchParams()
  const [betrieb, dokument] = [params.get('betrieb'), params.get('dokument')]
  const register = useApiQuery(
    ['gewerbe', 'betrieb', betrieb ?? ''],
    GewerbebetriebDocument,
    { id: betrieb ?? '' },
    { enabled: betrieb !== null },
  )
  const akte = useApiQuery(
    ['gewerbe', 'mitteilungsort', dokument ?? ''],
    MitteilungsortDocument,
    { dokument: dokument ?? '' },
    { enabled: dokument !== null },
  )
  const bereit = (betrieb === null || register.data) && (dokument === null || akte.data)
  const da = register.data?.gewerbebetrieb ?? akte.data?.mitteilungsort?.betrieb
  const brief = akte.data?.mitteilungsort?.dokument
  return (
    <Seite titel="Mitteilung aufnehmen" zurueck={ZURUECK} error={register.error ?? akte.error} laedt={!bereit}>
      {bereit && (
        <Aufnahme
          betrieb={da?.id ?? null}
          dokument={brief?.id ?? null}
          schreiben={brief?.betreff ?? null}
          eingang={brief?.posteingang ?? heute()}
          beginn={{
            name: da?.name ?? '',
            anschrift: da ? anschrift(da) : '',
            stelle: brief?.absender ?? '',
            fremdzeichen: akte.data?.mitteilungsort?.fremdzeichen ?? '',
            wortlaut: '',
          }}
        />
      )}
    </Seite>
  )
}

interface AufnahmeProps {
  readonly betrieb: string | null
  readonly dokument: string | null
  readonly schreiben: string | null
  readonly eingang: string
  readonly beginn: Readonly<Record<'name' | 'anschrift' | 'stelle' | 'fremdzeichen' | 'wortlaut', string>>
}

function Aufnahme({ betrieb, dokument, schreiben, eingang: eingegangen, beginn }: AufnahmeProps) {
  const api = useApi()
  const { pfad, id: gemeinde } = useGemeinde()
  const navigate = useNavigate()
  const { dann } = useHandlung()
  const [id] = useState(() => crypto.randomUUID())
  const { werte, zeile, absatz } = useTexte(beginn)
  const [was, setWas] = useState('AUFGABE')
  const [zum, setZum] = useState<string | null | undefined>(null)
  const [eingang, setEingang] = useState<string | null | undefined>(eingegangen)
  const [bis, setBis] = useState<string | null | undefined>(plusTage(heute(), FRIST_TAGE))
  const [datei, setDatei] = useState<File | null>(null)
  const senden = async () => {
    const hochgeladen = datei && (await uploadFile(gemeinde, datei, () => {}, new AbortController().signal))
    await api.graphql(BehoerdenmitteilungAufnehmenDocument, {
      mitteilung: {
        ...{ ...werte, id, was, betrieb, dokument, datei: hochgeladen?.id ?? null },
        ...{ zum: zum || null, eingang: eingang ?? '', bis: bis ?? '' },
      },
    })
    await dann('Aufgenommen; die Aufgabe liegt im Postkorb des Amtes.', () =>
      api.graphql(BehoerdenmitteilungZuruecknehmenDocument, { id }),
    )
    await navigate(pfad(`gewerbe/mitteilung/${id}`), { replace: true })
  }
  return (
    <Formular
      submit="Aufnehmen"
      onSubmit={senden}
      onAbbrechen={() => void navigate(pfad(ZURUECK.pfad))}
      felder={FELDER}
    >
      <div className="gewerbe-eingaben">
        {zeile('stelle', 'Behörde')}
        {zeile('fremdzeichen', 'Ihr Zeichen', { required: false })}
        <SelectField
          name="was"
          label="Was sie mitteilt"
          required
          value={was}
          options={Object.entries(MITGETEILT).map(([wert, titel]) => ({ wert, titel }))}
          onChange={setWas}
        />
      </div>
      <div className="gewerbe-eingaben">
        {zeile('name', 'Name oder Firma')}
        {zeile('anschrift', 'Anschrift', { required: false })}
      </div>
      <div className="gewerbe-eingaben">
        <DateField label="Eingegangen" name="eingang" required value={eingang ?? null} onChange={setEingang} />
        <DateField label={ZUM[was] ?? 'Zum'} name="zum" value={zum ?? null} onChange={setZum} />
        <DateField label="Zu klären bis" name="bis" required voraus value={bis ?? null} onChange={setBis} />
      </div>
      {absatz('wortlaut', 'Was noch darin steht', { required: false })}
      {dokument ? (
        <p>Schreiben: {schreiben}</p>
      ) : (
        <p className="gewerbe-knoepfe">
          <Button
            icon="add"
            onClick={() => void pickFiles({ multiple: false }).then(([eine]) => setDatei(eine ?? null))}
          >
            {datei ? 'Anderes Schreiben wählen' : 'Schreiben beifügen'}
          </Button>
          <span className="neben">{datei?.name ?? 'Ohne Schreiben wird ein Vermerk abgelegt.'}</span>
        </p>
      )}
    </Formular>
  )
}
