import { usePlan } from '@verbundakte/aktenplan/web'
import { useApi, useGemeinde } from '@verbundakte/ui'
import { useParams } from 'react-router'
import { AktenListe } from './AktenListe.tsx'
import { AktenDocument, type AktenQueryVariables } from './generated/graphql.ts'
import { PAGE, usePaged } from './paged.ts'

type Auswahl = Omit<AktenQueryVariables, 'first' | 'after'>

/** Akten of the whole Gemeinde, of one office, of the person, or of a position of the plan with everything below it. */
export function AktenScreen({ eigene = false }: { eigene?: boolean }) {
  const api = useApi()
  const { position, amt } = useParams()
  const auswahl: Auswahl = eigene ? { eigene } : position ? { position } : amt ? { amt } : {}
  const paged = usePaged(['akten', auswahl], async (after, signal) => {
    const { akten } = await api.graphql(AktenDocument, { ...auswahl, first: PAGE, after }, signal)
    return akten
  })
  const titel = useTitel(eigene, position, amt)
  return <AktenListe {...paged} titel={titel} name={`akten:${JSON.stringify(auswahl)}`} position={position ?? null} />
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
