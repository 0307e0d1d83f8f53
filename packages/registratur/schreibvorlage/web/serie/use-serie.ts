import { sentenceFor, useApi, useApiQuery, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import {
  SerieAbbrechenDocument,
  SerieAufgebenDocument,
  SerieFortsetzenDocument,
  SerienDocument,
  SerieWiederholenDocument,
  SerieZuruecknehmenDocument,
} from '../generated/graphql.ts'

/** The Serien of a Vorgang, asked anew when it is finished or taken up again: what may be done with them hangs on that. */
export function useSerien(vorgang: string, offen: boolean) {
  const { data } = useApiQuery(
    ['serien', vorgang, offen],
    SerienDocument,
    { vorgang },
    // Until then what was known stands there, but never that of another Vorgang.
    { placeholderData: (vorher, query) => (query?.queryKey[2] === vorgang ? vorher : undefined) },
  )
  return data?.serien ?? []
}

/** What can be done with a Serie; cancelling is taken back by going on. */
export function useSerie() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const changed = () => refresh('serien', 'dokumente', 'dokument', 'vorgang')
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
    await changed()
  }
  const fortsetzen = async (id: string) => {
    await api.graphql(SerieFortsetzenDocument, { id })
    await changed()
  }
  return {
    abbrechen: (id: string) =>
      guarded(async () => {
        await api.graphql(SerieAbbrechenDocument, { id })
        undoable('Die Serie ist abgebrochen.', () => fortsetzen(id))
      }),
    /** @param fortsetzbar whether the person could go on with it later */
    lassen: (id: string, fortsetzbar: boolean) =>
      guarded(async () => {
        await api.graphql(SerieAbbrechenDocument, { id })
        const spaeter = fortsetzbar ? ' „Fortsetzen“ steht bei den Angaben zum Vorgang.' : ''
        toast({ text: `Die übrigen Schreiben bleiben weg.${spaeter}` })
      }),
    wiederholen: (id: string) =>
      guarded(async () => {
        await api.graphql(SerieWiederholenDocument, { id })
        toast({ text: 'Die Schreiben werden noch einmal versucht.' })
      }),
    fortsetzen: (id: string) =>
      guarded(async () => {
        await fortsetzen(id)
        toast({ text: 'Die Serie geht weiter.' })
      }),
    aufgeben: (id: string) =>
      guarded(async () => {
        await api.graphql(SerieAufgebenDocument, { id })
        undoable('Diese Schreiben werden nicht mehr erstellt.', async () => {
          await api.graphql(SerieAufgebenDocument, { id, zurueck: true })
          await changed()
        })
      }),
    zuruecknehmen: (id: string, grund: string | null = null) =>
      guarded(async () => {
        const { serieZuruecknehmen: serie } = await api.graphql(SerieZuruecknehmenDocument, { id, grund })
        const geblieben = serie.briefe.filter(({ status }) => status === 'ERSTELLT').length
        toast({
          text:
            geblieben === 0
              ? 'Die Serie ist zurückgenommen.'
              : `${geblieben} Schreiben bleiben in der Akte. Warum, steht bei den Angaben zum Vorgang.`,
        })
      }),
  }
}
