import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import {
  AblageZuruecknehmenDocument,
  type DokumentVollFragment,
  type VersionVollFragment,
  VersionWiederherstellenDocument,
} from './generated/graphql.ts'

/** Taking back what was filed: the whole Dokument shortly after, or a version by letting an earlier one hold again. */
export function useVersionen(dokument: DokumentVollFragment) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
    await refresh('dokument', 'dokumente', 'vorgang', 'suche')
  }
  const restore = (version: string, nach: number) =>
    api.graphql(VersionWiederherstellenDocument, { dokument: dokument.id, version, nach })
  return {
    zuruecknehmen: () =>
      guarded(async () => {
        await api.graphql(AblageZuruecknehmenDocument, { dokument: dokument.id })
        toast({ text: `Die Ablage von ${dokument.kennzeichen} ist zurückgenommen.` })
      }),
    wiederherstellen: (version: VersionVollFragment) =>
      guarded(async () => {
        const before = dokument.aktuelleVersion
        const { versionWiederherstellen: neu } = await restore(version.id, before.nummer)
        const { nummer } = neu.aktuelleVersion
        undoable(`Version ${version.nummer} gilt wieder, als Version ${nummer}.`, async () => {
          await restore(before.id, nummer)
          await refresh('dokument', 'dokumente')
        })
      }),
  }
}
