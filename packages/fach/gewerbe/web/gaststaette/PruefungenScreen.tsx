import { PAGE } from '@verbundakte/akte/web'
import { type Column, formatDay, useApi, useGemeinde } from '@verbundakte/ui'
import { useNavigate } from 'react-router'
import { GaststaettenpruefungenDocument, type PruefungZeileFragment } from '../generated/graphql.ts'
import { Liste, useReiter } from '../Liste.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { anschrift, faellig } from '../words.ts'
import { PRUEFUNG_NAMEN } from './words.ts'

/** Who has to be checked before a Gaststätte may begin, what is due first, first. */
export function PruefungenScreen() {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { reiter, wahl } = useReiter([
    { wert: 'OFFEN', titel: 'Offen' },
    { wert: 'FERTIG', titel: 'Entschieden' },
  ])
  const offen = reiter.wert === 'OFFEN'
  return (
    <Seite titel="Prüfungen der Gaststätten" zurueck={{ pfad: 'gewerbe', titel: 'Zum Gewerbe' }}>
      <div className="gewerbe-knoepfe">{wahl}</div>
      <Liste<PruefungZeileFragment>
        key={reiter.wert}
        name={`pruefungen:${reiter.wert}`}
        titel="Prüfungen"
        leer={offen ? 'Alles geprüft' : 'Noch nichts entschieden'}
        leerText="Eine Prüfung beginnt mit der Bescheinigung einer Anmeldung, die Alkoholausschank nennt."
        spalten={SPALTEN}
        laden={async (after, signal) =>
          (await api.graphql(GaststaettenpruefungenDocument, { offen, first: PAGE, after }, signal))
            .gaststaettenpruefungen
        }
        id={({ id }) => id}
        onOpen={({ id }) => void navigate(pfad(`gewerbe/pruefung/${id}`))}
      />
    </Seite>
  )
}

const SPALTEN: readonly Column<PruefungZeileFragment>[] = [
  {
    name: 'wer',
    titel: 'Wer',
    header: true,
    cell: ({ wer, betrieb, befunde, stand }) => {
      const fehlen = befunde.filter(({ schwere }) => schwere === 'fehler').length
      const frueh = befunde.some(({ code }) => code === 'gast-sechs-wochen')
      return (
        <>
          {wer}
          <span className="neben">{[betrieb?.name, betrieb && anschrift(betrieb)].filter(Boolean).join(' · ')}</span>
          {stand === 'OFFEN' && (
            <span className="neben">
              {[
                fehlen === 0
                  ? 'Nachweise vollständig'
                  : fehlen === 1
                    ? 'ein Nachweis fehlt'
                    : `${fehlen} Nachweise fehlen`,
                frueh ? 'Beginn zu früh' : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
        </>
      )
    },
  },
  {
    name: 'frist',
    titel: 'Frist',
    width: 'schmal',
    cell: ({ stand, ampel, faelligAm }) =>
      ampel ? (
        <>
          bis {formatDay(faelligAm)}
          <span className={`neben gewerbe-ampel-${ampel}`}>{faellig(ampel, faelligAm)}</span>
        </>
      ) : (
        PRUEFUNG_NAMEN[stand]
      ),
  },
]
