import { usePlan } from '@verbundakte/aktenplan/web'
import { useApi, useGemeinde } from '@verbundakte/ui'
import { useParams, useSearchParams } from 'react-router'
import { AktenListe } from './AktenListe.tsx'
import { AktenDocument, type AktenQueryVariables } from './generated/graphql.ts'
import { MediumFilter } from './Medium.tsx'
import { PAGE, usePaged } from './paged.ts'
import { chosenOf, MEDIUM_NAMEN } from './words.ts'

type Auswahl = Omit<AktenQueryVariables, 'first' | 'after'>

/** Akten of the whole Gemeinde, of one office, of the person, or of a position of the plan with everything below it. */
export function AktenScreen({ eigene = false }: { eigene?: boolean }) {
  const api = useApi()
  const { position, amt } = useParams()
  // In the address, so that going back and a saved view keep it.
  const [params, setParams] = useSearchParams()
  const medium = chosenOf(MEDIUM_NAMEN, params.get('form') ?? '')
  const auswahl: Auswahl = {
    ...(eigene ? { eigene } : position ? { position } : amt ? { amt } : {}),
    ...(medium && { medium }),
  }
  const paged = usePaged(['akten', auswahl], async (after, signal) => {
    const { akten } = await api.graphql(AktenDocument, { ...auswahl, first: PAGE, after }, signal)
    return akten
  })
  const titel = useTitel(eigene, position, amt)
  return (
    <AktenListe
      {...paged}
      titel={titel}
      name={`akten:${JSON.stringify(auswahl)}`}
      position={position ?? null}
      filter={
        <MediumFilter
          wert={medium ?? null}
          onChange={(neu) => setParams(neu ? { form: neu } : {}, { replace: true })}
        />
      }
      {...(medium && { leer: 'Keine Akte dieser Form.' })}
    />
  )
}

function useTitel(eigene: boolean, position: string | undefined, amt: string | undefined): string {
  const { plan } = usePlan()
  const { aemter } = useGemeinde()
  if (eigene) return 'Meine Akten'
  if (amt) return aemter.find((candidate) => candidate.kuerzel === amt)?.name ?? `Amt ${amt}`
  const found = position && plan?.byId.get(position)
  if (found) return `${found.kennzeichen} ${found.titel}`
  return position ? 'Akten' : 'Alle Akten'
}
