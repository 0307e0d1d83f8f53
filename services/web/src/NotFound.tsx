import { AppMessage } from './AppMessage.tsx'

export function NotFound() {
  return (
    <AppMessage title="Diese Seite gibt es nicht">
      Die Adresse führt nirgendwohin. Über die Navigation oben oder die Suche (Taste /) geht es weiter.
    </AppMessage>
  )
}
