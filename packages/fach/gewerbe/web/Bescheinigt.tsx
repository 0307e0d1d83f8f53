import { Details, formatDayOf, useGemeinde } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { GewerbeanzeigeQuery } from './generated/graphql.ts'
import { UebermittlungenDerAnzeige } from './uebermittlung/UebermittlungenDerAnzeige.tsx'
import { euro, STATUS_NAMEN } from './words.ts'

type Anzeige = NonNullable<GewerbeanzeigeQuery['gewerbeanzeige']>

/** What came of an Anzeige, and where it all lies. */
export function Bescheinigt({ anzeige }: { anzeige: Anzeige }) {
  const { pfad } = useGemeinde()
  const { bescheinigung, vorgang, akteId, betrieb } = anzeige
  const imVorgang = akteId && vorgang ? pfad(`akte/${akteId}/vorgang/${vorgang.id}`) : null
  const ergebnis = useRef<HTMLElement>(null)
  // The form that had the focus is gone: what came of it is next.
  useEffect(() => ergebnis.current?.focus(), [])
  return (
    <section ref={ergebnis} tabIndex={-1} aria-label="Ergebnis">
      <Details
        items={[
          ['Stand', STATUS_NAMEN[anzeige.status]],
          anzeige.grund ? ['Grund', anzeige.grund] : null,
          anzeige.eingangAm ? ['Eingegangen', formatDayOf(anzeige.eingangAm)] : null,
          bescheinigung
            ? ['Empfangsbescheinigung', `Nr. ${bescheinigung.nummer} vom ${formatDayOf(bescheinigung.am)}`]
            : null,
          bescheinigung ? ['Gebühr', gebuehr(bescheinigung)] : null,
          betrieb
            ? [
                'Betrieb',
                <Link key="betrieb" to={pfad(`gewerbe/betrieb/${betrieb.id}`)}>
                  {betrieb.name}
                </Link>,
              ]
            : null,
          vorgang && imVorgang
            ? [
                'Vorgang',
                <Link key="vorgang" to={imVorgang}>
                  {vorgang.kennzeichen}
                </Link>,
              ]
            : null,
          imVorgang && anzeige.dokument
            ? [
                'Anzeige',
                <Link key="anzeige" to={`${imVorgang}/dokument/${anzeige.dokument.id}`}>
                  {anzeige.dokument.betreff}
                </Link>,
              ]
            : null,
          imVorgang && bescheinigung?.dokument
            ? [
                'Bescheinigung',
                <Link key="bescheinigung" to={`${imVorgang}/dokument/${bescheinigung.dokument.id}`}>
                  {bescheinigung.dokument.betreff}
                </Link>,
              ]
            : null,
        ]}
      />
      {anzeige.bescheinigung && <UebermittlungenDerAnzeige id={anzeige.id} />}
    </section>
  )
}

function gebuehr({ gebuehrCent, erlassGrund }: NonNullable<Anzeige['bescheinigung']>): string {
  if (erlassGrund) return `erlassen: ${erlassGrund}`
  return gebuehrCent === null ? 'noch nicht festgesetzt' : euro(gebuehrCent)
}
