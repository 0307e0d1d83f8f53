import { Button, Details, formatDay, Notice, useApi, useApiQuery } from '@verbundakte/ui'
import { useParams } from 'react-router'
import { GaststaettenfestDocument, GaststaettenfestZuruecknehmenDocument } from '../generated/graphql.ts'
import { Schreiben } from '../verfahren/Schreiben.tsx'
import { Seite } from '../verfahren/Seite.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { zuruecknehmbar } from '../verfahren/zurueck.ts'
import { euro } from '../words.ts'
import { tage } from './FesteScreen.tsx'
import { Zugleich } from './Zugleich.tsx'

/** A Fest as it was noticed, and its receipt. */
export function FestScreen() {
  const { id = '' } = useParams()
  const api = useApi()
  const { gleich } = useHandlung()
  const { data, error } = useApiQuery(['gewerbe', 'fest', id], GaststaettenfestDocument, { id })
  const fest = data?.gaststaettenfest
  return (
    <Seite
      titel={fest?.anlass ?? 'Fest'}
      zurueck={{ pfad: 'gewerbe/feste', titel: 'Alle Feste' }}
      error={error}
      laedt={!data}
      fehlt={data !== undefined && !fest}
      stand={fest && String(fest.zurueckgenommen)}
    >
      {fest && (
        <>
          {fest.zurueckgenommen ? (
            <Notice kind="info">Diese Anzeige ist zurückgenommen.</Notice>
          ) : (
            <Zugleich id={fest.id} ort={fest.ort} beginn={fest.beginn} ende={fest.ende} />
          )}
          <Details
            items={[
              ['Wann', [tage(fest), fest.zeiten].filter(Boolean).join(', ')],
              ['Wo', fest.ort],
              ['Wer', `${fest.veranstalter}, ${fest.anschrift}`],
              ['Speisen und Getränke', `${fest.angebot} (${fest.alkohol ? 'mit' : 'ohne'} Alkohol)`],
              ['Erwartete Besucher', String(fest.besucher)],
              ['Eingegangen', formatDay(fest.eingang)],
              fest.fristErlassen ? ['Auf die Frist verzichtet', fest.fristErlassen] : null,
              ['Gebühr', fest.gebuehrCent === null ? 'noch nicht festgesetzt' : euro(fest.gebuehrCent)],
              fest.dokument
                ? [
                    'Schreiben',
                    <Schreiben
                      key="dokument"
                      akteId={fest.akteId}
                      vorgangId={fest.vorgangId}
                      dokument={fest.dokument}
                    />,
                  ]
                : null,
            ]}
          />
          {fest.darf.includes('aendern') && !fest.zurueckgenommen && zuruecknehmbar(fest.dokument) && (
            <div className="gewerbe-knoepfe">
              <Button
                kind="quiet"
                onClick={() =>
                  void gleich(
                    () => api.graphql(GaststaettenfestZuruecknehmenDocument, { id }),
                    'Anzeige zurückgenommen.',
                  )
                }
              >
                Anzeige zurücknehmen
              </Button>
            </div>
          )}
        </>
      )}
    </Seite>
  )
}
