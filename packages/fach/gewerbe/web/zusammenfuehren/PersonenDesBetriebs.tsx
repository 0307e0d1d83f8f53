import { Button, formatDay, useApi, useApiQuery, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useNavigate } from 'react-router'
import {
  GewerbepersonenDocument,
  GewerbepersonenTrennenDocument,
  type PersonenzeileFragment,
} from '../generated/graphql.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'

/** As the register has them now; who stands there twice is joined here, and parted. */
export function PersonenDesBetriebs({ betrieb }: { betrieb: string }) {
  const api = useApi()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { gleich } = useHandlung()
  const { data } = useApiQuery(['gewerbe', 'betrieb', betrieb, 'personen'], GewerbepersonenDocument, { id: betrieb })
  const personen = data?.gewerbebetrieb?.personen ?? []
  const schreibt = data?.gewerbebetrieb?.darf.includes('aendern') === true
  const doppelt = schreibt && personen.length > 1
  const vergleichen = () => void navigate(pfad(`gewerbe/betrieb/${betrieb}/personen`))
  useShortcuts('Personen', [doppelt ? { keys: 'd', titel: 'Dieselbe Person zweimal', run: vergleichen } : null])
  if (personen.length === 0) return null
  return (
    <>
      <h2>Personen</h2>
      <ul className="gewerbe-liste" aria-label="Personen">
        {personen.map((person) => (
          <li key={person.anzeigeId}>
            {personenname(person)}
            <span className="neben">
              {[
                person.geburtsname ? `geborene ${person.geburtsname}` : '',
                person.geboren ? `geboren ${person.geboren}` : '',
                person.anschrift ?? '',
                `seit ${formatDay(person.seit)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {person.aufgegangen.map((anzeige) => (
              <span key={anzeige.id} className="gewerbe-nachweis">
                <span className="neben">auch geschrieben: {anzeige.name}</span>
                {schreibt && (
                  <Button
                    kind="quiet"
                    onClick={() =>
                      void gleich(
                        () => api.graphql(GewerbepersonenTrennenDocument, { betrieb, anzeige: anzeige.id }),
                        'Aufgehoben. Beide stehen wieder für sich.',
                      )
                    }
                  >
                    Zusammenführung aufheben<span className="va-hidden">: {anzeige.name}</span>
                  </Button>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {doppelt && (
        <Button kind="quiet" keys="d" onClick={vergleichen}>
          Dieselbe Person zweimal …
        </Button>
      )}
    </>
  )
}

export function personenname({ vornamen, name }: Pick<PersonenzeileFragment, 'vornamen' | 'name'>): string {
  return [vornamen, name].filter(Boolean).join(' ')
}
