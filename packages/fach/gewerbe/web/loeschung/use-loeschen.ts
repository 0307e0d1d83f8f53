import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import {
  GewerbeloeschungenAusnehmenDocument,
  GewerbeloeschungenBestaetigenDocument,
  GewerbeloeschungenVollziehenDocument,
  GewerbeloeschungenZuruecknehmenDocument,
} from '../generated/graphql.ts'

export function useLoeschen() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const zurueck = async (ids: readonly string[]) => {
    await api.graphql(GewerbeloeschungenZuruecknehmenDocument, { ids: [...ids] })
    await refresh('gewerbe')
  }
  return {
    /** @throws what the server refuses: the form says it */
    entscheiden: async (was: 'bestaetigen' | 'ausnehmen', ids: readonly string[], grund: string) => {
      const werte = { ids: [...ids], grund }
      if (was === 'bestaetigen') await api.graphql(GewerbeloeschungenBestaetigenDocument, werte)
      else await api.graphql(GewerbeloeschungenAusnehmenDocument, werte)
      await refresh('gewerbe')
      undoable(was === 'bestaetigen' ? 'Bestätigt. Löschen muss jemand anderes.' : 'Ausgenommen.', () => zurueck(ids))
    },
    vollziehen: async (ids: readonly string[]) => {
      const { gewerbeloeschungenVollziehen: viele } = await api.graphql(GewerbeloeschungenVollziehenDocument, {
        ids: [...ids],
      })
      await refresh('gewerbe')
      toast({ text: viele === 1 ? 'Gelöscht.' : `${viele} gelöscht.` })
    },
    zuruecknehmen: async (ids: readonly string[]) => {
      try {
        await zurueck(ids)
        toast({ text: 'Wieder vorgeschlagen.' })
      } catch (refused) {
        toast({ text: sentenceFor(refused) })
      }
    },
  }
}
