import { PAGE } from '@verbundakte/akte/web'
import { Button, type Column, formatDay, useApi, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useNavigate } from 'react-router'
import { type FestZeileFragment, GaststaettenfesteDocument } from '../generated/graphql.ts'
import { Liste, useReiter } from '../Liste.tsx'
import { Seite } from '../verfahren/Seite.tsx'

/** Gaststätten for a few days, by date. */
export function FesteScreen() {
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const navigate = useNavigate()
  const { reiter, wahl } = useReiter([
    { wert: 'KOMMEND', titel: 'Kommende' },
    { wert: 'VERGANGEN', titel: 'Vergangene' },
  ])
  const kommend = reiter.wert === 'KOMMEND'
  const schreibt = darf('anlegen', 'Gaststaettenfest')
  const neu = () => void navigate(pfad('gewerbe/feste/neu'))
  useShortcuts('Feste', [schreibt ? { keys: 'n', titel: 'Neue Anzeige eines Festes', run: neu } : null])
  return (
    <Seite titel="Feste" zurueck={{ pfad: 'gewerbe', titel: 'Zum Gewerbe' }}>
      <div className="gewerbe-knoepfe">
        {schreibt && (
          <Button kind="primary" icon="add" keys="n" onClick={neu}>
            Neues Fest
          </Button>
        )}
        {wahl}
      </div>
      <Liste<FestZeileFragment>
        key={reiter.wert}
        name={`feste:${reiter.wert}`}
        titel="Feste"
        leer={kommend ? 'Nichts angezeigt' : 'Noch keines'}
        leerText="Vorübergehende Gaststätten nach § 6 HGastG. Eine neue Anzeige beginnt mit „n“."
        spalten={SPALTEN}
        laden={async (after, signal) =>
          (await api.graphql(GaststaettenfesteDocument, { kommend, first: PAGE, after }, signal)).gaststaettenfeste
        }
        id={({ id }) => id}
        onOpen={({ id }) => void navigate(pfad(`gewerbe/fest/${id}`))}
      />
    </Seite>
  )
}

export function tage({ beginn, ende }: { readonly beginn: string; readonly ende: string }): string {
  return beginn === ende ? formatDay(beginn) : `${formatDay(beginn)} – ${formatDay(ende)}`
}

const SPALTEN: readonly Column<FestZeileFragment>[] = [
  {
    name: 'anlass',
    titel: 'Fest',
    header: true,
    cell: ({ anlass, veranstalter, ort, besucher, alkohol }) => (
      <>
        {anlass}
        <span className="neben">
          {[ort, veranstalter, `${besucher} Besucher`, alkohol ? 'mit Alkohol' : 'ohne Alkohol'].join(' · ')}
        </span>
      </>
    ),
  },
  { name: 'tage', titel: 'Tage', width: 'schmal', cell: (fest) => tage(fest) },
]
