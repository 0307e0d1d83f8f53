import {
  Button,
  DateField,
  EmptyState,
  formatDay,
  Notice,
  SelectField,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import {
  AbwesenheitAufhebenDocument,
  AbwesenheitenDocument,
  type AbwesenheitenQuery,
  AbwesenheitMeldenDocument,
} from './generated/graphql.ts'
import { Kalender } from './Kalender.tsx'
import './postkorb.css'

/** Who is away and who stands in, and the calendar that one takes along. */
export function AbwesenheitScreen() {
  usePageTitle('Abwesenheit')
  const { data } = useApiQuery(['abwesenheiten'], AbwesenheitenDocument, {})
  return (
    <div className="abwesenheit">
      <h1>Abwesenheit und Vertretung</h1>
      <p>
        Wer Sie vertritt, sieht Ihren Postkorb, soweit sie oder er die Vorgänge selbst lesen darf. Warum Sie nicht da
        sind, wird nicht gespeichert.
      </p>
      {data && <Melden mitarbeiter={data.mitarbeiter} fuer={data.abwesenheitMeldbar} />}
      <h2>Wer nicht da ist</h2>
      {data?.abwesenheiten.length === 0 && (
        <EmptyState icon="calendar-today" title="Niemand gemeldet">
          Gemeldete Tage stehen hier für das ganze Haus.
        </EmptyState>
      )}
      <div className="geschaeftsgang">
        {data?.abwesenheiten.map((each) => (
          <Zeile key={each.id} abwesenheit={each} />
        ))}
      </div>
      {data && <Kalender seit={data.kalenderSeit} />}
    </div>
  )
}

interface MeldenProps extends Pick<AbwesenheitenQuery, 'mitarbeiter'> {
  readonly fuer: AbwesenheitenQuery['abwesenheitMeldbar']
}

function Melden({ mitarbeiter, fuer }: MeldenProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { person } = useGemeinde()
  const [wer, setWer] = useState(person.id)
  const [von, setVon] = useState<string | null | undefined>(null)
  const [bis, setBis] = useState<string | null | undefined>(null)
  const [vertretung, setVertretung] = useState('')
  const [fehler, setFehler] = useState<string | null>(null)
  const [nummer, setNummer] = useState(0)
  const save = async () => {
    if (!von || !bis) return setFehler('Bitte den ersten und den letzten Tag angeben.')
    try {
      await api.graphql(AbwesenheitMeldenDocument, {
        eingabe: { person: wer, von, bis, vertretung: vertretung || null },
      })
      await refresh('abwesenheiten')
      setFehler(null)
      // Fresh fields for the next one.
      setNummer(nummer + 1)
      setVertretung('')
      toast({ text: `Abwesend vom ${formatDay(von)} bis ${formatDay(bis)}.` })
    } catch (error) {
      setFehler(sentenceFor(error))
    }
  }
  return (
    <form
      className="va-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {fuer.length > 1 && (
        <SelectField
          label="Wer"
          name="person"
          required
          value={wer}
          options={fuer.map(({ id, name }) => ({ wert: id, titel: name }))}
          onChange={setWer}
        />
      )}
      <div className="va-form__row" key={nummer}>
        <DateField label="Erster Tag" name="von" required voraus value={null} onChange={setVon} />
        <DateField label="Letzter Tag" name="bis" required voraus value={null} onChange={setBis} />
      </div>
      <SelectField
        label="Vertretung"
        name="vertretung"
        value={vertretung}
        options={[
          { wert: '', titel: 'Niemand' },
          ...mitarbeiter.filter(({ id }) => id !== wer).map(({ id, name }) => ({ wert: id, titel: name })),
        ]}
        onChange={setVertretung}
      />
      {fehler && <Notice kind="danger">{fehler}</Notice>}
      <div>
        <Button type="submit" kind="primary">
          Abwesenheit melden
        </Button>
      </div>
    </form>
  )
}

function Zeile({ abwesenheit }: { abwesenheit: AbwesenheitenQuery['abwesenheiten'][number] }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { id, von, bis, person: wer, vertretung, darf } = abwesenheit
  const aufheben = async () => {
    try {
      await api.graphql(AbwesenheitAufhebenDocument, { id })
      await refresh('abwesenheiten', 'postkorb', 'postkorbzahlen')
      toast({ text: 'Aufgehoben.' })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return (
    <div className="eintrag">
      <div>
        {wer?.name ?? 'nicht mehr hier'}
        <span className="neben">
          {formatDay(von)} bis {formatDay(bis)}, Vertretung: {vertretung?.name ?? 'niemand'}
        </span>
      </div>
      {darf.includes('aufheben') && (
        <Button kind="quiet" icon="close" onClick={() => void aufheben()}>
          Aufheben
        </Button>
      )}
    </div>
  )
}
