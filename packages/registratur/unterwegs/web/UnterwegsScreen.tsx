import {
  Button,
  EmptyState,
  formatInstant,
  formatSize,
  Notice,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useReachable,
} from '@verbundakte/ui'
import { Link } from 'react-router'
import { CodeFrage } from './CodeFrage.tsx'
import { GeraetAbmelden } from './GeraetAbmelden.tsx'
import { UnterwegsDocument, type UnterwegsQuery } from './generated/graphql.ts'
import { useSchreibt } from './kern/entwurf.ts'
import { useLage } from './kern/lage.ts'
import { Leser } from './Leser.tsx'
import { useMitnehmen } from './mitnehmen.ts'
import { RegelTeil } from './RegelTeil.tsx'
import { useVermerke, VermerkListe } from './Vermerke.tsx'
import './unterwegs.css'

/** What somebody has out of the house: with network to look after it, without to read it. */
export function UnterwegsScreen() {
  const { id } = useGemeinde()
  const { geraete, offen } = useLage()
  const hier = geraete.some(({ gemeinde }) => gemeinde === id)
  const netz = useReachable(hier)
  const schreibt = useSchreibt()
  if (netz && !schreibt) return <Verwalten />
  return <div className="ohne-netz__main">{offen.includes(id) ? <Leser /> : <CodeFrage />}</div>
}

function Verwalten() {
  usePageTitle('Unterwegs')
  const { id, darf } = useGemeinde()
  const { geraete } = useLage()
  const { data, error } = useApiQuery(['mitnahmen', 'alle'], UnterwegsDocument, {})
  const vermerke = useVermerke(id)
  const hier = geraete.find(({ gemeinde }) => gemeinde === id)?.id
  const regel = data?.mitnahmeregel
  return (
    <div className="unterwegs">
      <h1>Unterwegs</h1>
      {regel && (
        <p>
          Vorgänge, die Sie auf einem Gerät mitnehmen, lesen Sie dort ohne Netz: mit Ihrem Code, {regel.tage} Tage lang,
          höchstens {regel.vorgaenge} Vorgänge und {regel.megabyte} MB je Gerät. Jede Mitnahme steht im Protokoll.
        </p>
      )}
      {error && <Notice kind="danger">{sentenceFor(error)}</Notice>}
      {!data && !error && <Progress label="Mitgenommenes wird geladen" />}
      {vermerke.length > 0 && (
        <>
          <h2>Noch nicht gesendet</h2>
          <VermerkListe vermerke={vermerke} />
        </>
      )}
      {data?.meineMitnahmegeraete.map((geraet) => (
        <Geraet
          key={geraet.id}
          geraet={geraet}
          hier={geraet.id === hier}
          mitnahmen={data.meineMitnahmen.filter(({ geraetId }) => geraetId === geraet.id)}
        />
      ))}
      {data?.meineMitnahmegeraete.length === 0 && (
        <EmptyState icon="download" title="Noch nichts mitgenommen">
          Öffnen Sie einen Vorgang und wählen Sie „Mitnehmen“ (Taste m).
        </EmptyState>
      )}
      {regel && darf('aendern', 'Mitnahmeregel') && <RegelTeil regel={regel} />}
    </div>
  )
}

interface GeraetProps {
  readonly geraet: UnterwegsQuery['meineMitnahmegeraete'][number]
  readonly mitnahmen: UnterwegsQuery['meineMitnahmen']
  /** the one that is looked at */
  readonly hier: boolean
}

function Geraet({ geraet, mitnahmen, hier }: GeraetProps) {
  const { pfad } = useGemeinde()
  const { zurueck } = useMitnehmen({ akte: '' })
  const bytes = mitnahmen.reduce((summe, each) => summe + each.bytes, 0)
  return (
    <section aria-label={geraet.bezeichnung}>
      <header className="unterwegs__geraet">
        <div>
          <h2>{hier ? 'Dieses Gerät' : geraet.bezeichnung}</h2>
          <span className="neben">
            {hier && `${geraet.bezeichnung} · `}
            {mitnahmen.length} {mitnahmen.length === 1 ? 'Vorgang' : 'Vorgänge'}, {formatSize(bytes)} · zuletzt in
            Verbindung {formatInstant(geraet.kontaktAm)}
          </span>
        </div>
        <GeraetAbmelden geraet={geraet} hier={hier} />
      </header>
      <ul className="unterwegs-liste">
        {mitnahmen.map(({ id, vorgang, vorgangId, akteId, endetAm, bytes: groesse }) => (
          <li key={id}>
            <div>
              {vorgang ? (
                <Link to={pfad(`akte/${akteId}/vorgang/${vorgangId}`)}>{vorgang.betreff}</Link>
              ) : (
                'Ein Vorgang, den Sie nicht mehr lesen dürfen'
              )}
              <span className="neben">
                {vorgang && `${vorgang.kennzeichen} · `}
                {formatSize(groesse)} · bis {formatInstant(endetAm)}
              </span>
            </div>
            <Button kind="quiet" icon="close" onClick={() => void zurueck(id, 'Zurückgegeben.')}>
              Zurückgeben
              <span className="va-hidden">: {vorgang?.betreff}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
