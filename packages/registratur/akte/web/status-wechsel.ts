import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { VorgangAendernDocument, type Vorgangsstatus } from './generated/graphql.ts'

/** Finishes a Vorgang or takes it up again. Nobody is asked whether they are sure: it can be taken back. */
export function useStatusWechsel(vorgang: { readonly id: string; readonly status: Vorgangsstatus }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const set = async (bisher: Vorgangsstatus, status: Vorgangsstatus) => {
    await api.graphql(VorgangAendernDocument, { id: vorgang.id, eingabe: { status }, bisher: { status: bisher } })
    // What its Dokumente take depends on it.
    await refresh('vorgang', 'vorgaenge', 'dokument')
  }
  const run = async () => {
    const before = vorgang.status
    const next = before === 'ERLEDIGT' ? 'IN_BEARBEITUNG' : 'ERLEDIGT'
    try {
      await set(before, next)
      undoable(next === 'ERLEDIGT' ? 'Der Vorgang ist erledigt.' : 'Der Vorgang ist wieder in Bearbeitung.', () =>
        set(next, before),
      )
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return { titel: vorgang.status === 'ERLEDIGT' ? 'Wieder aufnehmen' : 'Erledigen', run }
}
