import { formatDay, formatDayOf, Notice, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { Eingereicht } from './Eingereicht.tsx'
import type { Anzeige } from './Entscheiden.tsx'
import { Treffer } from './untersagung/Treffer.tsx'
import { faellig, SCHREIBEN_NAMEN } from './words.ts'
import { Zuordnen } from './Zuordnen.tsx'

/** Where an open Anzeige stands: its three days, what was written about it, and what it corrects. */
export function Lage({ anzeige }: { anzeige: Anzeige }) {
  const { pfad } = useGemeinde()
  const {
    kanal,
    geprueftAm,
    eingangAm,
    bescheinigungBis,
    ampel,
    begruendung,
    korrekturArt,
    korrekturVonId,
    vonAmtsWegen,
  } = anzeige
  const letzte = anzeige.schreiben.findLast(({ art }) => art === 'nachforderung')
  return (
    <>
      {anzeige.art === 'anmeldung' && <Treffer anzeige={anzeige.id} />}
      {eingangAm && bescheinigungBis && (
        <p>
          {kanal === 'online' ? 'Online eingegangen' : 'Eingegangen'} {formatDayOf(eingangAm)}. Bescheinigung bis{' '}
          {formatDay(bescheinigungBis)}:{' '}
          <strong className={`gewerbe-ampel-${ampel}`}>{faellig(ampel, bescheinigungBis)}</strong>
        </p>
      )}
      {geprueftAm && (
        <p>
          Formell geprüft {formatDayOf(geprueftAm)}
          {anzeige.geprueftVon ? ` von ${anzeige.geprueftVon.name}` : ''}.
        </p>
      )}
      {vonAmtsWegen && <Notice kind="info">Abmeldung von Amts wegen: {begruendung}</Notice>}
      {korrekturArt && korrekturVonId && (
        <Notice kind="info">
          {korrekturArt === 'storno' ? 'Storno' : 'Berichtigung'} einer{' '}
          <Link to={pfad(`gewerbe/anzeige/${korrekturVonId}`)}>früheren Anzeige</Link>: {begruendung}
        </Notice>
      )}
      {anzeige.status === 'NACHGEFORDERT' && letzte?.frist && (
        <Notice kind="info">Nachgefordert; Frist {formatDay(letzte.frist)}.</Notice>
      )}
      {anzeige.fremdeGemeinde && (
        <Notice kind="danger">
          Gerichtet an die Gemeinde mit der Kennzahl {anzeige.fremdeGemeinde}. Bitte leiten Sie sie weiter.
        </Notice>
      )}
      {anzeige.art !== 'anmeldung' && (!anzeige.betrieb || kanal === 'online') && <Zuordnen anzeige={anzeige} />}
      <Eingereicht anzeige={anzeige} />
      {anzeige.schreiben.length > 0 && (
        <ul className="gewerbe-liste" aria-label="Schreiben">
          {anzeige.schreiben.map((each) => (
            <li key={each.id}>
              <Link to={pfad(`akte/${each.akteId}/vorgang/${each.vorgangId}/dokument/${each.dokument?.id ?? ''}`)}>
                {each.dokument?.betreff ?? SCHREIBEN_NAMEN[each.art]}
              </Link>
              <span className="neben">{[formatDayOf(each.am), each.an].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
