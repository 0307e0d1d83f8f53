import { Details, formatDayOf, useGemeinde } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { Anlagelink } from './Anlagelink.tsx'
import { Eingereicht } from './Eingereicht.tsx'
import type { Anzeige } from './Entscheiden.tsx'
import { Korrektur } from './Korrektur.tsx'
import { UebermittlungenDerAnzeige } from './uebermittlung/UebermittlungenDerAnzeige.tsx'
import { Treffer } from './untersagung/Treffer.tsx'
import { euro, SCHREIBEN_NAMEN, STATUS_NAMEN, ZWECK_NAMEN } from './words.ts'
import { Zuruecknehmen } from './Zuruecknehmen.tsx'

/** What came of an Anzeige, and where it all lies. */
export function Bescheinigt({ anzeige }: { anzeige: Anzeige }) {
  const { pfad } = useGemeinde()
  const { bescheinigung, vorgang, akteId, betrieb, korrektur, korrekturVonId, korrekturArt } = anzeige
  const schreibt = anzeige.darf.includes('aendern')
  const imVorgang = akteId && vorgang ? pfad(`akte/${akteId}/vorgang/${vorgang.id}`) : null
  const ergebnis = useRef<HTMLElement>(null)
  // The form that had the focus is gone: what came of it is next.
  useEffect(() => ergebnis.current?.focus(), [])
  return (
    <section ref={ergebnis} tabIndex={-1} aria-label="Ergebnis">
      {anzeige.art === 'anmeldung' && <Treffer anzeige={anzeige.id} />}
      <Details
        items={[
          ['Stand', STATUS_NAMEN[anzeige.status]],
          anzeige.grund ? ['Grund', anzeige.grund] : null,
          anzeige.vonAmtsWegen ? ['Von Amts wegen', anzeige.begruendung ?? ''] : null,
          korrekturArt && korrekturVonId
            ? [
                korrekturArt === 'storno' ? 'Storniert' : 'Berichtigt',
                <Link key="von" to={pfad(`gewerbe/anzeige/${korrekturVonId}`)}>
                  eine frühere Anzeige
                </Link>,
              ]
            : null,
          korrekturArt ? ['Warum', anzeige.begruendung ?? ''] : null,
          korrektur
            ? [
                korrektur.korrekturArt === 'storno' ? 'Storniert durch' : 'Berichtigt durch',
                <Link key="durch" to={pfad(`gewerbe/anzeige/${korrektur.id}`)}>
                  {`Anzeige vom ${formatDayOf(korrektur.eingangAm ?? korrektur.geaendertAm)} (${STATUS_NAMEN[korrektur.status]})`}
                </Link>,
              ]
            : null,
          anzeige.eingangAm ? ['Eingegangen', formatDayOf(anzeige.eingangAm)] : null,
          anzeige.geprueftAm
            ? [
                'Formell geprüft',
                [formatDayOf(anzeige.geprueftAm), anzeige.geprueftVon?.name].filter(Boolean).join(', '),
              ]
            : null,
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
          ...anzeige.anlagen.map(
            (each) => [ZWECK_NAMEN[each.zweck] ?? 'Anlage', <Anlagelink key={each.id} anlage={each} />] as const,
          ),
          ...anzeige.schreiben.map(
            (each) =>
              [
                SCHREIBEN_NAMEN[each.art],
                <Link
                  key={each.id}
                  to={pfad(`akte/${each.akteId}/vorgang/${each.vorgangId}/dokument/${each.dokument?.id ?? ''}`)}
                >
                  {[each.dokument?.betreff ?? SCHREIBEN_NAMEN[each.art], each.an].filter(Boolean).join(', ')}
                </Link>,
              ] as const,
          ),
        ]}
      />
      <Eingereicht anzeige={anzeige} />
      {anzeige.bescheinigung && <UebermittlungenDerAnzeige id={anzeige.id} />}
      {schreibt && anzeige.status === 'BESCHEINIGT' && !korrektur && korrekturArt !== 'storno' && (
        <Korrektur von={anzeige.id} />
      )}
      {schreibt && (anzeige.status === 'WEITERGELEITET' || anzeige.status === 'ZURUECKGEWIESEN') && (
        <Zuruecknehmen anzeige={anzeige} />
      )}
    </section>
  )
}

function gebuehr({ gebuehrCent, erlassGrund }: NonNullable<Anzeige['bescheinigung']>): string {
  if (erlassGrund) return `erlassen: ${erlassGrund}`
  return gebuehrCent === null ? 'noch nicht festgesetzt' : euro(gebuehrCent)
}
