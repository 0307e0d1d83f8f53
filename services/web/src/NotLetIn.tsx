import { Link } from 'react-router'
import { AppMessage } from './AppMessage.tsx'
import { outsideStart } from './modules.ts'

/** A Gemeinde that the person may ask, but that does not let them in just now. */
export function NotLetIn({ gemeinde }: { gemeinde: string }) {
  return (
    <AppMessage title={`${gemeinde}: kein Besuch`}>
      Hier läuft gerade kein Besuch von Ihnen. Er ist beendet, abgelaufen oder hat noch nicht begonnen.
      <br />
      {outsideStart && <Link to={outsideStart}>Zu meinen Aufträgen</Link>}
    </AppMessage>
  )
}
