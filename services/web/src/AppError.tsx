import { ApiError, Button, sentenceFor } from '@verbundakte/ui'
import { useRouteError } from 'react-router'
import { AppMessage } from './AppMessage.tsx'

/** What is shown in place of a screen that failed. The number lets support find the request in the log. */
export function AppError({ inside = false }: { inside?: boolean }) {
  const error = useRouteError()
  return (
    <AppMessage title="Das hat nicht geklappt" inside={inside}>
      {sentenceFor(error)}
      {error instanceof ApiError && error.anfrage && (
        <>
          <br />
          Vorgangsnummer für die Unterstützung: <code>{error.anfrage}</code>
        </>
      )}
      <br />
      <Button onClick={() => window.location.reload()}>Seite neu laden</Button>
    </AppMessage>
  )
}
