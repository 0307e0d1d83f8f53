import {
  Button,
  formatDayOf,
  Notice,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  AngebotAblehnenDocument,
  AngebotUebernehmenDocument,
  type AngebotZeileFragment,
  ProzessangeboteDocument,
} from './generated/graphql.ts'
import { alsDatei } from './inhalt.ts'

/** What other Gemeinden offer. It holds here when somebody takes it over, not before. */
export function Angebote() {
  const { data } = useApiQuery(['prozessangebote'], ProzessangeboteDocument, {})
  if (!data || data.prozessangebote.length === 0) return null
  return (
    <section className="prozess-angebote" aria-label="Angebote">
      <h2>Angeboten</h2>
      {data.prozessangebote.map((angebot) => (
        <Angebot key={angebot.id} angebot={angebot} />
      ))}
    </section>
  )
}

function Angebot({ angebot }: { angebot: AngebotZeileFragment }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const [error, setError] = useState<unknown>(null)
  const tun = async (work: () => Promise<unknown>, text: string) => {
    setError(null)
    try {
      await work()
      await refresh('prozessangebote', 'prozessvorlagen', 'prozessvorlage')
      toast({ text })
    } catch (refused) {
      setError(refused)
    }
  }
  const { id, titel, von, nummer, aenderung, eingegangenAm, befunde, mitAbweichung, schluesselVergeben } = angebot
  // What was taken over is what is looked at next, and what the next key means.
  const uebernehmen = async (ohneAbweichung = false) => {
    const { angebotUebernehmen } = await api.graphql(AngebotUebernehmenDocument, { id, ohneAbweichung })
    void navigate(pfad(`prozesse/${angebotUebernehmen.id}`), { replace: true })
  }
  const passt = befunde.length === 0
  const saetze = befunde.map(({ satz }) => satz).join(' ')
  return (
    <article>
      <strong>{titel}</strong>
      <span className="neben">
        Fassung {nummer} aus {von}, {formatDayOf(eingegangenAm)}
        {mitAbweichung && passt && ' · Ihre Abweichungen bleiben'}
      </span>
      {aenderung && <p>{aenderung}</p>}
      {!passt && (
        <Notice kind="warning">
          {schluesselVergeben
            ? saetze
            : `Ihre Abweichungen passen nicht mehr: ${saetze} Passen Sie sie zuerst an, oder übernehmen Sie die Fassung ohne Abweichungen.`}
        </Notice>
      )}
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      <p className="prozess-knoepfe">
        {passt ? (
          <Button icon="check" onClick={() => void tun(() => uebernehmen(), `„${titel}“ gilt jetzt hier.`)}>
            Übernehmen
          </Button>
        ) : schluesselVergeben ? (
          <Button icon="download" onClick={() => alsDatei(`${angebot.schluessel}.json`, angebot.inhalt)}>
            Als Datei
          </Button>
        ) : (
          <Button onClick={() => void tun(() => uebernehmen(true), `„${titel}“ gilt jetzt hier, ohne Abweichungen.`)}>
            Ohne Abweichungen übernehmen
          </Button>
        )}
        <Button
          kind="quiet"
          onClick={() =>
            void tun(() => api.graphql(AngebotAblehnenDocument, { id }), 'Abgelehnt. Es bleibt, wie es ist.')
          }
        >
          Nicht übernehmen
        </Button>
      </p>
    </article>
  )
}
