import type { KontoOrt } from '@verbundakte/identity/web'
import { Button, useGemeinde } from '@verbundakte/ui'
import { useNavigate } from 'react-router'

/** At an account: whoever locks it sees where the person's work goes. */
export function KontoBeitrag({ person, gesperrt }: KontoOrt) {
  const { darf, pfad } = useGemeinde()
  const navigate = useNavigate()
  if (!darf('anlegen', 'Uebergabe')) return null
  return (
    <Button
      kind={gesperrt ? 'primary' : 'secondary'}
      icon="autorenew"
      onClick={() => void navigate(pfad(`uebergabe/${person}`))}
    >
      Arbeit übergeben
    </Button>
  )
}
