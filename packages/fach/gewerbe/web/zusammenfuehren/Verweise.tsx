import { Button, Notice, sentenceFor, useApi, useGemeinde, useRefresh, useToast } from '@verbundakte/ui'
import { Link } from 'react-router'
import { type GewerbebetriebQuery, GewerbezusammenfuehrungAufhebenDocument } from '../generated/graphql.ts'

type Betrieb = NonNullable<GewerbebetriebQuery['gewerbebetrieb']>

/** Where a joined Betrieb points, or what points at this one; both Akten with it, and the way back. */
export function Verweise({ betrieb }: { betrieb: Betrieb }) {
  const { pfad } = useGemeinde()
  const mit = betrieb.zusammengefuehrtMit
  return (
    <>
      {betrieb.status === 'ZUSAMMENGEFUEHRT' && (
        <Notice kind="info">
          Zusammengeführt mit{' '}
          {mit ? <Link to={pfad(`gewerbe/betrieb/${mit.id}`)}>{mit.name}</Link> : 'einem Betrieb, den Sie nicht sehen'}
          {mit?.akte && (
            <>
              , Akte <Link to={pfad(`akte/${mit.akte.id}`)}>{mit.akte.aktenzeichen}</Link>
            </>
          )}
          . Alle Anzeigen stehen dort.{' '}
          {betrieb.darf.includes('aendern') && <Aufheben id={betrieb.id} name={betrieb.name} />}
        </Notice>
      )}
      {betrieb.aufgegangen.length > 0 && (
        <>
          <h2>Hierher zusammengeführt</h2>
          <ul className="gewerbe-liste" aria-label="Hierher zusammengeführt">
            {betrieb.aufgegangen.map((each) => (
              <li key={each.id}>
                <Link to={pfad(`gewerbe/betrieb/${each.id}`)}>{each.name}</Link>
                {each.akte && (
                  <>
                    , Akte <Link to={pfad(`akte/${each.akte.id}`)}>{each.akte.aktenzeichen}</Link>
                  </>
                )}{' '}
                {each.darf.includes('aendern') && <Aufheben id={each.id} name={each.name} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Aufheben({ id, name }: { id: string; name: string }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const aufheben = async () => {
    try {
      await api.graphql(GewerbezusammenfuehrungAufhebenDocument, { id })
      toast({ text: 'Aufgehoben. Beide stehen wieder für sich.' })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh('gewerbe')
  }
  return (
    <Button kind="quiet" onClick={() => void aufheben()}>
      Zusammenführung aufheben
      <span className="va-hidden">: {name}</span>
    </Button>
  )
}
