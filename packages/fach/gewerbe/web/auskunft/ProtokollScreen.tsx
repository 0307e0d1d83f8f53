import { PAGE, usePaged } from '@verbundakte/akte/web'
import {
  Badge,
  Button,
  EmptyState,
  formatInstant,
  Notice,
  Progress,
  SelectField,
  sentenceFor,
  useApi,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useShortcuts,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import {
  type AuskunftZeileFragment,
  GewerbeauskuenfteDocument,
  GewerbestichprobeZiehenDocument,
} from '../generated/graphql.ts'
import { PruefenDialog } from './PruefenDialog.tsx'
import { AUSKUNFTSARTEN, schreibenPfad } from './words.ts'
import '../gewerbe.css'
import './auskunft.css'

const ZIEHEN = 5

/** What was told to whom in six months; a few of each month are looked at by somebody else. */
export function ProtokollScreen() {
  usePageTitle('Auskünfte')
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [offen, setOffen] = useState<AuskunftZeileFragment | null>(null)
  const monate = letzteMonate()
  const monat = monate.find(({ wert }) => wert === params.get('monat'))?.wert ?? monate[0]?.wert ?? ''
  const zuPruefen = params.get('stichprobe') === 'ja'
  const { rows, more, isPending, error } = usePaged(
    ['gewerbe', 'auskuenfte', monat, String(zuPruefen)],
    async (after, signal) =>
      (await api.graphql(GewerbeauskuenfteDocument, { monat, zuPruefen, first: PAGE, after }, signal))
        .gewerbeauskuenfte,
  )
  const setzen = (name: string, wert: string | null) => {
    const neu = new URLSearchParams(params)
    if (wert) neu.set(name, wert)
    else neu.delete(name)
    setParams(neu, { replace: true })
  }
  const ziehen = async () => {
    try {
      const { gewerbestichprobeZiehen: viele } = await api.graphql(GewerbestichprobeZiehenDocument, {
        monat,
        anzahl: ZIEHEN,
      })
      await refresh('gewerbe')
      toast({ text: viele === 0 ? 'In diesem Monat ist nichts mehr zu ziehen.' : `${viele} gezogen.` })
      if (viele > 0) setzen('stichprobe', 'ja')
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  useShortcuts('Auskünfte', [{ keys: 'Escape', titel: 'Zum Gewerbe', run: () => void navigate(pfad('gewerbe')) }])
  return (
    <div className="gewerbe">
      <h1>Auskünfte</h1>
      <p>
        <Link to={pfad('gewerbe')}>Zum Gewerbe</Link>
        {darf('lesen', 'Gewerbeabrufstelle') && (
          <>
            {' · '}
            <Link to={pfad('gewerbe/abrufstellen')}>Abrufstellen</Link>
          </>
        )}
      </p>
      <p className="gewerbe-hilfe">
        Nach sechs Monaten wird jede Zeile gelöscht (§ 14 Abs. 11 GewO); das Schreiben bleibt in der Akte.
      </p>
      <div className="auskunft-wahl">
        <SelectField
          label="Monat"
          name="monat"
          required
          value={monat}
          options={monate}
          onChange={(wert) => setzen('monat', wert)}
        />
        <Button kind="quiet" pressed={zuPruefen} onClick={() => setzen('stichprobe', zuPruefen ? null : 'ja')}>
          Nur Stichprobe, noch zu prüfen
        </Button>
        {darf('pruefen', 'Gewerbeauskunft') && <Button onClick={() => void ziehen()}>{ZIEHEN} zufällig ziehen</Button>}
      </div>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Auskünfte werden geladen" />}
      <ul className="gewerbe-liste" aria-label="Auskünfte">
        {rows.map((zeile) => (
          <Zeile key={zeile.id} zeile={zeile} onPruefen={() => setOffen(zeile)} />
        ))}
      </ul>
      {more && (
        <Button onClick={more.load} disabled={more.pending}>
          Weitere laden
        </Button>
      )}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState icon="check" title="Keine Auskünfte">
          {zuPruefen ? 'Zu prüfen ist nichts.' : 'In diesem Monat wurde keine erteilt.'}
        </EmptyState>
      )}
      {offen && <PruefenDialog zeile={offen} onClose={() => setOffen(null)} />}
    </div>
  )
}

function Zeile({ zeile, onPruefen }: { zeile: AuskunftZeileFragment; onPruefen: () => void }) {
  const { pfad } = useGemeinde()
  const { betrieb, dokument, befund } = zeile
  return (
    <li>
      {betrieb ? (
        <Link to={pfad(`gewerbe/betrieb/${betrieb.id}`)}>{betrieb.name}</Link>
      ) : (
        `${zeile.treffer ?? 0} Betriebe`
      )}{' '}
      an {zeile.anfragend} {zeile.ergebnis === 'VERWEIGERT' && <Badge>verweigert</Badge>}
      {befund && (
        <Badge kind={befund === 'IN_ORDNUNG' ? 'gut' : 'normal'}>
          {befund === 'IN_ORDNUNG' ? 'geprüft' : 'beanstandet'}
        </Badge>
      )}
      <span className="neben">
        {[formatInstant(zeile.am), AUSKUNFTSARTEN[zeile.art], zeile.zweck, zeile.fremdzeichen]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="neben">
        {zeile.felder.length > 0 ? `Mitgeteilt: ${zeile.felder.join(', ')}` : zeile.grund}
        {zeile.notiz ? ` · Notiz: ${zeile.notiz}` : ''}
      </span>
      <span className="gewerbe-knoepfe">
        {dokument && <Link to={pfad(schreibenPfad(zeile))}>Schreiben</Link>}
        {zeile.stichprobeAm && !zeile.geprueftAm && zeile.darf.includes('pruefen') && (
          <Button kind="quiet" onClick={onPruefen}>
            Prüfen<span className="va-hidden">: {zeile.anfragend}</span>
          </Button>
        )}
        {zeile.stichprobeAm && !zeile.geprueftAm && <Badge>Stichprobe</Badge>}
      </span>
    </li>
  )
}

/** Those of which anything may be left. */
function letzteMonate() {
  const jetzt = new Date()
  return Array.from({ length: 7 }, (_, i) => {
    const tag = new Date(Date.UTC(jetzt.getFullYear(), jetzt.getMonth() - i, 1))
    const titel = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(tag)
    return { wert: tag.toISOString().slice(0, 7), titel }
  })
}
