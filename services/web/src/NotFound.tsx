import { AppMessage } from './AppMessage.tsx'

export function NotFound({ inside = false }: { inside?: boolean }) {
  return (
    <AppMessage title="Diese Seite gibt es nicht" inside={inside}>
      Die Adresse führt nirgendwohin. Über die Navigation oben oder die Suche (Taste /) geht es weiter.
    </AppMessage>
  )
}
