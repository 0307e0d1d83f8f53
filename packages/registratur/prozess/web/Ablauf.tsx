import { useGemeinde } from '@verbundakte/ui'
import type { Vorlageninhalt } from '../src/vorlage/form.ts'
import { ANGABENART_NAMEN, danachText, stelleText, tageText, VERFUEGUNG_NAMEN } from './words.ts'

interface AblaufProps {
  readonly inhalt: Vorlageninhalt
  /** name of the Abschnitt it is in now */
  readonly hier?: string | null
}

/** A process to read, from its beginning to its end: who does what, what is asked, where it goes on. */
export function Ablauf({ inhalt, hier = null }: AblaufProps) {
  const { aemter } = useGemeinde()
  const anfang = inhalt.angaben.filter((angabe) => angabe.in === undefined)
  return (
    <div className="prozess-ablauf">
      {inhalt.beschreibung && <p>{inhalt.beschreibung}</p>}
      <dl className="prozess-kopf">
        <div>
          <dt>Akte</dt>
          <dd>{inhalt.aktenplan ? `an der Position ${inhalt.aktenplan}` : 'eine, die es schon gibt'}</dd>
        </div>
        <div>
          <dt>Betreff</dt>
          <dd>{inhalt.betreff}</dd>
        </div>
        {anfang.length > 0 && (
          <div>
            <dt>Angaben zu Beginn</dt>
            <dd>
              {anfang
                .map(({ titel, art, pflicht }) => `${titel} (${ANGABENART_NAMEN[art]}${pflicht ? ', Pflicht' : ''})`)
                .join(', ')}
            </dd>
          </div>
        )}
        {inhalt.unterlagen.length > 0 && (
          <div>
            <dt>Unterlagen</dt>
            <dd>{inhalt.unterlagen.map(({ titel }) => titel).join(', ')}</dd>
          </div>
        )}
      </dl>
      <ol className="prozess-abschnitte">
        {inhalt.abschnitte.map((abschnitt, nummer) => (
          <li key={abschnitt.name} aria-current={hier === abschnitt.name ? 'step' : undefined}>
            <h3>{abschnitt.titel}</h3>
            <ul>
              {abschnitt.schritte.map((schritt) => (
                <li key={schritt.name} data-zugleich={schritt.zugleich || undefined}>
                  <strong>{VERFUEGUNG_NAMEN[schritt.verfuegung]}</strong>: {stelleText(schritt.stelle, aemter)}
                  {schritt.tage !== undefined && `, ${tageText(schritt.tage)}`}
                  {schritt.zugleich && ' (zugleich)'}
                  {schritt.hinweis && <span className="neben">{schritt.hinweis}</span>}
                </li>
              ))}
            </ul>
            <Fragen inhalt={inhalt} abschnitt={abschnitt.name} />
            <p className="neben">{danachText(inhalt, nummer).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Fragen({ inhalt, abschnitt }: { inhalt: Vorlageninhalt; abschnitt: string }) {
  const fragen = inhalt.angaben.filter((angabe) => angabe.in === abschnitt)
  const noetig = inhalt.unterlagen.filter(({ bis }) => bis === abschnitt)
  if (fragen.length === 0 && noetig.length === 0) return null
  return (
    <p className="neben">
      {fragen.length > 0 && `Gefragt: ${fragen.map(({ titel }) => titel).join(', ')}. `}
      {noetig.length > 0 && `Nötig: ${noetig.map(({ titel }) => titel).join(', ')}.`}
    </p>
  )
}
