import {
  EmptyState,
  Notice,
  Progress,
  SelectField,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { ART_NAMEN, MITTEILUNGSARTEN, type Mitteilungsweg } from '../src/worte.ts'
import { Adresse } from './Adresse.tsx'
import {
  type EmpfangVollFragment,
  MitteilungsempfangDocument,
  MitteilungsempfangEinstellenDocument,
  type MitteilungsempfangEinstellenMutationVariables,
} from './generated/graphql.ts'
import './mitteilung.css'

/** How the person wants to hear of things. Each choice is kept at once, and is taken back by choosing otherwise. */
export function EmpfangScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Mitteilungen einstellen')
  const { data, error } = useApiQuery(['mitteilungsempfang'], MitteilungsempfangDocument, {})
  if (!darf('lesen', 'Mitteilungsempfang')) {
    return (
      <EmptyState icon="visibility-off" title="Mitteilungen einstellen" main>
        Mitteilungen bekommt, wer hier eine Rolle hat.
      </EmptyState>
    )
  }
  const empfang = data?.mitteilungsempfang
  return (
    <div className="mitteilungsempfang">
      <h1>Mitteilungen einstellen</h1>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Einstellungen werden geladen" />}
      {empfang && <Arten empfang={empfang} />}
      {empfang && <Adresse empfang={empfang} />}
      {empfang?.bestaetigt && <Stunde empfang={empfang} />}
    </div>
  )
}

const WEGE = [
  { wert: 'GLEICH', titel: 'gleich' },
  { wert: 'TAEGLICH', titel: 'einmal am Tag' },
  { wert: 'AUS', titel: 'gar nicht' },
] as const satisfies readonly { wert: Mitteilungsweg; titel: string }[]

function useEinstellen() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  return async (neu: MitteilungsempfangEinstellenMutationVariables) => {
    try {
      await api.graphql(MitteilungsempfangEinstellenDocument, neu)
      await refresh('mitteilungsempfang', 'mitteilungszahl')
      toast({ text: 'Gespeichert.' })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
}

function Arten({ empfang }: { empfang: EmpfangVollFragment }) {
  const einstellen = useEinstellen()
  const { aus, taeglich } = empfang
  return (
    <section aria-label="Wovon Sie hören" className="mitteilungsempfang__arten">
      {MITTEILUNGSARTEN.map((art) => (
        <SelectField
          key={art}
          label={ART_NAMEN[art]}
          name={art}
          required
          value={aus.includes(art) ? 'AUS' : taeglich.includes(art) ? 'TAEGLICH' : 'GLEICH'}
          options={WEGE}
          onChange={(wert) => {
            const weg = WEGE.find((each) => each.wert === wert)?.wert
            if (weg) void einstellen({ wege: [{ art, weg }] })
          }}
        />
      ))}
    </section>
  )
}

function Stunde({ empfang }: { empfang: EmpfangVollFragment }) {
  const einstellen = useEinstellen()
  const stunden = Array.from({ length: 24 }, (_, n) => ({ wert: String(n), titel: `${n} Uhr` }))
  return (
    <section aria-label="E-Mail am Tag">
      <SelectField
        label="E-Mail am Tag: was ungelesen ist, nach Art und Anzahl"
        name="stunde"
        required
        value={empfang.stunde === null ? '' : String(empfang.stunde)}
        options={[{ wert: '', titel: 'keine' }, ...stunden]}
        onChange={(wert) => void einstellen({ stunde: wert === '' ? null : Number(wert) })}
      />
    </section>
  )
}
