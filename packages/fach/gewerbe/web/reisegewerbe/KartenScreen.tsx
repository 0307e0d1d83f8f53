import { PAGE } from '@verbundakte/akte/web'
import { Button, type Column, formatDay, useApi, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useNavigate } from 'react-router'
import { type KarteZeileFragment, ReisegewerbekartenDocument } from '../generated/graphql.ts'
import { Liste, useReiter } from '../Liste.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { KARTE_NAMEN } from './words.ts'

/** Cards of those who travel: applications, cards that hold, what is over. */
export function KartenScreen() {
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const { reiter, wahl } = useReiter([
    { wert: 'BEANTRAGT', titel: 'Anträge' },
    { wert: 'ERTEILT', titel: 'Erteilt' },
    { wert: 'BEENDET', titel: 'Beendet' },
  ])
  const schreibt = darf('anlegen', 'Reisegewerbekarte')
  const neu = () => void navigate(pfad('gewerbe/reisegewerbe/neu'))
  useShortcuts('Reisegewerbe', [schreibt ? { keys: 'n', titel: 'Neuer Antrag', run: neu } : null])
  return (
    <Seite titel="Reisegewerbekarten" zurueck={{ pfad: 'gewerbe', titel: 'Zum Gewerbe' }}>
      <div className="gewerbe-knoepfe">
        {schreibt && (
          <Button kind="primary" icon="add" keys="n" onClick={neu}>
            Neuer Antrag
          </Button>
        )}
        {wahl}
      </div>
      <Liste<KarteZeileFragment>
        key={reiter.wert}
        name={`reisegewerbe:${reiter.wert}`}
        titel="Reisegewerbekarten"
        leer="Nichts dabei"
        leerText="Zuständig ist die Gemeinde, in der jemand wohnt (§ 61 GewO). Ein Antrag beginnt mit „n“."
        spalten={SPALTEN}
        laden={async (after, signal) =>
          (await api.graphql(ReisegewerbekartenDocument, { liste: reiter.wert, first: PAGE, after }, signal))
            .reisegewerbekarten
        }
        id={({ id }) => id}
        onOpen={({ id }) => void navigate(pfad(`gewerbe/reisegewerbe/karte/${id}`))}
      />
    </Seite>
  )
}

const SPALTEN: readonly Column<KarteZeileFragment>[] = [
  {
    name: 'wer',
    titel: 'Wer',
    header: true,
    cell: ({ name, vornamen, taetigkeiten, nummer }) => (
      <>
        {vornamen} {name}
        <span className="neben">{[nummer && `Nr. ${nummer}`, taetigkeiten].filter(Boolean).join(' · ')}</span>
      </>
    ),
  },
  {
    name: 'stand',
    titel: 'Stand',
    width: 'schmal',
    cell: ({ stand, antragAm, befristetBis, ablauf, endeAm }) => (
      <>
        {KARTE_NAMEN[stand]}
        <span className={`neben${ablauf ? ` gewerbe-ampel-${ablauf === 'bald' ? 'gelb' : 'rot'}` : ''}`}>
          {stand === 'BEANTRAGT'
            ? formatDay(antragAm)
            : endeAm
              ? formatDay(endeAm)
              : befristetBis
                ? `${ablauf === 'abgelaufen' ? 'abgelaufen am' : ablauf === 'bald' ? 'läuft ab am' : 'bis'} ${formatDay(befristetBis)}`
                : 'unbefristet'}
        </span>
      </>
    ),
  },
]
