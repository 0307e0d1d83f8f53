import { Button, formatDay, useApi } from '@verbundakte/ui'
import { useState } from 'react'
import { type UntersagungGanzFragment, UntersagungsanhoerungZuruecknehmenDocument } from '../generated/graphql.ts'
import { Schreiben } from '../verfahren/Schreiben.tsx'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { zuruecknehmbar } from '../verfahren/zurueck.ts'
import { type Anhoerung, StellungnahmeDialog } from './dialoge.tsx'
import { STELLEN } from './words.ts'

/** Who was asked, until when, and what they said. */
export function Anhoerungen({ fall, offen }: { fall: UntersagungGanzFragment; offen: boolean }) {
  const api = useApi()
  const { gleich } = useHandlung()
  const [antwort, setAntwort] = useState<Anhoerung | null>(null)
  return (
    <>
      <h2>Anhörung</h2>
      {fall.anhoerungen.length === 0 && <p>Noch niemand ist gehört.</p>}
      <ul className="gewerbe-liste" aria-label="Anhörung">
        {fall.anhoerungen.map((anhoerung) => {
          const { id, stelle, an, frist, stellungnahme, dokument } = anhoerung
          return (
            <li key={id} className="gewerbe-nachweis">
              <span>
                {dokument ? (
                  <Schreiben akteId={fall.akteId} vorgangId={fall.vorgangId} dokument={dokument} titel={an} />
                ) : (
                  an
                )}
                <span className="neben">
                  {STELLEN[stelle]} · Frist {formatDay(frist)}
                </span>
                <span className="neben gewerbe-wortlaut">{stellungnahme ?? 'noch keine Antwort'}</span>
              </span>
              {offen && (
                <span className="gewerbe-knoepfe">
                  <Button kind="quiet" onClick={() => setAntwort(anhoerung)}>
                    {stellungnahme ? 'Antwort ändern' : 'Antwort eintragen'}
                    <span className="va-hidden">: {an}</span>
                  </Button>
                  {!stellungnahme && zuruecknehmbar(dokument) && (
                    <Button
                      kind="quiet"
                      onClick={() =>
                        void gleich(
                          () => api.graphql(UntersagungsanhoerungZuruecknehmenDocument, { id }),
                          'Die Anhörung ist zurückgenommen.',
                        )
                      }
                    >
                      Zurücknehmen<span className="va-hidden">: {an}</span>
                    </Button>
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {antwort && <StellungnahmeDialog anhoerung={antwort} onClose={() => setAntwort(null)} />}
    </>
  )
}
