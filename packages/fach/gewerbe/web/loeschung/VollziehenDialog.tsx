import { FormDialog } from '@verbundakte/ui'
import { useLoeschen } from './use-loeschen.ts'

interface VollziehenProps {
  readonly worauf: string
  readonly ids: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The one thing here that nobody can take back, and so the one that is asked for. */
export function VollziehenDialog({ worauf, ids, onClose, onDone }: VollziehenProps) {
  const { vollziehen } = useLoeschen()
  return (
    <FormDialog
      title={`Endgültig löschen: ${worauf}`}
      submit="Löschen"
      onClose={onClose}
      onSubmit={async () => {
        await vollziehen(ids)
        onDone()
      }}
    >
      <p>
        Aus Register und Suche verschwinden der Betrieb, seine Anzeigen und was darüber mitgeteilt wurde. Das lässt sich
        nicht zurücknehmen.
      </p>
      <p>Die Akte bleibt, bis ihre eigene Frist endet.</p>
    </FormDialog>
  )
}
