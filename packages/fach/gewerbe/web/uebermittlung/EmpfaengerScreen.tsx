import {
  Badge,
  Button,
  formatDay,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import {
  type EmpfaengerZeileFragment as Empfaenger,
  GewerbeempfaengerDocument,
  type GewerbeempfaengerQuery,
  GewerbeempfaengerStilllegenDocument,
} from '../generated/graphql.ts'
import { EmpfaengerDialog } from './EmpfaengerDialog.tsx'
import { filterLesen, verzichtLesen } from './empfaenger-werte.ts'
import { Schluesselliste } from './Schluesselliste.tsx'
import { ARTEN_KURZ, FILTER_NAMEN } from './words.ts'
import '../gewerbe.css'
import './uebermittlung.css'

type Klasse = GewerbeempfaengerQuery['gewerbeempfaengerklassen'][number]
const ANDERE = {
  klasse: 'GEWERBEBEHOERDE',
  name: 'Gewerbebehörden anderer Gemeinden',
  arten: [],
  rechtsgrundlage: 'Rückmeldeverfahren; Gemeinden dieses Verbunds brauchen keinen Eintrag',
  filter: '{"art":"alle"}',
  nachrichtentyp: '',
} satisfies Klasse

/** The Gemeinde's directory: every class that the law names, who stands for it here, and what is missing. */
export function EmpfaengerScreen() {
  usePageTitle('Empfänger')
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const { data, error } = useApiQuery(['gewerbe', 'empfaenger'], GewerbeempfaengerDocument, {})
  const [offen, setOffen] = useState<{ klasse: string; empfaenger: Empfaenger | null } | null>(null)
  const schreibt = darf('anlegen', 'Gewerbeempfaenger')
  useShortcuts('Empfänger', [
    darf('lesen', 'Gewerbeanzeige')
      ? { keys: 'Escape', titel: 'Zu den Übermittlungen', run: () => void navigate(pfad('gewerbe/uebermittlungen')) }
      : null,
  ])
  const klassen: readonly Klasse[] = data ? [...data.gewerbeempfaengerklassen, ANDERE] : []
  const fehlend = klassen.filter(
    ({ klasse, arten }) =>
      arten.length > 0 &&
      !data?.gewerbeempfaenger.some((each) => each.klasse === klasse && each.stillgelegtAm === null),
  )
  return (
    <div className="gewerbe">
      <h1>Empfänger</h1>
      {darf('lesen', 'Gewerbeanzeige') && (
        <p>
          <Link to={pfad('gewerbe')}>Zum Gewerbe</Link> ·{' '}
          <Link to={pfad('gewerbe/uebermittlungen')}>Übermittlungen</Link>
        </p>
      )}
      {!schreibt && <p>Das Verzeichnis pflegt die Fachadministration.</p>}
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Die Empfänger werden geladen" />}
      {fehlend.length > 0 && (
        <Notice kind="warning">Noch ohne Empfänger: {fehlend.map(({ name }) => name).join(', ')}.</Notice>
      )}
      {klassen.map((klasse) => (
        <section key={klasse.klasse} aria-labelledby={`klasse-${klasse.klasse}`}>
          <header className="gewerbe-kopf uebermittlung-klasse">
            <h2 id={`klasse-${klasse.klasse}`}>{klasse.name}</h2>
            {schreibt && (
              <Button icon="add" kind="quiet" onClick={() => setOffen({ klasse: klasse.klasse, empfaenger: null })}>
                Eintragen<span className="va-hidden">: {klasse.name}</span>
              </Button>
            )}
          </header>
          <p className="gewerbe-hilfe">
            {[
              klasse.rechtsgrundlage,
              klasse.arten.map((art) => ARTEN_KURZ[art] ?? art).join(', '),
              klasse.arten.length > 0 ? FILTER_NAMEN[filterLesen(klasse.filter).art] : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ul className="gewerbe-liste uebermittlung-liste">
            {data?.gewerbeempfaenger
              .filter((each) => each.klasse === klasse.klasse)
              .map((each) => (
                <Zeile
                  key={each.id}
                  empfaenger={each}
                  onEdit={() => setOffen({ klasse: klasse.klasse, empfaenger: each })}
                />
              ))}
          </ul>
        </section>
      ))}
      {data && <Schluesselliste plaetze={data.nachrichtenschluessel} />}
      {offen && data && (
        <EmpfaengerDialog
          {...offen}
          formate={data.gewerbenachrichtenformate}
          vorgabe={klassen.find(({ klasse }) => klasse === offen.klasse)?.nachrichtentyp ?? ''}
          onClose={() => setOffen(null)}
        />
      )}
    </div>
  )
}

function Zeile({ empfaenger, onEdit }: { empfaenger: Empfaenger; onEdit: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const { id, name, transport, adresse, format, stillgelegtAm, fehlt } = empfaenger
  const verzicht = verzichtLesen(empfaenger.verzicht)
  const still = stillgelegtAm !== null
  const stilllegen = async () => {
    const setzen = async (wert: boolean) => {
      await api.graphql(GewerbeempfaengerStilllegenDocument, { id, still: wert })
      await refresh('gewerbe')
    }
    try {
      await setzen(!still)
      undoable(still ? `„${name}“ bekommt wieder Anzeigen.` : `„${name}“ bekommt nichts mehr.`, () => setzen(still))
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <li>
      <div>
        <strong>{name}</strong> {still && <Badge kind="geheim">stillgelegt</Badge>}
        <span className="neben">
          {[adresse ? `Postfach ${adresse}` : '', transport === 'SFTP' ? 'SFTP-Ordner' : 'Ordner', format]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {empfaenger.filter && (
          <span className="neben">Eigener Filter: {FILTER_NAMEN[filterLesen(empfaenger.filter).art]}</span>
        )}
        {verzicht && (
          <span className="neben">
            Verzicht auf {verzicht.arten.map((art) => ARTEN_KURZ[art] ?? art).join(', ')} seit {formatDay(verzicht.ab)}
            {verzicht.bis ? ` bis ${formatDay(verzicht.bis)}` : ''}: {verzicht.grund}
          </span>
        )}
        {!still && fehlt.length > 0 && <span className="neben uebermittlung-spaet">Es fehlt: {fehlt.join(', ')}</span>}
      </div>
      {empfaenger.darf.includes('aendern') && (
        <>
          <Button kind="quiet" icon="edit" onClick={onEdit}>
            Ändern<span className="va-hidden">: {name}</span>
          </Button>
          <Button kind="quiet" icon={still ? 'check' : 'close'} onClick={() => void stilllegen()}>
            {still ? 'Wieder aufnehmen' : 'Stilllegen'}
            <span className="va-hidden">: {name}</span>
          </Button>
        </>
      )}
    </li>
  )
}
