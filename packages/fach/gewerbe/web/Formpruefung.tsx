import { Button, useApi, useRefresh, useShortcuts, useUndoToast } from '@verbundakte/ui'
import type { Anzeige } from './Entscheiden.tsx'
import { GewerbeanzeigeFormellPruefenDocument } from './generated/graphql.ts'

interface FormpruefungProps {
  readonly anzeige: Anzeige
  /** what is marked is what is kept */
  readonly speichern: () => Promise<void>
  readonly onError: (error: unknown) => void
}

/** Marks with one key that an Anzeige was looked at for its form, or takes it back. */
export function Formpruefung({ anzeige: { id, geprueftAm }, speichern, onError }: FormpruefungProps) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const setzen = async (geprueft: boolean) => {
    await api.graphql(GewerbeanzeigeFormellPruefenDocument, { id, geprueft })
    await refresh('gewerbe')
  }
  const tun = async () => {
    const geprueft = geprueftAm === null
    try {
      if (geprueft) await speichern()
      await setzen(geprueft)
      undoable(geprueft ? 'Als formell geprüft vermerkt.' : 'Vermerk entfernt.', () => setzen(!geprueft))
    } catch (refused) {
      onError(refused)
    }
  }
  useShortcuts('Formelle Prüfung', [{ keys: 'p', titel: 'Formell geprüft', run: () => void tun() }])
  return (
    <Button kind="quiet" keys="p" pressed={geprueftAm !== null} onClick={() => void tun()}>
      Formell geprüft
    </Button>
  )
}
