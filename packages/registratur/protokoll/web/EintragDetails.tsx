import { Button, Details, formatInstant, formatNumber, PaneHeader, useGemeinde } from '@verbundakte/ui'
import { Geloescht } from './Personenbezug.tsx'
import type { Eintrag } from './use-protokoll.ts'
import { woranText } from './words.ts'

interface EintragDetailsProps {
  readonly eintrag: Eintrag
  readonly titel: string
  readonly wer: string
  /** of the support grant it was done by */
  readonly ticket: string | null
  /** the highest number that a checkpoint vouches for */
  readonly gesichert: number
  /** its personal part was erased just now */
  readonly erased: boolean
  readonly onErase: () => void
  readonly onObjekt: (id: string) => void
}

/** One entry: who, when, what, on which objects. */
export function EintragDetails(props: EintragDetailsProps) {
  const { eintrag, titel, wer, ticket, gesichert, erased, onErase, onObjekt } = props
  const { darf } = useGemeinde()
  const { nummer, zeit, art, objekt, felder, objekte, grund, anfrage, nutzlast, vermerk } = eintrag
  const einzeln = objekte.flatMap(({ art, ids }) => ids.map((id) => ({ art, id })))
  const gezeigt = [...new Set([...felder, ...objekte.flatMap((each) => each.felder)])]
  return (
    <>
      <PaneHeader
        title={titel}
        over={`Eintrag ${formatNumber(nummer)}`}
        meta={formatInstant(zeit)}
        back={{ to: 'mitte', label: 'Zum Protokoll' }}
        actions={
          <>
            {objekte.length === 0 && (
              <Button kind="quiet" icon="search" onClick={() => onObjekt(objekt)}>
                Alles zu diesem Objekt
              </Button>
            )}
            {nutzlast && darf('loeschen', 'Protokoll') && (
              <Button kind="quiet" icon="delete" onClick={onErase}>
                Personenbezug löschen
              </Button>
            )}
          </>
        }
      />
      <div className="protokoll-eintrag">
        <Details
          items={[
            ['Wer', wer],
            grund && grund !== 'Anmeldung' ? ['Grund', grund] : null,
            ticket ? ['Unterstützungsauftrag', ticket] : null,
            ['Woran', woranText(eintrag)],
            objekte.length === 0 ? [`Id (${art})`, <code key="id">{objekt}</code>] : null,
            gezeigt.length > 0 ? ['Felder', gezeigt.join(', ')] : null,
            ['Anfragenummer', <code key="anfrage">{anfrage}</code>],
            vermerk ? ['Vermerk', vermerk] : null,
            ['Personenbezug', nutzlast ? 'vorhanden' : <Geloescht key={nummer} nummer={nummer} fresh={erased} />],
            [
              'Gesichert',
              nummer <= gesichert ? 'durch einen unterschriebenen Prüfpunkt' : 'mit dem nächsten Prüfpunkt',
            ],
          ]}
        />
        {einzeln.length > 0 && (
          <section aria-label="Objekte">
            <h3>Objekte</h3>
            <ul>
              {einzeln.slice(0, 100).map(({ art, id }) => (
                <li key={id}>
                  {art}{' '}
                  <button type="button" className="protokoll-eintrag__objekt" onClick={() => onObjekt(id)}>
                    <code>{id}</code>
                  </button>
                </li>
              ))}
            </ul>
            {einzeln.length > 100 && <p>… und {formatNumber(einzeln.length - 100)} weitere; die Ausgabe nennt alle.</p>}
          </section>
        )}
      </div>
    </>
  )
}
