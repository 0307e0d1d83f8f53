import { formatNumber, Notice, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import type { GewerbezahlenQuery } from '../generated/graphql.ts'

interface NachweisProps {
  readonly jahr: string
  readonly nachweis: GewerbezahlenQuery['gewerbenummernnachweis']
}

/** That the numbers of a year have no gap, and each went to the statistical office. */
export function Nachweis({ jahr, nachweis }: NachweisProps) {
  const { pfad } = useGemeinde()
  const { hoechste, geloescht, fehlend, ohneStatistik, statistikOffen } = nachweis
  return (
    <>
      {fehlend.length > 0 ? (
        <Notice kind="danger">
          Es fehlen die Nummern {fehlend.map((nummer) => `${jahr}/${nummer}`).join(', ')}. Bitte wenden Sie sich an den
          Betrieb.
        </Notice>
      ) : (
        <p>
          {hoechste === 0
            ? `${jahr} ist keine Nummer vergeben.`
            : `Lückenlos: die Nummern ${jahr}/1 bis ${jahr}/${hoechste} sind alle nachgewiesen${geloescht > 0 ? `, ${formatNumber(geloescht)} davon nach Ablauf der Frist gelöscht` : ''}.`}
        </p>
      )}
      {ohneStatistik > 0 ? (
        <Notice kind="warning">{formatNumber(ohneStatistik)} ohne Meldung an das Statistische Landesamt.</Notice>
      ) : (
        hoechste > 0 && <p>Zu jeder gibt es eine Meldung an das Statistische Landesamt.</p>
      )}
      {statistikOffen > 0 && (
        <p>
          {formatNumber(statistikOffen)} davon noch nicht gesendet:{' '}
          <Link to={pfad('gewerbe/uebermittlungen')}>Übermittlungen</Link>
        </p>
      )}
    </>
  )
}
