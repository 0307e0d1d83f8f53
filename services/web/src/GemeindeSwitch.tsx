import { useGemeinde, useSession } from '@verbundakte/ui'
import { useNavigate } from 'react-router'

/** Where one is. Those who work for several Gemeinden change here; what they see is always of one only. */
export function GemeindeSwitch() {
  const { angemeldet } = useSession()
  const { id, name } = useGemeinde()
  const navigate = useNavigate()
  const visited = angemeldet.unterstuetzung?.gemeinden.filter(({ besuch }) => besuch) ?? []
  const reachable = [...angemeldet.gemeinden, ...visited]
  if (reachable.length < 2) return <span className="header__gemeinde">{name}</span>
  return (
    <select
      className="header__gemeinde"
      aria-label="Gemeinde"
      value={id}
      onChange={(event) => void navigate(`/${event.target.value}`)}
    >
      {reachable.map((gemeinde) => (
        <option key={gemeinde.id} value={gemeinde.id}>
          {gemeinde.name}
        </option>
      ))}
    </select>
  )
}
