import { sentenceFor, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { VorgangAendernDocument, type Vorgangsstatus } from './generated/graphql.ts'

/** Finishes a Vorgang or takes it up again. Nobody is asked whether they are sure: it can be taken back. */
export function useStatusWechsel(vorgang: { readonly id: string; readonly status: Vorgangsstatus }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const set = async (status: Vorgangsstatus) => {
    await api.graphql(VorgangAendernDocument, { id: vorgang.id, eingabe: { status } })
    // What its Dokumente take depends on it.
    await refresh('vorgang', 'vorgaenge', 'dokument')
  }
  const run = async () => {
    const next = vorgang.status === 'ERLEDIGT' ? 'IN_BEARBEITUNG' : 'ERLEDIGT'
    try {
      await set(next)
      toast({
        text: next === 'ERLEDIGT' ? 'Der Vorgang ist erledigt.' : 'Der Vorgang ist wieder in Bearbeitung.',
        undo: () => void set(vorgang.status).catch((error: unknown) => toast({ text: sentenceFor(error) })),
      })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return { titel: vorgang.status === 'ERLEDIGT' ? 'Wieder aufnehmen' : 'Erledigen', run }
}
