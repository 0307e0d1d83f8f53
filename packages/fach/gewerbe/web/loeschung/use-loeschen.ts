import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import {
  type Gewerbeloeschstand,
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
  const zurueck = async (ids: readonly string[], was: Gewerbeloeschstand) => {
    await api.graphql(GewerbeloeschungenZuruecknehmenDocument, { ids: [...ids], was })
    await refresh('gewerbe')
  }
  return {
    /** @throws what the server refuses: the form says it */
    entscheiden: async (was: 'bestaetigen' | 'ausnehmen', ids: readonly string[], grund: string, bis: string) => {
      const werte = { ids: [...ids], grund }
      if (was === 'bestaetigen') await api.graphql(GewerbeloeschungenBestaetigenDocument, werte)
      else await api.graphql(GewerbeloeschungenAusnehmenDocument, { ...werte, bis })
      await refresh('gewerbe')
      undoable(was === 'bestaetigen' ? 'Bestätigt. Löschen muss jemand anderes.' : 'Ausgenommen.', () =>
        zurueck(ids, was === 'bestaetigen' ? 'BESTAETIGT' : 'AUSGENOMMEN'),
      )
    },
    vollziehen: async (ids: readonly string[]) => {
      const { gewerbeloeschungenVollziehen: viele } = await api.graphql(GewerbeloeschungenVollziehenDocument, {
        ids: [...ids],
      })
      await refresh('gewerbe')
      toast({ text: viele === 1 ? 'Gelöscht.' : `${viele} gelöscht.` })
    },
    zuruecknehmen: async (ids: readonly string[], was: Gewerbeloeschstand) => {
      try {
        await zurueck(ids, was)
        toast({ text: 'Wieder vorgeschlagen.' })
      } catch (refused) {
        toast({ text: sentenceFor(refused) })
      }
    },
  }
}
