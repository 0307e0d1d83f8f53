import { useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import type { AnlageZeileFragment } from './generated/graphql.ts'

/** Until it is filed it is handed out here; then by the Akte, which alone knows what the scanner has found since. */
export function Anlagelink({ anlage }: { anlage: AnlageZeileFragment }) {
  const { pfad, id: gemeinde } = useGemeinde()
  const { id, dateiname, abgelegt, dokument } = anlage
  if (!abgelegt) return <a href={`/gewerbeanlagen/${id}/datei?${new URLSearchParams({ gemeinde })}`}>{dateiname}</a>
  if (!dokument) return dateiname
  return (
    <Link to={pfad(`akte/${dokument.vorgang.akte.id}/vorgang/${dokument.vorgang.id}/dokument/${dokument.id}`)}>
      {dateiname}
    </Link>
  )
}
