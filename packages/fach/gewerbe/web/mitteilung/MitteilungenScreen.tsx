import { PAGE } from '@verbundakte/akte/web'
import { Button, type Column, formatDay, formatDayOf, useApi, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useNavigate } from 'react-router'
import { BehoerdenmitteilungenDocument, type BehoerdenmitteilungZeileFragment } from '../generated/graphql.ts'
import { Liste, useReiter } from '../Liste.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { faellig } from '../words.ts'
import { MITGETEILT } from './words.ts'

/** What other authorities say that nobody has told the office, by the day on which it is due. */
export function MitteilungenScreen() {
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const { reiter, wahl } = useReiter([
    { wert: 'OFFEN', titel: 'Offen' },
    { wert: 'ERLEDIGT', titel: 'Erledigt' },
  ])
  const offen = reiter.wert === 'OFFEN'
  const schreibt = darf('anlegen', 'Behoerdenmitteilung')
  const neu = () => void navigate(pfad('gewerbe/mitteilungen/neu'))
  useShortcuts('Mitteilungen', [schreibt ? { keys: 'n', titel: 'Mitteilung aufnehmen', run: neu } : null])
  return (
    <Seite titel="Mitteilungen anderer Behörden" zurueck={{ pfad: 'gewerbe', titel: 'Zum Gewerbe' }}>
      <div className="gewerbe-knoepfe">
        {schreibt && (
          <Button kind="primary" icon="add" keys="n" onClick={neu}>
            Mitteilung aufnehmen
          </Button>
        )}
        {wahl}
      </div>
      <Liste<BehoerdenmitteilungZeileFragment>
        key={reiter.wert}
        name={`mitteilungen:${reiter.wert}`}
        titel="Mitteilungen"
        leer={offen ? 'Nichts offen' : 'Noch nichts erledigt'}
        leerText="Was Finanzamt und andere Behörden über nicht angezeigte Betriebe mitteilen. Eine neue beginnt mit „n“."
        spalten={SPALTEN}
        laden={async (after, signal) =>
          (await api.graphql(BehoerdenmitteilungenDocument, { offen, first: PAGE, after }, signal))
            .behoerdenmitteilungen
        }
        id={({ id }) => id}
        onOpen={({ id }) => void navigate(pfad(`gewerbe/mitteilung/${id}`))}
      />
    </Seite>
  )
}

const SPALTEN: readonly Column<BehoerdenmitteilungZeileFragment>[] = [
  {
    name: 'wer',
    titel: 'Wer',
    header: true,
    cell: ({ name, stelle, was, zum, gefragtBis, stand }) => (
      <>
        {name}
        <span className="neben">
          {[MITGETEILT[was] + (zum ? ` zum ${formatDay(zum)}` : ''), stelle].join(' · ')}
          {stand === 'OFFEN' && gefragtBis ? ` · angefragt bis ${formatDay(gefragtBis)}` : ''}
        </span>
      </>
    ),
  },
  {
    name: 'bis',
    titel: 'Frist',
    width: 'schmal',
    cell: ({ bis, ampel, erledigtAm }) =>
      ampel ? (
        <>
          bis {formatDay(bis)}
          <span className={`neben gewerbe-ampel-${ampel}`}>{faellig(ampel, bis)}</span>
        </>
      ) : erledigtAm ? (
        `erledigt ${formatDayOf(erledigtAm)}`
      ) : (
        ''
      ),
  },
]
