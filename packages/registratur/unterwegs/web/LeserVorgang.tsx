import { VERFUEGUNG_NAMEN } from '@verbundakte/geschaeftsgang/worte'
import {
  Button,
  Details,
  formatDay,
  formatInstant,
  IconButton,
  Notice,
  SchutzklasseBadge,
  usePageTitle,
} from '@verbundakte/ui'
import { type Gelesen, useFokus } from './Leser.tsx'
import { Vermerke } from './Vermerke.tsx'

const STATUS: Readonly<Record<string, string>> = {
  ZUKUENFTIG: 'kommt noch',
  AKTUELL: 'jetzt dran',
  ERLEDIGT: 'erledigt',
  UEBERSPRUNGEN: 'übersprungen',
  ZURUECKGERUFEN: 'zurückgerufen',
}

interface LeserVorgangProps {
  readonly gelesen: Gelesen
  readonly onOpen: (version: string) => void
  readonly onBack: () => void
}

/** One Vorgang as it was when the device was last in contact. */
export function LeserVorgang({ gelesen: { zeile, paket }, onOpen, onBack }: LeserVorgangProps) {
  const { vorgang, dokumente, gang } = paket
  const titel = useFokus()
  // Not what it is about: titles stand in the history of the browser, unencrypted.
  usePageTitle('Unterwegs')
  const schritte = gang.laufwege.flatMap((laufweg) => laufweg.schritte)
  return (
    <section className="ohne-netz__seite">
      <header className="leser-kopf">
        <IconButton icon="arrow-back" label="Zurück zur Liste" onClick={onBack} />
        <div>
          <span className="neben">
            {vorgang.akte.aktenzeichen} {vorgang.akte.betreff} › {vorgang.kennzeichen}
          </span>
          <h1 ref={titel} tabIndex={-1}>
            {vorgang.betreff}
          </h1>
          <SchutzklasseBadge klasse={vorgang.schutzklasse} />
        </div>
      </header>
      <h2>Dokumente</h2>
      <ul className="leser-liste" aria-label="Dokumente">
        {dokumente.map(({ id, betreff, typ, datumDesSchreibens, absender, aktuelleVersion }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(aktuelleVersion.id)}>
              <strong>{betreff}</strong>
              <span className="neben">
                {[typ, datumDesSchreibens && formatDay(datumDesSchreibens), absender].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {dokumente.length === 0 && <p>Noch keine.</p>}
      {paket.gekuerzt && (
        <Notice kind="info">
          Hier liegen die {dokumente.length.toLocaleString('de-DE')} neuesten Dokumente. Die übrigen lesen Sie mit Netz.
        </Notice>
      )}
      <Vermerke zeile={zeile} vorgang={vorgang} />
      <h2>Angaben</h2>
      <Details
        items={[
          ['Stand', formatInstant(new Date(zeile.stand).toISOString())],
          ['Hier lesbar bis', formatInstant(new Date(zeile.endet).toISOString())],
          vorgang.bearbeiter ? ['Bearbeitung', vorgang.bearbeiter.name] : null,
          ['Federführung', vorgang.federfuehrung.name],
          vorgang.wiedervorlage ? ['Wiedervorlage', formatDay(vorgang.wiedervorlage)] : null,
        ]}
      />
      {vorgang.beteiligte.length > 0 && (
        <>
          <h2>Beteiligte</h2>
          <ul className="unterwegs-liste">
            {vorgang.beteiligte.map(({ rolle, name, anschrift }) => (
              <li key={`${rolle} ${name}`}>
                <div>
                  {name}
                  <span className="neben">{[rolle, anschrift].filter(Boolean).join(' · ')}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {schritte.length > 0 && (
        <>
          <h2>Geschäftsgang</h2>
          <ul className="unterwegs-liste">
            {schritte.map(({ id, verfuegung, status, termin, person, amt, vermerk }) => (
              <li key={id}>
                <div>
                  {VERFUEGUNG_NAMEN[verfuegung]}: {person?.name ?? amt?.name ?? 'nicht mehr hier'}
                  <span className="neben">
                    {[STATUS[status], termin && `bis ${formatDay(termin)}`, vermerk].filter(Boolean).join(' · ')}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {gang.kommentare.length > 0 && (
        <>
          <h2>Kommentare</h2>
          <ul className="unterwegs-liste">
            {gang.kommentare.map(({ id, text, angelegtAm, angelegtVon }) => (
              <li key={id}>
                <div className="leser-text">
                  {text}
                  <span className="neben">
                    {angelegtVon?.name ?? 'nicht mehr hier'}, {formatInstant(angelegtAm)}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onBack}>Zurück zur Liste</Button>
    </section>
  )
}
