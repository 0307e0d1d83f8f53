import {
  Button,
  EmptyState,
  formatInstant,
  Notice,
  Progress,
  SelectField,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { useRef, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { VergleichDocument } from '../generated/graphql.ts'
import { bloecke } from './bloecke.ts'
import { type Fassung, ohneText, useVergleich } from './use-vergleich.ts'
import { Zeilen } from './Zeilen.tsx'
import './vergleich.css'

/** Rows that are drawn at first; nobody reads more of them without stopping. */
const AUF_EINMAL = 400
const POLL_MS = 2_000

/** Two versions of a Dokument side by side, by what is written in them. */
export function VergleichScreen() {
  const { akte = '', vorgang = '', dokument: id = '' } = useParams()
  const [suche, setSuche] = useSearchParams()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const { data, error } = useApiQuery(
    ['dokument', id, 'vergleich'],
    VergleichDocument,
    { id },
    {
      refetchInterval: ({ state }) => (state.data?.dokument?.versionen.some(nochNichtGelesen) ? POLL_MS : false),
    },
  )
  const dokument = data?.dokument
  const versionen = dokument?.versionen ?? []
  const mitNummer = (name: string) => versionen.find(({ nummer }) => String(nummer) === suche.get(name))
  const neu = mitNummer('neu') ?? versionen[0] ?? null
  const alt = mitNummer('alt') ?? versionen.find(({ nummer }) => nummer === (neu?.nummer ?? 0) - 1) ?? null
  const back = pfad(`akte/${akte}/vorgang/${vorgang}/dokument/${id}`)
  usePageTitle(dokument ? `Vergleich ${dokument.kennzeichen} ${dokument.betreff}` : 'Vergleich')
  useShortcuts('Vergleich', [{ keys: 'Escape', titel: 'Zurück zum Dokument', run: () => void navigate(back) }])
  const waehlen = (name: 'alt' | 'neu') => (nummer: string) =>
    setSuche({ alt: String(alt?.nummer ?? ''), neu: String(neu?.nummer ?? ''), [name]: nummer }, { replace: true })
  const options = versionen.map((each) => ({ wert: String(each.nummer), titel: titelVon(each) }))
  return (
    <div className="vergleich">
      <p className="vergleich__zurueck">
        <Link to={back}>{dokument ? `${dokument.kennzeichen} ${dokument.betreff}` : 'Zurück zum Dokument'}</Link>
      </p>
      <h1>Versionen vergleichen</h1>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Versionen werden geladen" />}
      {data && !dokument && (
        <EmptyState icon="info" title="Das gibt es hier nicht (mehr)">
          Laden Sie die Liste neu.
        </EmptyState>
      )}
      {dokument && versionen.length < 2 && (
        <EmptyState icon="draft" title="Nur eine Version">
          Zu vergleichen gibt es etwas, sobald eine zweite Version abgelegt ist.
        </EmptyState>
      )}
      {versionen.length >= 2 && alt && neu && (
        <>
          <div className="vergleich__wahl">
            <SelectField
              label="Ältere"
              required
              name="alt"
              value={String(alt.nummer)}
              options={options}
              onChange={waehlen('alt')}
            />
            <SelectField
              label="Neuere"
              required
              name="neu"
              value={String(neu.nummer)}
              options={options}
              onChange={waehlen('neu')}
            />
          </div>
          <Ergebnis key={`${alt.id} ${neu.id}`} alt={alt} neu={neu} />
        </>
      )}
    </div>
  )
}

function Ergebnis({ alt, neu }: { alt: Fassung; neu: Fassung }) {
  const { data, error, isPending } = useVergleich(alt, neu)
  const schmal = useStacked()
  const [offen, setOffen] = useState<ReadonlySet<number>>(new Set())
  const [gezeigt, setGezeigt] = useState(AUF_EINMAL)
  const [bei, setBei] = useState<number | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const alle = bloecke(data?.zeilen ?? [], offen)
  const sichtbar = alle.slice(0, gezeigt)
  const anzahl = (data?.zeilen ?? []).filter(({ art }) => art !== 'gleich').length
  const go = (nach: 1 | -1) => {
    if (anzahl === 0) return
    const ziel = bei === null ? (nach === 1 ? 0 : anzahl - 1) : (bei + nach + anzahl) % anzahl
    setBei(ziel)
    const noetig = alle.findIndex((block) => block.art === 'zeile' && block.aenderung === ziel) + 1
    if (noetig > gezeigt) setGezeigt(noetig + AUF_EINMAL)
    // After the row is drawn, should it not have been.
    requestAnimationFrame(() => {
      const row = place.current?.querySelector<HTMLElement>(`[data-aenderung="${ziel}"]`)
      row?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'center' })
    })
  }
  useShortcuts('Vergleich', [
    { keys: 'j', titel: 'Nächste Änderung', run: () => go(1), held: true },
    { keys: 'k', titel: 'Vorige Änderung', run: () => go(-1), held: true },
  ])
  if (alt.id === neu.id) return <Notice kind="info">Das ist zweimal dieselbe Version. Bitte wählen Sie zwei.</Notice>
  const warum = ohneText(alt) ?? ohneText(neu)
  if (warum) return <Notice kind="info">{warum}</Notice>
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (isPending) return <Progress label="Die Versionen werden verglichen" />
  const gekuerzt = [alt, neu].filter(({ textstatus }) => textstatus === 'GEKUERZT')
  return (
    <>
      <div className="vergleich__leiste">
        <p role="status">{satz(anzahl, bei)}</p>
        {anzahl > 0 && (
          <>
            <Button kind="quiet" icon="arrow-up" keys="k" onClick={() => go(-1)}>
              Vorige
            </Button>
            <Button kind="quiet" icon="arrow-down" keys="j" onClick={() => go(1)}>
              Nächste
            </Button>
          </>
        )}
      </div>
      {data.nurAbsaetze && (
        <Notice kind="info">
          Die Texte sind sehr lang oder sehr verschieden: Ein Teil wurde nur nach Absätzen verglichen, nicht Wort für
          Wort.
        </Notice>
      )}
      {gekuerzt.map(({ id, nummer }) => (
        <Notice key={id} kind="warning">
          Von Version {nummer} ist nur der Anfang gelesen. Was danach kommt, ist nicht verglichen.
        </Notice>
      ))}
      <div ref={place}>
        <Zeilen
          bloecke={sichtbar}
          alt={alt.nummer}
          neu={neu.nummer}
          schmal={schmal}
          onUnfold={(ab) => setOffen(new Set([...offen, ab]))}
        />
      </div>
      {alle.length > sichtbar.length && (
        <Button onClick={() => setGezeigt(gezeigt + AUF_EINMAL)}>Weitere Absätze zeigen</Button>
      )}
    </>
  )
}

function satz(anzahl: number, bei: number | null): string {
  if (anzahl === 0) return 'Kein Unterschied im Text.'
  if (bei !== null) return `Änderung ${bei + 1} von ${anzahl}`
  return anzahl === 1 ? '1 Änderung' : `${anzahl} Änderungen`
}

function titelVon({ nummer, angelegtAm, angelegtVon }: Fassung): string {
  return `Version ${nummer}, ${formatInstant(angelegtAm)}${angelegtVon ? `, ${angelegtVon.name}` : ''}`
}

function nochNichtGelesen({ textstatus }: Fassung): boolean {
  return textstatus === 'AUSSTEHEND' || textstatus === 'IN_ERKENNUNG'
}
