import { Notice, Progress, sentenceFor, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { UebermittlungenDerAnzeigeDocument } from '../generated/graphql.ts'
import { UebermittlungListe } from './UebermittlungListe.tsx'
import { STUFE_NAMEN } from './words.ts'
import './uebermittlung.css'

/** On the page of an Anzeige: who gets it, and how far it is. */
export function UebermittlungenDerAnzeige({ id }: { id: string }) {
  const { pfad } = useGemeinde()
  const { data, error } = useApiQuery(['gewerbe', 'uebermittlungen', id], UebermittlungenDerAnzeigeDocument, { id })
  const anzeige = data?.gewerbeanzeige
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!data) return <Progress label="Die Übermittlungen werden geladen" />
  if (!anzeige || anzeige.uebermittlungen.length === 0) return null
  const imVorgang =
    anzeige.akteId && anzeige.vorgang ? pfad(`akte/${anzeige.akteId}/vorgang/${anzeige.vorgang.id}`) : null
  return (
    <section aria-labelledby="uebermittlungen">
      <h2 id="uebermittlungen">Übermittlungen</h2>
      {anzeige.verteilstufe && <p>{STUFE_NAMEN[anzeige.verteilstufe]}</p>}
      <UebermittlungListe
        label="Übermittlungen"
        zeilen={anzeige.uebermittlungen}
        titel={({ empfaenger, klassenname }) => empfaenger ?? klassenname}
        neben={({ dokument, quittung }) => (
          <>
            {imVorgang && dokument && (
              <>
                {' · '}
                <Link to={`${imVorgang}/dokument/${dokument.id}`}>Nachricht</Link>
              </>
            )}
            {imVorgang && quittung && (
              <>
                {' · '}
                <Link to={`${imVorgang}/dokument/${quittung.id}`}>Quittung</Link>
              </>
            )}
          </>
        )}
      />
    </section>
  )
}
