import { Notice, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { GaststaettenfesteZugleichDocument } from '../generated/graphql.ts'
import { useRuhig } from '../use-ruhig.ts'
import { tage } from './FesteScreen.tsx'

interface ZugleichProps {
  readonly id: string | null
  readonly ort: string
  readonly beginn: string
  readonly ende: string
}

/** Others at the same place on one of these days: a hint, the clerk decides. */
export function Zugleich({ id, ort, beginn, ende }: ZugleichProps) {
  const { pfad } = useGemeinde()
  const wo = useRuhig(ort, 300)
  const { data } = useApiQuery(
    ['gewerbe', 'feste', 'zugleich', id ?? '', wo, beginn, ende],
    GaststaettenfesteZugleichDocument,
    { id, ort: wo, beginn, ende },
    { enabled: wo.trim() !== '' && beginn !== '' && ende !== '' },
  )
  const andere = data?.gaststaettenfesteZugleich ?? []
  if (andere.length === 0) return null
  return (
    <Notice kind="warning">
      Am selben Ort zur selben Zeit:{' '}
      {andere.map((fest, stelle) => (
        <span key={fest.id}>
          {stelle > 0 && '; '}
          <Link to={pfad(`gewerbe/fest/${fest.id}`)}>{fest.anlass}</Link>, {tage(fest)}, {fest.veranstalter}
        </span>
      ))}
    </Notice>
  )
}
