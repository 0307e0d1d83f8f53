import { sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { bisWann } from './bearbeitung-worte.ts'
import {
  BearbeitungBeendenDocument,
  BearbeitungFortsetzenDocument,
  type BearbeitungFragment,
  BearbeitungNehmenDocument,
  BearbeitungVerlaengernDocument,
  type DokumentVollFragment,
} from './generated/graphql.ts'

/** Taking a Dokument in Bearbeitung and giving it back. Everything but the download is taken back by undo. */
export function useBearbeitung(dokument: DokumentVollFragment | null) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const changed = () => refresh('dokument', 'dokumente', 'bearbeitungen')
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
    await changed()
  }
  const end = async (id: string, grund: string | null) => {
    await api.graphql(BearbeitungBeendenDocument, { id, grund })
    await changed()
  }
  const goOn = async (id: string) => {
    await api.graphql(BearbeitungFortsetzenDocument, { id })
    await changed()
  }
  return {
    nehmen: () =>
      guarded(async () => {
        if (!dokument) return
        const { bearbeitungNehmen: neu } = await api.graphql(BearbeitungNehmenDocument, { dokument: dokument.id })
        download(dokument.aktuelleVersion)
        undoable(`${dokument.kennzeichen} liegt bis ${bisWann(neu.bis)} bei Ihnen in Bearbeitung.`, () =>
          end(neu.id, null),
        )
      }),
    verlaengern: (id: string) =>
      guarded(async () => {
        const { bearbeitungVerlaengern: neu } = await api.graphql(BearbeitungVerlaengernDocument, { id })
        toast({ text: `Verlängert bis ${bisWann(neu.bis)}.` })
      }),
    /** without a word: while the screen is open nobody has to think of it */
    weiter: ({ id }: BearbeitungFragment) => api.graphql(BearbeitungVerlaengernDocument, { id }).then(changed, changed),
    zurueckgeben: (id: string) =>
      guarded(async () => {
        await end(id, null)
        undoable('Zurückgegeben. Das Dokument ist wieder frei.', () => goOn(id))
      }),
    /** @throws what the dialog says beside the reason */
    beenden: async (id: string, grund: string) => {
      await end(id, grund)
      undoable('Beendet. Wer das Dokument hatte, erfährt davon und vom Grund.', () => goOn(id))
    },
  }
}

function download({ dateiPfad, dateiname }: { readonly dateiPfad: string; readonly dateiname: string }): void {
  const link = document.createElement('a')
  link.href = dateiPfad
  link.download = dateiname
  link.click()
}
