import {
  Button,
  Notice,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import {
  type AuskunftZeileFragment,
  GewerbeauskunftsangabenDocument,
  type Gewerbeauskunftsart,
} from '../generated/graphql.ts'
import { euro } from '../words.ts'
import { AuskunftForm, LEER } from './AuskunftForm.tsx'
import { schreibenPfad } from './words.ts'
import '../gewerbe.css'
import './auskunft.css'

const ARTEN = [
  { wert: 'GRUNDDATEN', titel: 'Grunddaten', hilfe: 'für jede Person, ohne Grund (§ 14 Abs. 5 GewO)' },
  { wert: 'INTERESSE', titel: 'Rechtliches Interesse', hilfe: 'glaubhaft gemacht, nach Abwägung (Abs. 7)' },
  { wert: 'BEHOERDE', titel: 'Behörde', hilfe: 'mit Rechtsgrundlage und Aktenzeichen (Abs. 6)' },
] as const satisfies readonly { wert: Gewerbeauskunftsart; titel: string; hilfe: string }[]

/** Somebody asks about a Betrieb: what may be told, why, and the letter. */
export function AuskunftScreen() {
  const { id = '' } = useParams()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [art, setArt] = useState<(typeof ARTEN)[number]['wert']>('GRUNDDATEN')
  const [eingabe, setEingabe] = useState(LEER)
  const [gegeben, setGegeben] = useState<AuskunftZeileFragment | null>(null)
  const wahl = useRef<HTMLFieldSetElement>(null)
  const [weiter, setWeiter] = useState(0)
  useEffect(() => {
    // The button that was pressed is gone; the next question begins where the first one did.
    if (weiter > 0) wahl.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [weiter])
  const { data, error } = useApiQuery(['gewerbe', 'auskunft', id, art], GewerbeauskunftsangabenDocument, {
    betrieb: id,
    art,
  })
  const titel = `Auskunft${data?.gewerbebetrieb ? `: ${data.gewerbebetrieb.name}` : ''}`
  usePageTitle(titel)
  const zurueck = () => void navigate(pfad(`gewerbe/betrieb/${id}`))
  useShortcuts('Auskunft', [{ keys: 'Escape', titel: 'Zurück zum Betrieb', run: zurueck }])
  return (
    <div className="gewerbe">
      <h1>{titel}</h1>
      <p>
        <Link to={pfad(`gewerbe/betrieb/${id}`)}>Zum Betrieb</Link> ·{' '}
        <Link to={pfad('gewerbe/auskuenfte')}>Protokoll der Auskünfte</Link>
      </p>
      {gegeben ? (
        <Gegeben
          auskunft={gegeben}
          onWeiter={() => {
            setGegeben(null)
            setEingabe(LEER)
            setWeiter(weiter + 1)
          }}
        />
      ) : (
        <>
          <fieldset className="gewerbe-feld" ref={wahl}>
            <legend>Wer fragt, und warum?</legend>
            {ARTEN.map(({ wert, titel: name, hilfe }) => (
              <label key={wert} className="gewerbe-haken">
                <input type="radio" name="art" checked={art === wert} onChange={() => setArt(wert)} />
                <span>
                  {name}
                  <span className="neben">{hilfe}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
          {!data && !error && <Progress label="Das Register wird gelesen" />}
          {data && (
            <AuskunftForm
              key={art}
              betrieb={id}
              art={art}
              eingabe={eingabe}
              onEingabe={setEingabe}
              angaben={data.gewerbeauskunftsangaben}
              onGegeben={setGegeben}
              onAbbrechen={zurueck}
            />
          )}
        </>
      )}
    </div>
  )
}

function Gegeben({ auskunft, onWeiter }: { auskunft: AuskunftZeileFragment; onWeiter: () => void }) {
  const { pfad } = useGemeinde()
  const kopf = useRef<HTMLHeadingElement>(null)
  useEffect(() => kopf.current?.focus(), [])
  const erteilt = auskunft.ergebnis === 'ERTEILT'
  return (
    <section aria-labelledby="auskunft-ergebnis">
      <h2 id="auskunft-ergebnis" tabIndex={-1} ref={kopf}>
        {erteilt ? 'Auskunft erteilt' : 'Auskunft verweigert'}
      </h2>
      <p>
        Das Schreiben an {auskunft.anfragend} liegt in der Akte
        {erteilt && auskunft.gebuehrCent === null && '; eine Gebühr ist nicht festgelegt'}
        {auskunft.gebuehrCent ? `; Gebühr ${euro(auskunft.gebuehrCent)}` : ''}.
      </p>
      <div className="gewerbe-knoepfe">
        {auskunft.dokument && <Link to={pfad(schreibenPfad(auskunft))}>Schreiben ansehen</Link>}
        <Button onClick={onWeiter}>Weitere Auskunft</Button>
      </div>
    </section>
  )
}
