import { Button, formatDayOf, sentenceFor, useApi, useApiQuery, useRefresh, useToast } from '@verbundakte/ui'
import {
  SchreibangeboteDocument,
  type SchreibangebotFragment,
  SchreibvorlageAblehnenDocument,
  SchreibvorlageUebernehmenDocument,
} from './generated/graphql.ts'

/** What other Gemeinden offer. It holds here when somebody takes it over, not before. */
export function Angebote() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { data } = useApiQuery(['schreibangebote'], SchreibangeboteDocument, {})
  const angebote = data?.schreibvorlagenangebote ?? []
  if (angebote.length === 0) return null
  const tun = (work: Promise<string>) =>
    void work
      .then(
        (text) => toast({ text }),
        (refused: unknown) => toast({ text: sentenceFor(refused) }),
      )
      .then(() => refresh('schreibangebote', 'schreibvorlagen'))
  return (
    <section aria-labelledby="schreibangebote">
      <h2 id="schreibangebote">Angeboten</h2>
      <ul>
        {angebote.map((angebot) => (
          <Angebot
            key={angebot.id}
            angebot={angebot}
            onTake={() =>
              tun(
                api
                  .graphql(SchreibvorlageUebernehmenDocument, { angebot: angebot.id })
                  .then(({ schreibvorlageUebernehmen: { titel, stillgelegtAm } }) =>
                    stillgelegtAm
                      ? `Die Fassung ist übernommen. „${titel}“ bleibt hier stillgelegt.`
                      : `„${titel}“ gilt jetzt hier.`,
                  ),
              )
            }
            onRefuse={() =>
              tun(
                api
                  .graphql(SchreibvorlageAblehnenDocument, { angebot: angebot.id })
                  .then(() => 'Abgelehnt. Es bleibt, wie es ist.'),
              )
            }
          />
        ))}
      </ul>
    </section>
  )
}

interface AngebotProps {
  readonly angebot: SchreibangebotFragment
  readonly onTake: () => void
  readonly onRefuse: () => void
}

function Angebot({ angebot, onTake, onRefuse }: AngebotProps) {
  const { titel, nummer, von, eingegangenAm, aenderung, dateiPfad, dateiname } = angebot
  return (
    <li className="schreibvorlage">
      <div>
        <strong>{titel}</strong>
        <span className="neben">
          Fassung {nummer} aus {von}, {formatDayOf(eingegangenAm)}
          {aenderung && ` · ${aenderung}`}
        </span>
      </div>
      <a className="va-btn va-btn--quiet" href={dateiPfad} download={dateiname}>
        <span>Ansehen</span>
      </a>
      <Button icon="check" onClick={onTake}>
        Übernehmen
      </Button>
      <Button kind="quiet" onClick={onRefuse}>
        Nicht übernehmen
      </Button>
    </li>
  )
}
